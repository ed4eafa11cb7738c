// The most likely chain of decisions, and how likely each of them is, by a beam of merged states (a forward-backward pass
// over the lattice of those kept; Rabiner 1989). Linear in the number of steps.

/** Takes the choices that lead out of one state. */
export interface Offers<D> {
  /** What scores less will not be kept and need not be offered. */
  readonly floor: number;
  offer(score: number, decision: D): void;
}

/** The choices at one step. */
export interface Step<S, D> {
  /** Offers what can be decided in a state. */
  choose(state: S, offers: Offers<D>): void;
  /** The state a decision leads to; asked only of decisions whose score keeps them in the beam. */
  after(state: S, decision: D): S;
}

export interface Problem<S, D> {
  readonly start: S;
  readonly steps: number;
  stepAt(step: number): Step<S, D>;
  /** States of one future are merged: they are the same, and have one hash. */
  hashOf(state: S): number;
  isSame(a: S, b: S): boolean;
  /** Decisions with one label are the same choice. */
  labelOf(decision: D): string;
  /** Score of ending in a state. */
  finish(state: S): number;
}

export interface Choice<D> {
  readonly decision: D;
  readonly label: string;
  /** Share of the weight of all chains in the beam that make this choice. */
  readonly probability: number;
}

export interface Decided<D> {
  readonly decision: D;
  /** Probability of the choice made. */
  readonly confidence: number;
  /** The other choices, likeliest first. */
  readonly others: readonly Choice<D>[];
}

interface Edge<S, D> {
  readonly from: Node<S, D>;
  readonly decision: D;
  readonly score: number;
  /** Score of the best chain that ends with this edge. */
  readonly best: number;
}

interface Node<S, D> {
  state: S;
  best: number;
  via: Edge<S, D> | undefined;
  readonly edges: Edge<S, D>[];
  /** Log of the summed weight of all chains that lead here, and of all from here to the end; filled when choices are weighed. */
  total: number;
  ahead: number;
  /** Another node of the same step whose state has the same hash. */
  readonly alike: Node<S, D> | undefined;
}

/** States kept per step, decisions followed per step, how far below the best a chain may fall. */
interface Beam {
  readonly states: number;
  readonly moves: number;
  readonly depth: number;
}
const WIDE: Beam = { states: 24, moves: 96, depth: 10 };
/** No newspaper page has so many steps; what has (a book, a list) is kept fast. */
const MANY_STEPS = 1200;
const NARROW: Beam = { states: 6, moves: 18, depth: 5 };

/** The decisions of the best chain, one per step, each with its probability. */
export function bestChain<S, D>(problem: Problem<S, D>): Decided<D>[] {
  const layers = search(problem);
  sumBehind(layers);
  sumAhead(problem, layers);
  return trace(layers).map((edge, at) => weigh(problem, layers[at + 1] ?? [], edge.decision));
}

/** The decisions of the best chain alone. */
export const bestDecisions = <S, D>(problem: Problem<S, D>): D[] =>
  trace(search(problem)).map(({ decision }) => decision);

const nodeFor = <S, D>(
  state: S,
  best: number,
  via: Edge<S, D> | undefined,
  alike: Node<S, D> | undefined,
): Node<S, D> => ({
  state,
  best,
  via,
  edges: via ? [via] : [],
  total: via ? -Infinity : 0,
  ahead: -Infinity,
  alike,
});

/** The states kept before the first step and after each, best first; those of the last layer with the score of ending there. */
function search<S, D>(problem: Problem<S, D>): Node<S, D>[][] {
  const layers: Node<S, D>[][] = [[nodeFor<S, D>(problem.start, 0, undefined, undefined)]];
  const beam = problem.steps > MANY_STEPS ? NARROW : WIDE;
  for (let step = 0; step < problem.steps; step += 1) layers.push(advance(problem, layers[step] ?? [], step, beam));
  for (const node of layers.at(-1) ?? []) node.best += problem.finish(node.state);
  return layers;
}

