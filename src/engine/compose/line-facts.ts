// What each line says by itself, as small numbers: how it ends, how it begins, its shape. Computed once per line, because
// every line is looked at in several pairs.
import { CONTINUING, isByline, isPageHead, OPENING, openingOf, opensWithDateline } from '../lexicon/index.ts';
import { CLASS, classOf, isCapital } from '../text/index.ts';
import type { Columns } from './columns.ts';
import type { Line } from './measure.ts';
import { findSeries } from './series.ts';

/** One entry per line in every array. */
export interface LineFacts {
  readonly end: Uint8Array;
  readonly begin: Uint8Array;
  /** Cells of the first piece that cannot be broken. */
  readonly head: Uint8Array;
  /** 1: a bracket or quotation mark is left open at the end; one is closed that was not opened here. */
  readonly leavesOpen: Uint8Array;
  readonly closesOther: Uint8Array;
  readonly shape: Uint8Array;
  /** Which marks of running text it holds and what stands behind its last full stop, one of TAIL. */
  readonly tail: Uint8Array;
  /** Brackets and quotation marks opened less those closed; the least that the count falls to. */
  readonly opened: Int8Array;
  readonly lowest: Int8Array;
  /** 1: a wide gap lies inside, as in tables and page heads. */
  readonly inner: Uint8Array;
  readonly capital: Uint8Array;
  /** 1: short and without marks, above a line that opens as a byline or dateline does: a title; 2: below a line that a
   * dash ends, as titles of two parts are set. */
  readonly headed: Uint8Array;
  /** 1: blank lines above and below. */
  readonly alone: Uint8Array;
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  /** Sentence ends on it, up to 4. */
  readonly stops: Uint8Array;
  /** How its number goes on with those above; how many lines near it open alike. */
  readonly count: Uint8Array;
  readonly alike: Uint8Array;
}

export function factsOfLines(lines: readonly Line[], columns: Columns, alphabetic: boolean): LineFacts {
  const bytes = (fact: (line: Line, index: number) => number): Uint8Array => {
    const values = new Uint8Array(lines.length);
    for (const line of lines) values[line.index] = fact(line, line.index);
    return values;
  };
  const pageHead = bytes(({ text }) => (isPageHead(text) ? 1 : 0));
  const first = Uint32Array.from(lines, ({ text }) => text.codePointAt(0) ?? 0);
  const last = Uint32Array.from(lines, ({ text }) => codeBefore(text, text.length));
  const depths = lines.map(({ text }) => depthOf(text));
  const begin = bytes((line, i) => {
    const value = beginFact(line, first[i] ?? 0, pageHead[i] === 1);
    // Where letters have no case, a first word says no more than a capital letter does behind a full stop.
    return value === BEGIN.letter && alphabetic && lines[i - 1]?.ending === 'sentence' && CASELESS.test(line.text)
      ? BEGIN.capital
      : value;
  });
  const tail = bytes(({ text }) => tailFact(text));
  return {
    first,
    last,
    end: bytes((line, i) => (pageHead[i] === 1 ? END.pageHead : endFact(line, last[i] ?? 0))),
    begin,
    head: bytes((line) => headWidth(line.text, alphabetic)),
    leavesOpen: bytes((line) => (leavesOpen(line.text) ? 1 : 0)),
    closesOther: bytes((line) => (closesOther(line.text) ? 1 : 0)),
    shape: bytes((line, i) =>
      alphabetic && CAPITALS.test(line.text) ? 6 : shape(line, columns.widths[i] ?? 0, columns.median),
    ),
    tail,
    opened: Int8Array.from(depths, ({ end }) => end),
    lowest: Int8Array.from(depths, ({ least }) => least),
    inner: bytes(({ text }) => (INNER_GAP.test(text.slice(0, FAR)) || (alphabetic && isTableRow(text)) ? 1 : 0)),
    capital: bytes((line) => (alphabetic && CAPITAL.test(line.text.slice(0, 5)) ? 1 : 0)),
    headed: bytes((line, i) => {
      if (line.text.length > LONGEST_TITLE || tail[i] === TAIL.stopped) return 0;
      if (tail[i] === TAIL.bare && HEADED.has(begin[i + 1] ?? 0) && (columns.widths[i] ?? 0) < 0.8 * columns.median)
        return 1;
      return classOf(last[i - 1] ?? 0) === CLASS.dash && (lines[i - 1]?.text.length ?? 0) <= LONGEST_TITLE ? 2 : 0;
    }),
    alone: bytes((_, i) => (isAlone(lines, i) ? 1 : 0)),
    stops: bytes(({ text }) => countStops(text)),
    ...findSeries(lines, alphabetic),
  };
}

