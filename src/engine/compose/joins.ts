// Which line continues which: one assignment of successors over the page, each line having at most one and being at most one.
import { adjacentFacts } from './facts.ts';
import type { Line } from './measure.ts';
import type { Neighbours } from './neighbours.ts';
import { FOLLOW_WEIGHTS, scoreNext, viewPage } from './score.ts';
import { unweave } from './streams.ts';

/** Lines in reading order that make one block. */
export interface Chain {
  readonly lines: readonly Line[];
}

/** Two lines, the second of which may continue the first, and how likely it does. */
export interface Link {
  readonly upper: Line;
  readonly lower: Line;
  readonly probability: number;
}

export interface Joined {
  /** In raw order of their first lines. */
  readonly chains: readonly Chain[];
  /** Every pair that was looked at. */
  readonly links: readonly Link[];
}

/** Joins the lines of a page. `adjacentOnly` joins no line but to its raw neighbour. */
export function joinLines(lines: readonly Line[], neighbours: Neighbours, cjk: boolean, adjacentOnly: boolean): Joined {
  const raw = viewPage(lines, neighbours, cjk);
  const facts = adjacentFacts(raw);
  const order = unweave(raw, facts, FOLLOW_WEIGHTS);
  const page = order === lines ? raw : viewPage(order, neighbours, cjk);
  const odds = scoreNext(page, order === lines ? facts : adjacentFacts(page));
  const chains: Chain[] = [];
  const links: Link[] = [];
  let current: Line[] = [];
  // In another order lines are numbered anew; chains hold them as they were.
  const place = order === lines ? undefined : new Map(lines.map((line) => [line.start, line]));
  const inOrder = place ? order.map((line) => place.get(line.start) ?? line) : order;
  for (const [at, upper] of inOrder.entries()) {
    current.push(upper);
    const lower = inOrder[at + 1];
    if (lower !== undefined) {
      const apart = adjacentOnly && lower.index !== upper.index + 1;
      const probability = apart ? 0 : 1 / (1 + Math.exp(-(odds[at] ?? 0)));
      if (!apart) links.push({ upper, lower, probability });
      if (probability > 0.5) continue;
    }
    chains.push({ lines: current });
    current = [];
  }
  const first = (chain: Chain): number => chain.lines[0]?.index ?? 0;
  return { chains: chains.toSorted((a, b) => first(a) - first(b)), links };
}
