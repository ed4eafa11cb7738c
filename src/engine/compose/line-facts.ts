// What each line says by itself, as small numbers: how it ends, how it begins, its shape. Computed once per line, because
// every line is looked at in several pairs.
import { CONTINUING, OPENING, openingOf, opensWithDateline } from '../lexicon/index.ts';
import { CLASS, classOf, isCapital } from '../text/index.ts';
import type { Columns } from './columns.ts';
import type { Line } from './measure.ts';

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
  /** 1: a wide gap lies inside, as in tables and page heads. */
  readonly inner: Uint8Array;
  readonly capital: Uint8Array;
  /** 1: blank lines above and below. */
  readonly alone: Uint8Array;
  readonly first: Uint32Array;
  readonly last: Uint32Array;
}

export function factsOfLines(lines: readonly Line[], columns: Columns, alphabetic: boolean): LineFacts {
  const bytes = (fact: (line: Line, index: number) => number): Uint8Array => Uint8Array.from(lines, fact);
  const first = Uint32Array.from(lines, ({ text }) => text.codePointAt(0) ?? 0);
  const last = Uint32Array.from(lines, ({ text }) => codeBefore(text, text.length));
  return {
    first,
    last,
    end: bytes((line, i) => endFact(line, last[i] ?? 0)),
    begin: bytes((line, i) => beginFact(line, first[i] ?? 0)),
    head: bytes((line) => headWidth(line.text, alphabetic)),
    leavesOpen: bytes((line) => (leavesOpen(line.text) ? 1 : 0)),
    closesOther: bytes((line) => (closesOther(line.text) ? 1 : 0)),
    shape: bytes((line, i) =>
      alphabetic && CAPITALS.test(line.text) ? 6 : shape(line, columns.widths[i] ?? 0, columns.median),
    ),
    inner: bytes((line) => (INNER_GAP.test(line.text.slice(0, FAR)) ? 1 : 0)),
    capital: bytes((line) => (alphabetic && CAPITAL.test(line.text.slice(0, 5)) ? 1 : 0)),
    alone: bytes((_, i) => (isAlone(lines, i) ? 1 : 0)),
  };
}

const INNER_GAP = /\S(?:\u3000|[ \u00a0]{3,}|\t)\S/u;
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
    if (at > 0 && !sticks && !(word && inWord) && !(classOf(text.charCodeAt(at - 1)) === CLASS.opener)) break;
    width += word && !alphabetic ? 1 : alphabetic ? 1 : 2;
    inWord = word;
  }
  return width;
}

const codeBefore = (text: string, end: number): number => {
  const low = text.charCodeAt(end - 1);
  return low >= 0xdc00 && low <= 0xdfff && end > 1 ? (text.codePointAt(end - 2) ?? low) : low;
};

/** A line that holds a dateline and little else goes on, whatever it ends with. */
const LONGEST_DATELINE = 30;
const ABBREVIATION = /(?:^|[\s(.])(?:\p{Lu}?\p{L}{0,2}|\p{Nd}{1,4})\.$/u;

function endFact({ text, ending }: Line, last: number): number {
  const kind = classOf(last);
  if (text.length <= LONGEST_DATELINE && ending !== 'sentence' && opensWithDateline(text)) return 10;
  if (ending === 'sentence') {
    if (kind !== CLASS.sentence) return 1;
    return last === 0x2e && ABBREVIATION.test(text.slice(-6)) ? 2 : 0;
  }
  if (ending === 'clause') return last === 0x3a || last === 0xff1a ? 4 : 3;
  if (ending === 'opener' || ending === 'hyphen' || kind === CLASS.dash) return 5;
  if (CONTINUING.has(last)) return 6;
  if (kind === CLASS.digit) return 7;
  return kind === CLASS.closer ? 8 : 9;
}

/** Where a teaser points to: （第四版）. */
const POINTER = /^[（(]\s?(?:详见|见)?\s?第?\s?[一二三四五六七八九十\d]{1,3}\s?版\s?[）)]$/u;
/** A line that is one pair of brackets: a byline, a number, a note. */
const ASIDE = /^[（(【[〔][^（(【[〔）)】\]〕]{1,24}[）)】\]〕]$/u;

function beginFact({ text, glued, newSheet }: Line, first: number): number {
  if (glued || newSheet || opensWithDateline(text)) return 7;
  if (POINTER.test(text)) return 13;
  if (ASIDE.test(text)) return 12;
  const opening = openingOf(text);
  if (opening === OPENING.enumerator) return 6;
  if (opening === OPENING.caption || opening === OPENING.credit) return 9;
  if (opening === OPENING.paragraph) return 11;
  const kind = classOf(first);
  if (kind === CLASS.opener) return /^[“‘「『"']/u.test(text) ? 3 : 4;
  if (kind === CLASS.closer || kind === CLASS.clause || kind === CLASS.sentence) return 5;
  if (kind === CLASS.dash) return 8;
  if (kind === CLASS.digit) return 2;
  if (CONTINUING.has(first)) return 10;
  return kind === CLASS.letter && isCapital(String.fromCodePoint(first)) ? 1 : 0;
}

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
