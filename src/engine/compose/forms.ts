// What needs no learning about a gap between two lines: forms that say by themselves that a line stands alone or goes on, and
// on alphabetic pages the room that a line leaves. Corrects the model's log odds.
import { isByline, isSignature, isStandingSubhead, opensAdvert, standsAlone } from '../lexicon/index.ts';
import { CLASS, classOf } from '../text/index.ts';
import type { PageView } from './facts.ts';
import { KIND } from './habits.ts';
import { ledgerRows } from './ledger.ts';
import type { Line } from './measure.ts';
import { settle } from './settled.ts';
import { hasColumnWord } from './structure/signs.ts';

const LONGEST = 24;
/** A head of a column whose letters are set apart: 简 评. */
const LONGEST_HEAD = 6;
const MOSTLY = 0.5;
const SURE = 4;
const CLOSING_MARKS = /^[。，、；：！？”’）》」』】〕.,;:!?)]+$/u;
/** Signs that only stand where a word is cut: the soft hyphen, the oblique hyphens of old type, the sign of some scans. */
const CUTS_WORD = /\p{L}[\u00ad⸗⹀¬]$/u;
const LETTER_OPENS = /^\p{L}/u;
/** ● 南营村：晒秋节迎客来, the title of a brief, and how its news opens. */
const LABELLED = /^[●■▲◆★○□◎]\s?\p{Script=Han}{2,8}[：:]\s?[^。，；！？]{2,16}$/u;
const OPENS_NEWS = /^(?:近日|日前|连日来|近来|近期|今年|去年|昨[日天]|今[日天]|前不久|\d{1,2}\s?月\s?\d{1,2}\s?日)/u;
/** The end of a line that is looked at: a letter and its sign. */
const EDGE = 3;

/**
 * Log odds that each line goes on with the next, put right: a subhead that any article may have stands by itself, however
 * well it would go on with its neighbours; a line of closing marks alone goes on with the line above, and so does the rest
 * of a word cut by a sign that stands nowhere else.
 */
export function keepForms(page: PageView, odds: Float64Array): Float64Array {
  const { lines } = page;
  for (const [at, { text, spaced }] of lines.entries()) {
    const lower = lines[at + 1]?.text ?? '';
    if (CUTS_WORD.test(text.slice(-EDGE)) && LETTER_OPENS.test(lower)) odds[at] = Math.max(SURE, odds[at] ?? 0);
    if (text.length > LONGEST) continue;
    if (at > 0 && CLOSING_MARKS.test(text)) odds[at - 1] = Math.max(SURE, odds[at - 1] ?? 0);
    if (LABELLED.test(text) && OPENS_NEWS.test(lower)) breakAt(odds, at);
    const close = text.replaceAll(/\s/gu, '');
    if (isStandingSubhead(close)) standAlone(odds, at);
    if (spaced > MOSTLY && close.length <= LONGEST_HEAD && hasColumnWord(close)) standAlone(odds, at);
  }
  if (page.habits.kind === KIND.alphabetic) keepSetting(page, odds);
  return odds;
}

const breakAt = (odds: Float64Array, gap: number): void => {
  if (gap >= 0) odds[gap] = Math.min(-SURE, odds[gap] ?? 0);
};

const standAlone = (odds: Float64Array, line: number): void => {
  breakAt(odds, line - 1);
  breakAt(odds, line);
};

/** Rows of figures, bylines, jump lines and letter-spaced lines stand alone; what leaves room ends its text. */
function keepSetting(page: PageView, odds: Float64Array): void {
  const rows = ledgerRows(page.lines);
  const room = roomOf(page, odds);
  const ends: number[] = [];
  for (const [at, line] of page.lines.entries()) {
    if (rows[at] === 1 || standsAlone(line.text) || isByline(line.text)) standAlone(odds, at);
    if (isSignature(line.text)) {
      breakAt(odds, at - 1);
      if (!line.text.endsWith(',')) breakAt(odds, at);
      else if (isRestOfSignature(page.lines[at + 1])) odds[at] = Math.max(SURE, odds[at] ?? 0);
    }
    if (isSpacedApart(page.lines, at)) standAlone(odds, at);
    if (opensAdvert(line.text)) breakAt(odds, at - 1);
    if (endsText(page, room, at)) ends.push(at);
  }
  for (const at of ends) breakAt(odds, at);
}

const LONGEST_REST = 40;
/** What somebody is, below the name. */
const isRestOfSignature = (line: Line | undefined): boolean =>
  line !== undefined && line.text.length <= LONGEST_REST && /^\p{Ll}/u.test(line.text);

/** A letter-spaced line between others that are not: B e k a n n t m a c h u n g. */
const isSpacedApart = (lines: readonly Line[], at: number): boolean =>
  (lines[at]?.spaced ?? 0) >= SPACED &&
  (lines[at]?.text.length ?? 0) >= FEWEST_SPACED &&
  (lines[at - 1]?.spaced ?? 0) < SPACED &&
  (lines[at + 1]?.spaced ?? 0) < SPACED;
const SPACED = 0.6;
const FEWEST_SPACED = 7;

/** Share of the measure, and spreads of it, from which on no wrap leaves so much room for the next word. */
const MUCH = 0.15;
/** Korean breaks its lines anywhere. */
const MUCH_FOR_SYLLABLES = 0.12;
const SPREADS = 2;
/** Share of the measure by which a full line falls short of it. */
const FULL = 0.12;

interface Room {
  readonly widths: Float64Array;
  /** The measure round each line; 0 where none is known. */
  readonly measure: Float64Array;
  /** 1: the line leaves more room than a wrap does. */
  readonly left: Uint8Array;
}

const SYLLABLE = /[가-힣]/gu;

/** The widths that the columns go by, each syllable of Korean two cells wide. */
const printedWidths = (lines: readonly Line[], widths: Float64Array): Float64Array =>
  widths.map((width, at) => width + (lines[at]?.text.match(SYLLABLE)?.length ?? 0));

function roomOf({ lines, columns, own }: PageView, odds: Float64Array): Room {
  const widths = printedWidths(lines, columns.widths);
  const { above, below, spread, short, drops } = settle(lines, { ...columns, widths }, odds, true);
  const measure = above.map((width, at) => Math.max(width, below[at] ?? 0));
  const left = new Uint8Array(lines.length);
  for (const [at, { spaced }] of lines.entries()) {
    const column = measure[at] ?? 0;
    if (column === 0 || spaced >= 0.5) continue;
    const indent = drops === 1 || (odds[at - 1] ?? -1) > 0 ? 0 : short;
    const room = column - indent - (widths[at] ?? 0) - (own.head[at + 1] ?? 0);
    const much = classOf(own.first[at + 1] ?? 0) === CLASS.hangul ? MUCH_FOR_SYLLABLES : MUCH;
    left[at] = room >= much * column && room >= SPREADS * spread ? 1 : 0;
  }
  return { widths, measure, left };
}

/**
 * A line that leaves room above one that fills its measure ends its text, be it a title; and so does a sentence above a line
 * that leaves room and ends none, which is a title.
 */
function endsText({ lines }: PageView, { widths, measure, left }: Room, at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next || line.ending === 'hyphen') return false;
  if (left[at] === 1) return (widths[at + 1] ?? 0) >= (1 - FULL) * (measure[at + 1] ?? Infinity);
  return left[at + 1] === 1 && line.ending === 'sentence' && isTitleEnd(next);
}

const isTitleEnd = ({ ending }: Line): boolean => ending === 'other';
