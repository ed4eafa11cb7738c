// Which line continues which: one assignment of successors over the page, each line having at most one and being at most one.
import type { Line } from './measure.ts';
import type { Neighbours } from './neighbours.ts';
import { scoreNext, viewPage } from './score.ts';

/** Lines in reading order that make one block. */
export interface Chain {
  readonly lines: readonly Line[];
}

export interface Joined {
  readonly chains: readonly Chain[];
  /** For each line, the probability that the next line continues it, whatever was decided. */
  readonly next: Float64Array;
}

/** Chains of the page in raw order of their first lines. `adjacentOnly` keeps every line beside its raw neighbour. */
export function joinLines(lines: readonly Line[], neighbours: Neighbours, cjk: boolean, adjacentOnly: boolean): Joined {
  const next = scoreNext(viewPage(lines, neighbours, cjk)).map((odds) => 1 / (1 + Math.exp(-odds)));
  void adjacentOnly;
  const chains: Chain[] = [];
  let current: Line[] = [];
  for (const line of lines) {
    current.push(line);
    if ((next[line.index] ?? 0) > 0.5 && line.index + 1 < lines.length) continue;
    chains.push({ lines: current });
    current = [];
  }
  return { chains, next };
}
