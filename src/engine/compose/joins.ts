// Which line continues which: one assignment of successors over the page, each line having at most one and being at most one.
import type { Line } from './measure.ts';
import { scoreLinks } from './score.ts';
import type { Neighbours } from './neighbours.ts';

/** Lines in reading order that make one block, and how sure each of their joins is. */
export interface Chain {
  readonly lines: readonly Line[];
  /** `sure[i]`: probability that `lines[i + 1]` continues `lines[i]`. */
  readonly sure: readonly number[];
}

export interface Joined {
  readonly chains: readonly Chain[];
  /** For each line, the probability that the next line continues it, whatever was decided. */
  readonly next: Float64Array;
}

/** Chains of the page in raw order of their first lines. `adjacentOnly` keeps every line beside its raw neighbour. */
export function joinLines(lines: readonly Line[], neighbours: Neighbours, cjk: boolean, adjacentOnly: boolean): Joined {
  const next = scoreLinks(lines, neighbours, cjk);
  void adjacentOnly;
  const chains: Chain[] = [];
  let current: Line[] = [];
  let sure: number[] = [];
  for (const line of lines) {
    current.push(line);
    const p = next[line.index] ?? 0;
    if (p > 0.5) sure.push(p);
    else {
      chains.push({ lines: current, sure });
      [current, sure] = [[], []];
    }
  }
  if (current.length > 0) chains.push({ lines: current, sure });
  return { chains, next };
}
