// What a pair of lines says about whether the second continues the first: facts, each a small number, that the trained
// weights are crossed from. Computed from text, widths and habits alone.
import { CLASS, classOf } from '../text/index.ts';
import type { Columns } from './columns.ts';
import type { Habits } from './habits.ts';
import { BEGIN, type LineFacts } from './line-facts.ts';
import type { Line } from './measure.ts';
import type { Neighbours } from './neighbours.ts';
import { creditFact, narrowFact, stackFact, strayFact } from './strangers.ts';

/** Facts of two lines that may stand anywhere on the page, and how many values each has. */
const NEAR = {
  kind: 3,
  end: 13,
  begin: 17,
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
  upperShape: 7,
  lowerShape: 7,
  /** Room at the end of the lower line: a short line above a short line is no paragraph. */
  lowerRoom: 5,
  /** The first or last gap of the page. */
  edge: 3,
  /** Wide gaps inside the lines, as in tables and page heads. */
  inner: 4,
  /** How many of the lines around begin with a capital letter: all do in verse. */
  capitals: 4,
} as const;
export type NearFact = keyof typeof NEAR;

/** Every fact and how many values it has. The order is that of the numbers in a fact list. */
export const FACTS = {
  ...NEAR,
  unset: 2,
  /** How long the upper line is, whatever the page's columns: a title is seldom longer than thirty characters. */
  long: 5,
  tail: 5,
  /** Which of the two is a title by its neighbours: by the line below it or, the upper one, by a dash above it. */
  headed: 6,
  /** Whether many sentences of the page end a paragraph; whether its nouns have capital letters. */
  brief: 6,
  nouns: 2,
  /** The measure below beside the measure above: another size of type is another paragraph. */
  change: 5,
  /** What stands behind the last full stop of the lower line. */
  lowerTail: 5,
  /** Whether the lower line's number goes on with one above; how many lines near it open as it does. */
  count: 4,
  alike: 3,
  /** Room left beside the shorter of the two lines above: a column is narrow for a few lines beside a picture. */
  roomNear: 9,
  /** Whether the lower line is a stranger in the column: a credit, another measure, a narrow run above it, lone lines below. */
  credit: 4,
  stray: 6,
  narrow: 3,
  stack: 4,
  /** What the first pass thinks of the gap above the upper line and of the gap below the lower one. */
  before: 6,
  after: 6,
  /** Lines since the last break, by the first pass. */
  since: 4,
  /** Room left, the indent of a first line taken off where the first pass sees one. */
  settledAbove: 9,
  settledBelow: 9,
  /** The marks of the lines since the last break, by the first pass: none, commas, full stops. */
  running: 3,
  /** Whether a bracket or quotation mark opened since then is still open; whether the lower line closes or reopens it. */
  holding: 4,
  /** Whether the lower line is short as a first line is; how much room the upper one leaves: both by the settled measure. */
  start: 8,
  fit: 9,
  /** How long the paragraph is by now beside the page's typical one, and how many sentences it has. */
  due: 7,
  sentences: 5,
  /** Whether the first pass finds first lines short, as a dropped indent leaves them: unknown, no, yes. */
  drops: 3,
  /** Of lines apart: how sure the breaks below the one and above the other are, how many other lines may go on with it,
   * how many rare pairs of characters both paragraphs have. */
  leave: 7,
  enter: 6,
  between: 4,
  shared: 4,
  /** How many lines lie between. */
  distance: 6,
  /** How the first line between opens a text of its own; whether it is short as a first line is. */
  opens: 8,
  opensShort: 8,
  /** Whether the characters on both sides make a word that every newspaper uses; 0 where they are not both Han. */
  word: 3,
} as const;
export type Fact = keyof typeof FACTS;
export const FACT_NAMES: readonly Fact[] = Object.keys(FACTS).filter((name): name is Fact => name in FACTS);