function advance<S, D>(problem: Problem<S, D>, layer: readonly Node<S, D>[], at: number, beam: Beam): Node<S, D>[] {
  const step = problem.stepAt(at);
  const next: Node<S, D>[] = [];
  /** The latest node of each hash; those of one hash are chained. */
  const byHash = new Map<number, Node<S, D>>();
  for (const edge of worthwhile(step, layer, beam)) {
    const state = step.after(edge.from.state, edge.decision);
    const hash = problem.hashOf(state);
    const alike = byHash.get(hash);
    let node = alike;
    while (node && !problem.isSame(node.state, state)) node = node.alike;
    if (!node) {
      const made = nodeFor(state, edge.best, edge, alike);
      next.push(made);
      byHash.set(hash, made);
      continue;
    }
    node.edges.push(edge);
    if (edge.best > node.best) {
      node.best = edge.best;
      node.via = edge;
      node.state = state;
    }
  }
  return next.toSorted((a, b) => b.best - a.best).slice(0, beam.states);
}

/** Rounding must not keep a choice from being offered that would be kept. */
const ROUNDING = 1e-6;

/** Keeps the choices whose chains come near the best one so far. */
class Candidates<S, D> implements Offers<D> {
  readonly edges: Edge<S, D>[] = [];
  floor = -Infinity;
  private from: Node<S, D> | undefined;
  private least = -Infinity;
  private readonly depth: number;

  constructor(depth: number) {
    this.depth = depth;
  }

  /** What is offered from now on leads out of this node. */
  leave(from: Node<S, D>): void {
    this.from = from;
    this.floor = this.least - from.best - ROUNDING;
  }

  offer(score: number, decision: D): void {
    const { from } = this;
    if (!from) return;
    const best = from.best + score;
    if (best < this.least) return;
    this.edges.push({ from, decision, score, best });
    if (best - this.depth <= this.least) return;
    this.least = best - this.depth;
    this.floor = this.least - from.best - ROUNDING;
  }

  /** Those within the depth of the best of all. */
  near(): Edge<S, D>[] {
    return this.edges.filter(({ best }) => best >= this.least);
  }
}

function worthwhile<S, D>(step: Step<S, D>, layer: readonly Node<S, D>[], beam: Beam): Edge<S, D>[] {
  const candidates = new Candidates<S, D>(beam.depth);
  for (const from of layer) {
    candidates.leave(from);
    step.choose(from.state, candidates);
  }
  const near = candidates.near();
  return near.length <= beam.moves ? near : near.toSorted((a, b) => b.best - a.best).slice(0, beam.moves);
}

function sumBehind<S, D>(layers: readonly Node<S, D>[][]): void {
  for (const layer of layers) {
    for (const node of layer) {
      for (const { from, score } of node.edges) node.total = logAdd(node.total, from.total + score);
    }
  }
}

function sumAhead<S, D>(problem: Problem<S, D>, layers: readonly Node<S, D>[][]): void {
  for (const node of layers.at(-1) ?? []) node.ahead = problem.finish(node.state);
  for (const layer of layers.toReversed()) {
    for (const node of layer) {
      for (const { from, score } of node.edges) from.ahead = logAdd(from.ahead, node.ahead + score);
    }
  }
}

/** The edges of the best chain, one per step. */
function trace<S, D>(layers: readonly Node<S, D>[][]): Edge<S, D>[] {
  const edges: Edge<S, D>[] = [];
  let node = layers.at(-1)?.reduce<Node<S, D> | undefined>((a, b) => (a && a.best >= b.best ? a : b), undefined);
  for (; node?.via; node = node.via.from) edges.push(node.via);
  return edges.toReversed();
}

/** How the weight of all chains through a layer is shared between the chosen label and the others. */
function weigh<S, D>(problem: Problem<S, D>, layer: readonly Node<S, D>[], chosen: D): Decided<D> {
  const weight = new Map<string, { total: number; decision: D }>();
  let all = -Infinity;
  for (const node of layer) {
    for (const { from, score, decision } of node.edges) {
      const through = from.total + score + node.ahead;
      all = logAdd(all, through);
      const label = problem.labelOf(decision);
      const known = weight.get(label);
      if (known) known.total = logAdd(known.total, through);
      else weight.set(label, { total: through, decision });
    }
  }
  const choices = [...weight].map(([label, { total, decision }]): Choice<D> => {
    return { decision, label, probability: Math.exp(Math.min(0, total - all)) };
  });
  const label = problem.labelOf(chosen);
  const own = choices.find((choice) => choice.label === label);
  const others = choices.filter((choice) => choice !== own).toSorted((a, b) => b.probability - a.probability);
  return { decision: chosen, confidence: own?.probability ?? 1, others };
}

const logAdd = (a: number, b: number): number => {
  const high = a > b ? a : b;
  const low = a > b ? b : a;
  return low === -Infinity ? high : high + Math.log1p(Math.exp(low - high));
};