const CASELESS = /^\p{Lo}/u;
const INNER_GAP = /\S(?:\u3000|[ \u00a0]{3,}|\t)\S/u;
/** Figures in several columns, or marks that stand for the word above. */
function isTableRow(text: string): boolean {
  const head = text.slice(0, FAR);
  const figures = head.match(/\d[\d.,]*/gu)?.length ?? 0;
  const dittos = head.match(/(?<=^|\s)[„"](?=\s|$)/gu)?.length ?? 0;
  return dittos >= 1 || (/^\d/u.test(head) && figures >= 3);
}

/** A line all in capitals, as heads are set. */
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
const CAPITAL = /^[^\p{L}\p{Nd}]{0,3}\p{Lu}/u;

/** Cells of the first piece that cannot be broken: a word, a run of digits, a character with the marks that stick to it. */
function headWidth(text: string, alphabetic: boolean): number {
  let width = alphabetic ? 1 : 0;
  let inWord = false;
  for (let at = 0; at < Math.min(text.length, 24); at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === CLASS.space) {
      if (inWord) break;
      continue;
    }
    const word = kind === CLASS.letter || kind === CLASS.digit || kind === CLASS.mark;
    const sticks = kind === CLASS.closer || kind === CLASS.clause || kind === CLASS.sentence;
    const dashes = at > 0 && kind === CLASS.dash && classOf(text.charCodeAt(at - 1)) === CLASS.dash;
    if (at > 0 && !sticks && !dashes && !(word && inWord) && !(classOf(text.charCodeAt(at - 1)) === CLASS.opener))
      break;
    width += word && !alphabetic ? 1 : alphabetic ? 1 : 2;
    inWord = word;
  }
  return width;
}

/**
 * Values of `end`: a sentence; one that a quotation mark closes; an abbreviation; a comma; a colon; a word or pair that is
 * cut; a word that leads on; a digit; a closing mark; a letter; a dateline alone; a semicolon; the head of a page.
 */
export const END = {
  sentence: 0,
  quoted: 1,
  abbreviation: 2,
  clause: 3,
  colon: 4,
  cut: 5,
  continuing: 6,
  digit: 7,
  closer: 8,
  letter: 9,
  dateline: 10,
  semicolon: 11,
  pageHead: 12,
} as const;

const codeBefore = (text: string, end: number): number => {
  const low = text.charCodeAt(end - 1);
  return low >= 0xdc00 && low <= 0xdfff && end > 1 ? (text.codePointAt(end - 2) ?? low) : low;
};

/** A line that holds a dateline and little else goes on, whatever it ends with. */
const LONGEST_DATELINE = 30;
/** Behind the day a sender may stand: London, 20. Oktober. (W. T. B.) */
const DATELINE_ALONE = /,\s\d{1,2}\.\s\p{Lu}\p{L}+\.\s(?:\([^)]{1,16}\))?$/u;
const ABBREVIATION = /(?:^|[\s(.])(?:\p{Lu}?\p{L}{0,2}|\p{Nd}{1,4})\.$/u;

function endFact({ text, ending }: Line, last: number): number {
  const kind = classOf(last);
  if (text.length <= LONGEST_DATELINE && ending !== 'sentence' && opensWithDateline(text)) return END.dateline;
  if (kind !== CLASS.han && DATELINE_ALONE.test(text.slice(-60)) && opensWithDateline(text)) return END.dateline;
  if (ending === 'sentence') {
    if (kind !== CLASS.sentence) return END.quoted;
    return last === 0x2e && ABBREVIATION.test(text.slice(-6)) ? END.abbreviation : END.sentence;
  }
  if (ending === 'clause') {
    if (last === 0x3a || last === 0xff1a) return END.colon;
    return last === 0x3b || last === 0xff1b ? END.semicolon : END.clause;
  }
  if (ending === 'opener' || ending === 'hyphen' || kind === CLASS.dash) return END.cut;
  if (CONTINUING.has(last)) return END.continuing;
  if (kind === CLASS.digit) return END.digit;
  return kind === CLASS.closer ? END.closer : END.letter;
}

/** Where a teaser points to: （第四版）. */
const POINTER = /^[（(]\s?(?:详见|见)?\s?第?\s?[一二三四五六七八九十\d]{1,3}\s?版\s?[）)]$/u;
/** A line that is one pair of brackets: a byline, a number, a note. */
const ASIDE = /^[（(【[〔][^（(【[〔）)】\]〕]{1,24}[）)】\]〕]$/u;

/** One dash where Chinese sets two: the line end cut it in half, or it stands between two names. */
const HALF_DASH = /^\p{Pd}\s?\p{Script=Han}/u;

/** A number with what it counts, no date: paragraphs seldom begin so. */
const QUANTITY = /^\d[\d.,]*\s?(?:%|％|(?![年月日时時点])\p{Script=Han})/u;

/**
 * Values of `begin`: a letter; a capital; a digit; a quotation mark; a bracket; a mark that goes on; the number of an entry; a
 * dateline; a dash; a caption or credit; a word that goes on; one that opens a paragraph; an aside in brackets; where a teaser
 * points to; a number with what it counts; the head of a page; a bullet.
 */
export const BEGIN = {
  letter: 0,
  capital: 1,
  digit: 2,
  quotation: 3,
  bracket: 4,
  closer: 5,
  entry: 6,
  dateline: 7,
  dash: 8,
  credit: 9,
  continuing: 10,
  paragraph: 11,
  aside: 12,
  pointer: 13,
  quantity: 14,
  pageHead: 15,
  bullet: 16,
} as const;

const LONGEST_TITLE = 24;
/** What follows a title. */
const HEADED: ReadonlySet<number> = new Set([BEGIN.dateline, BEGIN.dash, BEGIN.credit, BEGIN.aside]);

function beginFact({ text, glued, newSheet }: Line, first: number, pageHead: boolean): number {
  if (glued || newSheet || opensWithDateline(text)) return BEGIN.dateline;
  const kind = classOf(first);
  const bracketed = kind === CLASS.opener;
  if (bracketed && POINTER.test(text)) return BEGIN.pointer;
  if (pageHead) return BEGIN.pageHead;
  if (bracketed && ASIDE.test(text)) return BEGIN.aside;
  const opening = openingOf(text);
  if (opening === OPENING.enumerator) return BEGIN.entry;
  if (opening === OPENING.caption || opening === OPENING.credit) return BEGIN.credit;
  if (opening === OPENING.paragraph) return BEGIN.paragraph;
  if (opening === OPENING.bullet) return BEGIN.bullet;
  if (bracketed) return /^[“‘「『"']/u.test(text) ? BEGIN.quotation : BEGIN.bracket;
  if (kind === CLASS.closer || kind === CLASS.clause || kind === CLASS.sentence) return BEGIN.closer;
  if (kind === CLASS.dash) return HALF_DASH.test(text) ? BEGIN.closer : BEGIN.dash;
  if (kind === CLASS.digit) return QUANTITY.test(text) ? BEGIN.quantity : BEGIN.digit;
  if (CONTINUING.has(first)) return BEGIN.continuing;
  return kind === CLASS.letter && isCapital(String.fromCodePoint(first)) ? BEGIN.capital : BEGIN.letter;
}

/** Values of `tail`: no marks; commas alone; a sentence goes on behind a full stop; a credit stands behind it; a stop at the end. */
export const TAIL = { bare: 0, commas: 1, unfinished: 2, credit: 3, stopped: 4 } as const;

const CREDIT_TAIL =
  /(?:[摄攝文图圖影]|供图|制图|报道|報道|责编|编辑|校对|编译|整理|[一-十\d]版)[）)\]】]?$|^\s*[（(【〔—]|(?:记者|記者|通讯员|通訊員|作者|据|來源|来源|[文图圖]\s?[/／])/u;
const LONGEST_CREDIT = 30;

/** What stands behind the last full stop of a line: a sentence that goes on, or a name that a credit gives. */
function tailFact(text: string): number {
  let at = text.length - 1;
  let comma = false;
  const stopsBefore = Math.max(0, text.length - FAR);
  for (; at >= stopsBefore; at--) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === CLASS.sentence && !isInnerStop(text, at)) break;
    comma ||= kind === CLASS.clause;
  }
  if (at < stopsBefore && text.length <= LONGEST_CREDIT && isByline(text)) return TAIL.credit;
  if (at < stopsBefore) return comma ? TAIL.commas : TAIL.bare;
  const rest = text.slice(at + 1).replace(/^[”’」』）)】"'\s]+/u, '');
  if (rest === '') return TAIL.stopped;
  return rest.length <= LONGEST_CREDIT && CREDIT_TAIL.test(rest) ? TAIL.credit : TAIL.unfinished;
}