/** The page as the facts need it. */
export interface PageView {
  readonly lines: readonly Line[];
  readonly own: LineFacts;
  readonly columns: Columns;
  readonly habits: Habits;
  readonly neighbours: Neighbours;
}

/** The facts of every line and the line after it, laid end to end, FACT_NAMES.length each. */
export function adjacentFacts(page: PageView): Uint8Array {
  const size = FACT_NAMES.length;
  const facts = new Uint8Array(size * page.lines.length);
  for (let i = 0; i + 1 < page.lines.length; i++) {
    const [upper, lower] = [page.lines[i], page.lines[i + 1]];
    if (upper !== undefined && lower !== undefined) pairFacts(upper, lower, page, facts, i * size);
  }
  return facts;
}

/** Writes the facts of a pair into `facts` from `start` on, in the order of FACT_NAMES; those of the second pass become 0. */
export function pairFacts(upper: Line, lower: Line, page: PageView, facts: Uint8Array, start: number): void {
  const { lines, own, columns, habits } = page;
  const [i, j] = [upper.index, lower.index];
  const upperWidth = columns.widths[i] ?? 0;
  const taken = upperWidth + (own.head[j] ?? 0);
  let at = nearFacts(upper, lower, page, facts, start);
  facts[at++] = columns.unset[i] ?? 0;
  facts[at++] = bucket(upperWidth, LONG);
  facts[at++] = own.tail[i] ?? 0;
  facts[at++] = 2 * (own.headed[i] ?? 0) + (own.headed[j] === 1 ? 1 : 0);
  facts[at++] = habits.brief;
  facts[at++] = habits.nouns;
  facts[at++] = changeFact(columns.widths, i);
  facts[at++] = own.tail[j] ?? 0;
  facts[at++] = own.count[j] ?? 0;
  facts[at++] = own.alike[j] ?? 0;
  facts[at++] = i < 2 ? 8 : roomFact(upper, Math.min(columns.widths[i - 1] ?? 0, columns.widths[i - 2] ?? 0) - taken);
  facts[at++] = creditFact(own, columns.widths, lines, i);
  facts[at++] = strayFact(columns, lines, i);
  facts[at++] = narrowFact(columns, i);
  facts[at++] = stackFact(own, lines, i);
  facts.fill(0, at, start + FACT_NAMES.length);
}

/** Writes those of NEAR alone; returns where the next one goes. */
export function nearFacts(
  upper: Line,
  lower: Line,
  { lines, own, columns, habits, neighbours }: PageView,
  facts: Uint8Array,
  start: number,
): number {
  const [i, j] = [upper.index, lower.index];
  const above = columns.above[i] ?? 0;
  const below = columns.below[i] ?? 0;
  const block = columns.block[i] ?? 0;
  const upperWidth = columns.widths[i] ?? 0;
  const lowerWidth = columns.widths[j] ?? 0;
  const taken = upperWidth + (own.head[j] ?? 0);
  const stretched = upper.spaced >= 0.5;
  let at = start;
  facts[at++] = habits.kind;
  facts[at++] = own.end[i] ?? 0;
  facts[at++] = namesItsArticle(own.last[i] ?? 0, own.begin[j] ?? 0) ? BEGIN.letter : (own.begin[j] ?? 0);
  facts[at++] = roomFact(upper, above - taken);
  facts[at++] = roomFact(upper, below - taken);
  facts[at++] = roomFact(upper, block - taken);
  facts[at++] = shortBucket((columns.below[j] ?? 0) - lowerWidth);
  facts[at++] = shortBucket((columns.block[j] ?? 0) - lowerWidth);
  facts[at++] = ratioBucket(lowerWidth / Math.max(1, upperWidth));
  facts[at++] = Math.min(3, lower.blanksBefore);
  facts[at++] = habits.blanks;
  facts[at++] = habits.blankAfterEnd;
  facts[at++] = habits.blankTrust;
  facts[at++] = indentFact(upper, lower, habits.indent);
  facts[at++] = habits.indents;
  facts[at++] = habits.shortStarts;
  facts[at++] = 2 * (own.leavesOpen[i] ?? 0) + (own.closesOther[j] ?? 0);
  facts[at++] = seenFact(own.last[i] ?? 0, own.first[j] ?? 0, neighbours);
  facts[at++] = (stretched ? 2 : 0) + (lower.spaced >= 0.5 ? 1 : 0);
  facts[at++] = 2 * (own.alone[i] ?? 0) + (own.alone[j] ?? 0);
  facts[at++] = own.shape[i] ?? 0;
  facts[at++] = own.shape[j] ?? 0;
  facts[at++] = lowerRoomBucket(Math.max(columns.above[j] ?? 0, columns.block[j] ?? 0) - lowerWidth);
  facts[at++] = i === 0 ? 1 : j === lines.length - 1 ? 2 : 0;
  facts[at++] = 2 * (own.inner[i] ?? 0) + (own.inner[j] ?? 0);
  facts[at++] = capitals(own.capital, i);
  return at;
}

