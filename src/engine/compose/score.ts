// How likely the next line continues a line.
import { opensWithDateline } from '../lexicon/index.ts';
import { CLASS, classOf } from '../text/index.ts';
import type { Line } from './measure.ts';
import type { Neighbours } from './neighbours.ts';

/** For each line, the probability that the line after it continues it. */
export function scoreLinks(lines: readonly Line[], neighbours: Neighbours, cjk: boolean): Float64Array {
  const next = new Float64Array(lines.length);
  const full = columnWidths(lines);
  for (const line of lines) {
    const below = lines[line.index + 1];
    if (below === undefined) continue;
    next[line.index] = 1 / (1 + Math.exp(-evidence(line, below, full, neighbours, cjk)));
  }
  return next;
}

const REACH = 5;

function columnWidths(lines: readonly Line[]): Float64Array {
  const full = new Float64Array(lines.length);
  for (const { index } of lines) {
    const near = lines.slice(Math.max(0, index - REACH), index + REACH + 1).map((line) => line.width);
    full[index] = near.toSorted((a, b) => b - a)[Math.min(2, near.length - 1)] ?? 0;
  }
  return full;
}

function evidence(line: Line, below: Line, full: Float64Array, neighbours: Neighbours, cjk: boolean): number {
  if (below.glued || below.newSheet || opensWithDateline(below.text)) return -6;
  const wide = full[line.index] ?? 0;
  const short = line.width < (cjk ? 0.88 : 0.8) * wide && line.spaced < 0.5;
  const ended = line.ending === 'sentence';
  const blank = below.blanksBefore > 0;
  let sum = 1.5;
  if (ended) sum -= short ? 5 : 1;
  else sum += short ? -2.5 : 2.5;
  if (blank) sum -= ended ? 4 : 2.5;
  if (below.indent > line.indent + 1) sum -= 3;
  if (line.ending === 'clause' || line.ending === 'hyphen') sum += 3;
  if (classOf(below.text.codePointAt(0) ?? 0) === CLASS.clause) sum += 3;
  if (neighbours(line.text.codePointAt(line.text.length - 1) ?? 0, below.text.codePointAt(0) ?? 0) > 0 && !ended)
    sum += 1.5;
  if (line.spaced > 0.6 && below.spaced < 0.2 && blank) sum -= 2;
  return sum;
}
