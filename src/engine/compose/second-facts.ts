// What a pass over the page adds to the facts of its pairs: where it sees paragraphs begin and end, and what follows from
// that for the lines around, near and further on.
import { COMMON_WORDS } from '../lexicon/index.ts';
import { CLASS, classOf } from '../text/index.ts';
import { bucket, FACT_NAMES, type PageView, roomBucket } from './facts.ts';
import { KIND } from './habits.ts';
import { BEGIN, TAIL } from './line-facts.ts';
import type { Line } from './measure.ts';
import { roomEvidence, type Settled, settle, startEvidence } from './settled.ts';
import { creditFact, strayFact } from './strangers.ts';

/** Where the facts of the second pass begin. */
const SECOND_FACTS = FACT_NAMES.indexOf('before');

/** Adds the facts of the second pass: what the first pass (log odds per line) says of the gaps around. */
export function secondFacts(
  upper: Line,
  lower: Line,
  { lines, own, columns, habits }: PageView,
  { odds: first, running, depth, settled, typical, length, stops }: FirstView,
  facts: Uint8Array,
  start: number,
): void {
  const [i, j] = [upper.index, lower.index];
  const taken = (columns.widths[i] ?? 0) + (own.head[j] ?? 0);
  const opens = habits.shortStarts !== 1 && (first[i - 1] ?? -1) < 0 && upper.indent <= habits.indent;
  const indent = opens ? habits.startCells : 0;
  const room = (measure: number): number => (upper.spaced >= 0.5 ? 8 : roomBucket(measure - indent - taken));
  let at = start + SECOND_FACTS;
  facts[at++] = oddsBucket(first[i - 1]);
  facts[at++] = oddsBucket(j + 1 < lines.length ? first[j] : undefined);
  facts[at++] = linesSince(first, i);
  facts[at++] = room(columns.above[i] ?? 0);
  facts[at++] = room(columns.below[i] ?? 0);
  facts[at++] = running[i] ?? 0;
  facts[at++] = holdingFact(depth[i] ?? 0, own.lowest[j] ?? 0, own.first[j] ?? 0);
  facts[at++] = knownBucket(startEvidence(settled, j, columns.widths[j] ?? 0), START);
  facts[at++] = upper.spaced >= 0.5 ? 0 : knownBucket(roomEvidence(settled, i, taken, (first[i - 1] ?? -1) < 0), FIT);
  facts[at++] = knownBucket(typical === 0 ? undefined : (length[i] ?? 0) / typical, DUE);
  facts[at++] = stops[i] ?? 0;
  facts[at++] = settled.drops;
}

/** What the first pass says of a page, and what follows from it for each line. */
export interface FirstView {
  /** Log odds that the next line continues a line. */
  readonly odds: Float64Array;
  readonly running: Uint8Array;
  /** Brackets and quotation marks open at a line's end, since the last break. */
  readonly depth: Uint8Array;
  readonly settled: Settled;
  /** Median number of lines of its paragraphs of two lines and more; 0 where there are too few. */
  readonly typical: number;
  /** Lines and sentence ends since the last break, the line's own counted in; the latter up to 4. */
  readonly length: Float64Array;
  readonly stops: Uint8Array;
}

const FEW_PARAGRAPHS = 4;

/** Follows the paragraphs that the first pass sees down the page. */
export function followFirst({ lines, own, columns, habits }: PageView, odds: Float64Array): FirstView {
  const running = new Uint8Array(lines.length);
  const depth = new Uint8Array(lines.length);
  const length = new Float64Array(lines.length);
  const stops = new Uint8Array(lines.length);
  const lengths: number[] = [];
  let [marks, open, count, ended] = [0, 0, 0, 0];
  for (let i = 0; i < lines.length; i++) {
    if ((odds[i - 1] ?? -1) < 0) {
      if (count > 1) lengths.push(count);
      [marks, open, count, ended] = [0, 0, 0, 0];
    }
    ended = Math.min(4, ended + (own.stops[i] ?? 0));
    [length[i], stops[i]] = [++count, ended];
    const tail = own.tail[i] ?? 0;
    marks = Math.max(marks, tail >= TAIL.unfinished ? 2 : tail);
    open = Math.min(99, Math.max(0, open + (own.opened[i] ?? 0)));
    [running[i], depth[i]] = [marks, open];
  }
  return {
    odds,
    running,
    depth,
    settled: settle(lines, columns, odds, habits.kind === KIND.alphabetic),
    typical: lengths.length < FEW_PARAGRAPHS ? 0 : (lengths.toSorted((a, b) => a - b)[lengths.length >> 1] ?? 0),
    length,
    stops,
  };
}

