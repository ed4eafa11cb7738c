// How wide the column is around a line. Columns change within a page, so every estimate is local; several windows are kept,
// because each of them fails somewhere (a column turn, a title between, a block of one line).
import type { Line } from './measure.ts';

/** Column widths in half-width cells, one per line; 0 where a window holds no line. */
export interface Columns {
  /** Of each line itself, by the same measure. */
  readonly widths: Float64Array;
  /** Of the line and the lines above it. */
  readonly above: Float64Array;
  /** Of the lines below it. */
  readonly below: Float64Array;
  /** Of the lines that no blank line parts from it. */
  readonly block: Float64Array;
  /** 1 where hardly a line around is as wide as its neighbour: paragraphs of one long line, verse, tables. */
  readonly unset: Uint8Array;
  /** Median width of all lines of the page. */
  readonly median: number;
}

const REACH = 7;
/** Two lines this close are set to the same measure: a mark may hang out, a digit run may not fit. */
const TOLERANCE = 2;

export function measureColumns(lines: readonly Line[], cjk: boolean): Columns {
  const widths = Float64Array.from(lines, (line) => (cjk ? line.width : printedWidth(line.text)));
  const above = new Float64Array(lines.length);
  const below = new Float64Array(lines.length);
  for (let i = 0; i < lines.length; i++) {
    above[i] = supported(widths, Math.max(0, i - REACH), i + 1);
    below[i] = supported(widths, i + 1, Math.min(lines.length, i + 1 + REACH));
  }
  const sorted = widths.toSorted();
  return {
    widths,
    above,
    below,
    unset: findUnset(widths),
    block: blockWidths(lines, widths),
    median: sorted[sorted.length >> 1] ?? 0,
  };
}

const NARROW = /[ijltfrI.,;:!'’‘|()[\]ſ⸗-]/gu;
const BROAD = /[mwMW—ℳ]/gu;
const CAPITAL = /[A-HJ-LN-VX-ZÄÖÜ]/gu;

/** Cells a line takes in a printed book face, where an i is half an m: steadier down a justified column than a count. */
function printedWidth(text: string): number {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return text.length - 0.3 * count(NARROW) + 0.4 * count(BROAD) + 0.2 * count(CAPITAL);
}

const NEAR = 8;

/** Counts neighbours of like width in a window that moves along. */
function findUnset(widths: Float64Array): Uint8Array {
  const alike = (i: number): number => {
    const [a, b] = [widths[i - 1], widths[i]];
    return a !== undefined && b !== undefined && Math.abs(a - b) <= Math.max(2, 0.06 * Math.max(a, b)) ? 1 : 0;
  };
  const unset = new Uint8Array(widths.length);
  let sum = 0;
  for (let i = 1; i <= NEAR; i++) sum += alike(i);
  for (let i = 0; i < widths.length; i++) {
    const pairs = Math.min(widths.length - 1, i + NEAR) - Math.max(1, i - NEAR + 1) + 1;
    unset[i] = pairs > 0 && sum < 0.35 * pairs ? 1 : 0;
    sum += alike(i + NEAR + 1) - alike(i - NEAR + 1);
  }
  return unset;
}

const LONGEST_BLOCK = 24;

function blockWidths(lines: readonly Line[], widths: Float64Array): Float64Array {
  const block = new Float64Array(lines.length);
  for (let start = 0; start < lines.length;) {
    let end = start + 1;
    while (end < lines.length && lines[end]?.blanksBefore === 0 && end - start < LONGEST_BLOCK) end++;
    block.fill(supported(widths, start, end), start, end);
    start = end;
  }
  return block;
}

/** The greatest width of `[from, to)` that a second line comes near to; the greatest at all where none does. */
function supported(widths: Float64Array, from: number, to: number): number {
  let [first, second, third] = [0, 0, 0];
  for (let i = from; i < to; i++) {
    const width = widths[i] ?? 0;
    if (width > first) {
      third = second;
      second = first;
      first = width;
    } else if (width > second) {
      third = second;
      second = width;
    } else if (width > third) third = width;
  }
  if (first - second <= TOLERANCE || second === 0) return first;
  return second - third <= TOLERANCE && third > 0 ? second : first;
}
