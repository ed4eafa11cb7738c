// Pages that set an indent before every paragraph: there a full line without one goes on with the line above, whatever mark
// that ends with.
import type { Columns } from './columns.ts';
import type { Line } from './measure.ts';

const FEWEST = 3;
const NEARLY_ALL = 0.9;
/** A line is short of its neighbours, or as wide as running text. */
const SHORT = 0.85;
const RUNNING = 0.75;

/** Log odds that a line without an indent goes on with a full one, on a page whose paragraphs all have one. */
export const GOES_ON = 3;

/** The lines, by their places, that such a page goes on with right below; none on any other page. `indent`: of an ordinary line. */
export function goneOnWith(lines: readonly Line[], columns: Columns, indent: number): ReadonlySet<number> {
  const { widths, above, below, block } = columns;
  const width = (at: number): number => widths[at] ?? 0;
  const column = (at: number): number => Math.max(block[at] ?? 0, above[at] ?? 0);
  const isRunning = (at: number): boolean => width(at) >= RUNNING * (below[at] ?? 0) && (below[at] ?? 0) > 0;
  let [starts, indented] = [0, 0];
  const full: number[] = [];
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (line.ending !== 'sentence' || next === undefined || next.blanksBefore > 0) continue;
    if (width(at) < SHORT * column(at) - 2 && line.spaced < 0.5) {
      if (!isRunning(at + 1)) continue;
      starts += 1;
      if (next.indent > indent) indented += 1;
    } else if (next.indent <= indent) full.push(at);
  }
  return new Set(starts >= FEWEST && indented >= NEARLY_ALL * starts ? full : []);
}
