// Raw lines that hold two texts: a headline that runs into the dateline of the next story. The page's own datelines,
// learnt from lines that begin with one, say where to cut.
import { datelineMarks } from '../lexicon/index.ts';

interface Row {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/** A dateline that only begins here is no cut when so few cells stand before it. */
const LEAST_BEFORE = 2;
const LONGEST_PREFIX = 12;

/** For each row number that holds two texts, the raw offset at which the second begins. */
export function glueOffsets(raw: string, rows: readonly Row[]): Map<number, number> {
  const { reporter, agency } = datelineMarks(raw);
  const cuts = new Map<number, number>();
  const placed = place(reporter, rows);
  const known = new Set<string>();
  for (const { row, at } of placed) {
    if (at - row.start > LONGEST_PREFIX) continue;
    const prefix = raw.slice(row.start, at + 1);
    if (/^\p{Script=Han}+$/u.test(prefix)) known.add(prefix);
  }
  const longestFirst = [...known].toSorted((a, b) => b.length - a.length);
  for (const { row, at } of placed) {
    const prefix = longestFirst.find((words) => raw.endsWith(words, at + 1));
    if (prefix !== undefined) cutAt(raw, row, at + 1 - prefix.length, cuts);
  }
  for (const { row, at } of place(agency, rows)) cutAt(raw, row, at, cuts);
  return cuts;
}

/** Marks a cut, unless the words before show that the dateline is quoted or told of. */
function cutAt(raw: string, row: Row, at: number, cuts: Map<number, number>): void {
  if (cuts.has(row.row)) return;
  const before = raw.slice(Math.max(row.start, at - LONGEST_PREFIX), at).trim();
  if (before.length > LEAST_BEFORE && !/[据據由“‘「『（(《，、：,:]$/u.test(before)) cuts.set(row.row, at);
}

/** Pairs ascending offsets with the rows that hold them. */
function place(offsets: readonly number[], rows: readonly Row[]): { row: Row; at: number }[] {
  const placed: { row: Row; at: number }[] = [];
  let next = 0;
  for (const at of offsets) {
    let row = rows[next];
    while (row !== undefined && row.end <= at) row = rows[++next];
    if (row === undefined) break;
    if (at >= row.start) placed.push({ row, at });
  }
  return placed;
}