const FAR_FACTS = FACT_NAMES.indexOf('leave');
const [HOLDING, BEGINS, FITS] = [FACT_NAMES.indexOf('holding'), FACT_NAMES.indexOf('start'), FACT_NAMES.indexOf('fit')];
const [SINCE, RUNNING] = [FACT_NAMES.indexOf('since'), FACT_NAMES.indexOf('running')];
const DISTANCE = [3, 6, 12, 24, 48];
const LEAVE = [-3, -1, 1, 3, 5];

/** Adds the facts of lines apart, by their places, to those of `pairFacts`. */
export function farFacts(
  page: PageView,
  { odds, depth, settled, running }: FirstView,
  { upper, lower, between, shared }: { upper: number; lower: number; between: number; shared: number },
  facts: Uint8Array,
): void {
  const { columns, own } = page;
  const taken = (columns.widths[upper] ?? 0) + (own.head[lower] ?? 0);
  const first = (odds[upper - 1] ?? -1) < 0;
  const begins = (line: number): number => knownBucket(startEvidence(settled, line, columns.widths[line] ?? 0), START);
  [facts[SINCE], facts[RUNNING]] = [linesSince(odds, upper), running[upper] ?? 0];
  facts[HOLDING] = holdingFact(depth[upper] ?? 0, own.lowest[lower] ?? 0, own.first[lower] ?? 0);
  facts[BEGINS] = begins(lower);
  facts[FITS] = knownBucket(roomEvidence(settled, upper, taken, first), FIT);
  facts.set(
    [
      bucket(odds[upper] ?? 0, LEAVE) + 1,
      oddsBucket(odds[lower - 1]),
      Math.min(3, between),
      Math.min(3, shared),
      bucket(lower - upper, DISTANCE),
      opensFact(page, odds, upper),
      begins(upper + 1),
      wordFact(own.last[upper] ?? 0, own.first[lower] ?? 0),
    ],
    FAR_FACTS,
  );
}

/** How the line below line `i` opens a text of its own: not at all, as a page head, a title, a lead or an entry, a credit … */
export function opensFact({ own, lines, columns }: PageView, odds: Float64Array, i: number): number {
  const below = i + 1;
  const begin = own.begin[below] ?? 0;
  if (begin === BEGIN.pageHead) return 1;
  if (own.headed[below] === 1) return 2;
  if (OPENERS.has(begin)) return 3;
  if (own.tail[below] === TAIL.bare && (odds[below] ?? 0) < 0) return 4;
  if (creditFact(own, columns.widths, lines, i) > 0) return 5;
  if (strayFact(columns, lines, i) >= 2) return 6;
  return (lines[below]?.blanksBefore ?? 0) > 0 ? 7 : 0;
}

/** What opens a lead, an entry, a part. */
const OPENERS: ReadonlySet<number> = new Set([
  BEGIN.entry,
  BEGIN.dateline,
  BEGIN.credit,
  BEGIN.aside,
  BEGIN.pointer,
  BEGIN.bullet,
]);

/** Marks that open a quotation anew in each of its paragraphs; ‘ and 『 stand within one. */
const REOPENS: ReadonlySet<number> = new Set([0x201c, 0x300c]);

function holdingFact(depth: number, lowest: number, first: number): number {
  if (depth === 0) return 0;
  return lowest < 0 ? 1 : REOPENS.has(first) ? 2 : 3;
}

const ODDS = [-3, -1, 1, 3];
const START = [-3, -1.5, -0.4, 0.4, 1.5, 3];
const FIT = [-2, -0.5, 0.5, 1.5, 3, 5, 8];
const DUE = [0.4, 0.8, 1.2, 1.8, 3];
const knownBucket = (value: number | undefined, limits: readonly number[]): number =>
  value === undefined ? 0 : 1 + bucket(value, limits);
const oddsBucket = (odds: number | undefined): number => (odds === undefined ? 0 : 1 + bucket(odds, ODDS));

function linesSince(first: Float64Array, at: number): number {
  let count = 0;
  while (count < 3 && (first[at - 1 - count] ?? -1) > 0) count++;
  return count;
}

/** Both characters of a word as one number. */
const asPair = (left: number, right: number): number => left * 0x110000 + right;
const WORDS: ReadonlySet<number> = new Set(
  Array.from(COMMON_WORDS, (word) => asPair(word.codePointAt(0) ?? 0, word.codePointAt(1) ?? 0)),
);

function wordFact(last: number, first: number): number {
  if (classOf(last) !== CLASS.han || classOf(first) !== CLASS.han) return 0;
  return WORDS.has(asPair(last, first)) ? 2 : 1;
}