/** Marks that end a sentence, up to 4; those of a number or an abbreviation of one letter left out. */
function countStops(text: string): number {
  let count = 0;
  for (let at = 1; at < Math.min(text.length, LONG_LINE) && count < 4; at++) {
    if (classOf(text.charCodeAt(at)) === CLASS.sentence && !isInnerStop(text, at) && text.charAt(at - 2) !== ' ')
      count++;
  }
  return count;
}

/** A point inside a number, an address or an abbreviation. */
const isInnerStop = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 0x2e && at + 1 < text.length && !/\s/u.test(text.charAt(at + 1));

/** How brackets and quotation marks stand after a line that begins with none open, bounded to what a byte holds. */
function depthOf(text: string): { end: number; least: number } {
  let [depth, least] = [0, 0];
  for (let at = 0; at < Math.min(text.length, LONG_LINE); at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === CLASS.opener) depth = Math.min(99, depth + 1);
    else if (kind === CLASS.closer && text.charAt(at) !== '’') {
      depth = Math.max(-99, depth - 1);
      least = Math.min(least, depth);
    }
  }
  return { end: depth, least };
}

const LONG_LINE = 2000;
const FAR = 120;

function leavesOpen(text: string): boolean {
  let depth = 0;
  for (let at = Math.max(0, text.length - FAR); at < text.length; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === CLASS.opener) depth++;
    else if (kind === CLASS.closer && depth > 0) depth--;
  }
  return depth > 0;
}

function closesOther(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < Math.min(text.length, FAR); at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === CLASS.opener) depth++;
    else if (kind === CLASS.closer && --depth < 0) return text.charAt(at) !== '’' && text.charAt(at) !== ')';
  }
  return false;
}

const isAlone = (lines: readonly Line[], at: number): boolean =>
  (at === 0 || (lines[at]?.blanksBefore ?? 0) > 0) &&
  (at + 1 >= lines.length || (lines[at + 1]?.blanksBefore ?? 0) > 0);

/** Marks of running text within the line, and its width beside the page's ordinary line. */
function shape({ text, ending }: Line, width: number, median: number): number {
  const marked = ending === 'clause' || /[，。；,;、]/u.test(text.slice(0, FAR));
  const size = width < 0.7 * median ? 0 : width < 1.4 * median ? 1 : 2;
  return (marked ? 3 : 0) + size;
}
