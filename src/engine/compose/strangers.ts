// What tells that the next line is a stranger in its column: a picture text, a box of another width, a title with its
// byline between two lines of one sentence. Facts of the places of lines, read off their widths and forms.
import type { Columns } from './columns.ts';
import { BEGIN, type LineFacts, TAIL } from './line-facts.ts';
import type { Line } from './measure.ts';

/** Lines further on that are looked at for a credit, and for one that has the width of the column again. */
const CREDIT_REACH = 4;
const RETURN_REACH = 12;
/** Cells by which lines of one measure may differ. */
const ALIKE = 2;
const OTHER = 0.15;

/** Widths that differ by more than a mark or a digit. */
const differs = (a: number, b: number): boolean => Math.abs(a - b) > Math.max(ALIKE, OTHER * Math.max(a, b));

/**
 * Whether the line below `i` is a credit, or one follows it: 0 none, 1 the line itself, 2 some lines on and the line is
 * not as wide as the column above, 3 some lines on.
 */
export function creditFact(own: LineFacts, widths: Float64Array, lines: readonly Line[], i: number): number {
  for (let k = i + 1; k < Math.min(lines.length, i + 1 + CREDIT_REACH); k++) {
    if (k > i + 1 && (lines[k]?.blanksBefore ?? 0) > 0) return 0;
    if (own.tail[k] !== TAIL.credit && own.begin[k] !== BEGIN.credit) continue;
    if (k === i + 1) return 1;
    return differs(widths[i + 1] ?? 0, widths[i] ?? 0) ? 2 : 3;
  }
  return 0;
}

/**
 * Whether the line below `i` leaves the measure of `i` and of the line above it, and whether that measure comes back:
 * 0 it stays, 1 it has no measure to leave, 2 it is shorter, 3 wider, 4 and 5 the same and the measure comes back within
 * some lines, behind one that ends a text.
 */
export function strayFact({ widths }: Columns, lines: readonly Line[], i: number): number {
  const width = widths[i] ?? 0;
  const measure = Math.abs(width - (widths[i - 1] ?? 0)) <= 2 * ALIKE ? Math.max(width, widths[i - 1] ?? 0) : 0;
  if (measure === 0) return 1;
  const next = widths[i + 1] ?? 0;
  if (!differs(next, measure)) return 0;
  const side = next < measure ? 2 : 3;
  for (let k = i + 2; k < Math.min(lines.length, i + 1 + RETURN_REACH); k++) {
    if (Math.abs((widths[k] ?? 0) - measure) > ALIKE) continue;
    const above = widths[k - 1] ?? 0;
    const closed = lines[k - 1]?.ending === 'sentence' || (lines[k]?.blanksBefore ?? 0) > 0 || differs(above, measure);
    return closed ? side + 2 : side;
  }
  return side;
}

/** 1: line `i` fills the measure of a narrow run of three lines or more, above wider ones; 2: it falls short of it. */
export function narrowFact({ widths, below }: Columns, i: number): number {
  const [a, b, c] = [widths[i - 2] ?? 0, widths[i - 1] ?? 0, widths[i] ?? 0];
  if (i < 2 || Math.abs(a - b) > ALIKE || 1.25 * b > (below[i] ?? 0)) return 0;
  return b - c <= ALIKE ? 1 : 2;
}

const SHORT = 14;

/** How many lines from the one below `i` on stand alone between blank lines and are no longer than a title's part, up to 3. */
export function stackFact(own: LineFacts, lines: readonly Line[], i: number): number {
  let count = 0;
  while (count < 3 && own.alone[i + 1 + count] === 1 && (lines[i + 1 + count]?.text.length ?? SHORT) < SHORT) count++;
  return count;
}
