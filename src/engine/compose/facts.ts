// What a pair of lines says about whether the second continues the first: facts, each a small number, that the trained
// weights are crossed from. Computed from text, widths and habits alone.
import { CONTINUING, OPENING, openingOf, opensWithDateline } from '../lexicon/index.ts';
import { CLASS, classOf, isCapital } from '../text/index.ts';
import type { Columns } from './columns.ts';
import type { Habits } from './habits.ts';
import type { Line } from './measure.ts';
import type { Neighbours } from './neighbours.ts';

/** Every fact and how many values it has. The order is that of the numbers in a fact list. */
export const FACTS = {
  kind: 3,
  end: 11,
  begin: 14,
  /** Room left on the upper line for the first piece of the lower one, by three estimates of the column. */
  roomAbove: 9,
  roomBelow: 9,
  roomBlock: 9,
  /** By how much the lower line falls short of the lines below it. */
  startShort: 8,
  startShortBlock: 8,
  ratio: 6,
  blanks: 4,
  blankHabit: 5,
  blankAfterEnd: 4,
  blankTrust: 4,
  indent: 5,
  indentHabit: 4,
  shortStarts: 3,
  open: 4,
  seen: 5,
  spacing: 4,
  /** Whether each stands alone between blank lines. */
  alone: 4,
  upperShape: 6,
  lowerShape: 6,
  /** Room at the end of the lower line: a short line above a short line is no paragraph. */
  lowerRoom: 5,
  /** The first or last gap of the page. */
  edge: 3,
  /** Wide gaps inside the lines, as in tables and page heads. */
  inner: 4,
  /** How many of the lines around begin with a capital letter: all do in verse. */
  capitals: 4,
  /** What the first pass thinks of the gap above the upper line and of the gap below the lower one. */
  before: 6,
  after: 6,
  /** Lines since the last break, by the first pass. */
  since: 4,
  /** Room left, the indent of a first line taken off where the first pass sees one. */
  settledAbove: 9,
  settledBelow: 9,
  unset: 2,
} as const;
export type Fact = keyof typeof FACTS;
export const FACT_NAMES: readonly Fact[] = Object.keys(FACTS).filter((name): name is Fact => name in FACTS);

/** The page as the facts need it. */
export interface PageView {
  /** Log odds of the first pass, where the second one asks for them. */
  readonly first?: Float64Array;
  readonly lines: readonly Line[];
  readonly columns: Columns;
  readonly habits: Habits;
  readonly neighbours: Neighbours;
}

