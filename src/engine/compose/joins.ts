// Which line continues which: one assignment of successors over the page, each line having at most one and being at most one.
import { adjacentFacts } from './facts.ts';
import { bridge } from './far.ts';
import { keepForms } from './forms.ts';
import type { Line } from './measure.ts';
import type { Neighbours } from './neighbours.ts';
import { FAR_WEIGHTS, FOLLOW_WEIGHTS, scoreNext, viewPage } from './score.ts';
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
  const odds = keepForms(page, scoreNext(page, order === lines ? facts : adjacentFacts(page)));
  const bridges = adjacentOnly ? new Map<number, [number, number]>() : bridge(page, odds, FAR_WEIGHTS);
  const chains: Chain[] = [];
  const links: Link[] = [];
  // In another order lines are numbered anew; chains hold them as they were.
  const place = order === lines ? undefined : new Map(lines.map((line) => [line.start, line]));
  const inOrder = place ? order.map((line) => place.get(line.start) ?? line) : order;
  /** The chain that goes on with the line so far down the order. */
  const open: (Line[] | undefined)[] = [];
  const link = (upper: Line, chain: Line[], at: number, logOdds: number): void => {
    const lower = inOrder[at];
    if (lower === undefined || (adjacentOnly && lower.index !== upper.index + 1)) return;
    links.push({ upper, lower, probability: 1 / (1 + Math.exp(-logOdds)) });
    if (logOdds > 0) open[at] = chain;
  };
  for (const [at, upper] of inOrder.entries()) {
    const chain = open[at] ?? [];
    if (chain.length === 0) chains.push({ lines: chain });
    chain.push(upper);
    const far = bridges.get(at);
    link(upper, chain, at + 1, odds[at] ?? 0);
    if (far !== undefined) link(upper, chain, far[0], far[1]);
  }
  const first = (chain: Chain): number => chain.lines[0]?.index ?? 0;
  return { chains: chains.toSorted((a, b) => first(a) - first(b)), links };
}