/** 《…法》 | 第四条: the number goes on with the title of the work, it opens no entry. */
const namesItsArticle = (last: number, begin: number): boolean => last === 0x300b && begin === BEGIN.entry;

/** Which of the limits a value has reached. */
export function bucket(value: number, limits: readonly number[]): number {
  let k = 0;
  while (k < limits.length && value >= (limits[k] ?? 0)) k++;
  return k;
}
const ROOM = [-3, 0, 2, 4, 8, 16, 28];
const SHORT = [0, 1, 3, 5, 7, 12, 24];
const RATIO = [0.3, 0.7, 0.93, 1.07, 1.5];
const LOWER_ROOM = [3, 6, 14, 28];
const LONG = [20, 36, 52, 80];
const CHANGE = [0.8, 0.92, 1.08, 1.25];
/** Room on a line, in cells, as one of nine steps. */
export const roomBucket = (cells: number): number => bucket(cells, ROOM);
/** A letter-spaced line is as wide as one likes. */
const roomFact = ({ spaced }: Line, cells: number): number => (spaced >= 0.5 ? 8 : roomBucket(cells));
const shortBucket = (cells: number): number => bucket(cells, SHORT);
const ratioBucket = (ratio: number): number => bucket(ratio, RATIO);
const lowerRoomBucket = (cells: number): number => bucket(cells, LOWER_ROOM);
/** The middle width of the three lines from `j` on beside that of the three up to `i`, the line above. */
function changeFact(widths: Float64Array, i: number): number {
  const [above, below] = [
    middle(widths[i - 2] ?? 0, widths[i - 1] ?? 0, widths[i] ?? 0),
    middle(widths[i + 1] ?? 0, widths[i + 2] ?? 0, widths[i + 3] ?? 0),
  ];
  return above === 0 || below === 0 ? 2 : bucket(below / above, CHANGE);
}

const middle = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

function capitals(capital: Uint8Array, at: number): number {
  const count = (capital[at - 1] ?? 0) + (capital[at] ?? 0) + (capital[at + 1] ?? 0) + (capital[at + 2] ?? 0);
  return Math.max(0, count - 1);
}

function indentFact(upper: Line, lower: Line, common: number): number {
  const more = lower.indent - common;
  if (more < 0) return 4;
  if (more === 0) return upper.indent > common ? 1 : 0;
  return upper.indent >= lower.indent ? 3 : 2;
}

/** The tie of the characters on both sides; 4 where a mark makes the question idle. */
function seenFact(last: number, first: number, neighbours: Neighbours): number {
  const letter = (kind: number): boolean => kind >= CLASS.han && kind <= CLASS.digit;
  return letter(classOf(last)) && letter(classOf(first)) ? neighbours.tie(last, first) : 4;
}