/** Writes the facts of a pair into `facts`, in the order of FACT_NAMES. */
export function pairFacts(upper: Line, lower: Line, page: PageView, facts: Uint8Array): void {
  const { columns, habits } = page;
  const [i, j] = [upper.index, lower.index];
  const lowerWidth = columns.widths[j] ?? 0;
  const head = headWidth(lower.text, habits.kind === 2);
  const last = codeBefore(upper.text, upper.text.length);
  const first = lower.text.codePointAt(0) ?? 0;
  const room = (measure: number): number =>
    upper.spaced >= 0.5 ? 8 : roomBucket(measure - (columns.widths[i] ?? 0) - head);
  let at = 0;
  const put = (value: number): void => {
    facts[at++] = value;
  };
  put(habits.kind);
  put(endFact(upper, last));
  put(beginFact(lower, first));
  put(room(columns.above[i] ?? 0));
  put(room(columns.below[i] ?? 0));
  put(room(columns.block[i] ?? 0));
  put(shortBucket((columns.below[j] ?? 0) - lowerWidth));
  put(shortBucket((columns.block[j] ?? 0) - lowerWidth));
  put(ratioBucket(lowerWidth / Math.max(1, columns.widths[i] ?? 0)));
  put(Math.min(3, lower.blanksBefore));
  put(habits.blanks);
  put(habits.blankAfterEnd);
  put(habits.blankTrust);
  put(indentFact(upper, lower, habits.indent));
  put(habits.indents);
  put(habits.shortStarts);
  put(openFact(upper.text, lower.text));
  put(seenFact(last, first, page.neighbours));
  put((upper.spaced >= 0.5 ? 2 : 0) + (lower.spaced >= 0.5 ? 1 : 0));
  put((isAlone(page.lines, i) ? 2 : 0) + (isAlone(page.lines, j) ? 1 : 0));
  put(shape(upper, columns.widths[i] ?? 0, columns.median));
  put(shape(lower, lowerWidth, columns.median));
  put(bucket(Math.max(columns.above[j] ?? 0, columns.block[j] ?? 0) - lowerWidth, [3, 6, 14, 28]));
  put(i === 0 ? 1 : j === page.lines.length - 1 ? 2 : 0);
  put((INNER_GAP.test(upper.text) ? 2 : 0) + (INNER_GAP.test(lower.text) ? 1 : 0));
  put(habits.kind === 2 ? capitals(page.lines, i) : 0);
  put(oddsBucket(page.first?.[i - 1]));
  put(oddsBucket(j + 1 < page.lines.length ? page.first?.[j] : undefined));
  put(linesSince(page.first, i));
  const opens = habits.shortStarts !== 1 && (page.first?.[i - 1] ?? -1) < 0 && upper.indent <= habits.indent;
  const indent = opens ? habits.startCells : 0;
  put(room((columns.above[i] ?? 0) - indent));
  put(room((columns.below[i] ?? 0) - indent));
  put(columns.unset[i] ?? 0);
}

const INNER_GAP = /\S(?:\u3000|[ \u00a0]{3,}|\t)\S/u;

const oddsBucket = (odds: number | undefined): number => (odds === undefined ? 0 : 1 + bucket(odds, [-3, -1, 1, 3]));

function linesSince(first: Float64Array | undefined, at: number): number {
  let count = 0;
  while (count < 3 && (first?.[at - 1 - count] ?? -1) > 0) count++;
  return count;
}

function capitals(lines: readonly Line[], at: number): number {
  let count = 0;
  for (let k = at - 1; k <= at + 2; k++)
    if (/^[^\p{L}\p{Nd}]{0,3}\p{Lu}/u.test(lines[k]?.text.slice(0, 5) ?? '')) count++;
  return Math.max(0, count - 1);
}

const bucket = (value: number, limits: readonly number[]): number => {
  let k = 0;
  while (k < limits.length && value >= (limits[k] ?? 0)) k++;
  return k;
};
const roomBucket = (cells: number): number => bucket(cells, [-3, 0, 2, 4, 8, 16, 28]);
const shortBucket = (cells: number): number => bucket(cells, [0, 1, 3, 5, 7, 12, 24]);
const ratioBucket = (ratio: number): number => bucket(ratio, [0.3, 0.7, 0.93, 1.07, 1.5]);

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
const ASIDE = /^[（(【\[〔][^（(【\[〔）)】\]〕]{1,24}[）)】\]〕]$/u;

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

function indentFact(upper: Line, lower: Line, common: number): number {
  const more = lower.indent - common;
  if (more < 0) return 4;
  if (more === 0) return upper.indent > common ? 1 : 0;
  return upper.indent >= lower.indent ? 3 : 2;
}

/** Whether a bracket or quotation mark is left open above, and whether one is closed below that was not opened there. */
function openFact(upper: string, lower: string): number {
  return (leavesOpen(upper) ? 2 : 0) + (closesOther(lower) ? 1 : 0);
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

/** The tie of the characters on both sides; 4 where a mark makes the question idle. */
function seenFact(last: number, first: number, neighbours: Neighbours): number {
  const letter = (kind: number): boolean => kind >= CLASS.han && kind <= CLASS.digit;
  return letter(classOf(last)) && letter(classOf(first)) ? neighbours.tie(last, first) : 4;
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
