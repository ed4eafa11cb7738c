// The most likely chain of decisions, and how likely each of them is, by a beam of merged states (a forward-backward pass
// over the lattice of those kept; Rabiner 1989). Linear in the number of steps.

/** One choice at one step. What it leads to is made only when its score keeps it in the beam. */
export interface Move<S, D> {
  readonly score: number;
  readonly make: () => Made<S, D>;
}

export interface Made<S, D> {
  readonly state: S;
  /** States with one key have the same future: they are merged. */
  readonly key: string;
  readonly decision: D;
  /** Decisions with one label are the same choice. */
  readonly label: string;
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

export interface Problem<S, D> {
  readonly start: S;
  readonly steps: number;
  expand(state: S, step: number): readonly Move<S, D>[];
  /** Score of ending in a state. */
  finish(state: S): number;
}

interface Edge<S, D> {
  readonly from: Node<S, D>;
  readonly score: number;
  readonly made: Made<S, D>;
}

interface Node<S, D> {
  state: S;
  best: number;
  /** Log of the summed weight of all chains that lead here. */
  total: number;
  /** The same for all chains from here to the end; filled backwards. */
  ahead: number;
  via: Edge<S, D> | undefined;
  readonly edges: Edge<S, D>[];
}

/** States kept per step, moves made per step, how far below the best a chain may fall. */
interface Beam {
  readonly states: number;
  readonly moves: number;
  readonly depth: number;
}
const WIDE: Beam = { states: 24, moves: 96, depth: 9 };
/** No newspaper page has so many steps; what has (a book, a list) is kept fast. */
const MANY_STEPS = 1200;
const NARROW: Beam = { states: 6, moves: 18, depth: 5 };

export function bestChain<S, D>(problem: Problem<S, D>): Decided<D>[] {
  const layers: Node<S, D>[][] = [
    [{ state: problem.start, best: 0, total: 0, ahead: -Infinity, via: undefined, edges: [] }],
  ];
  const beam = problem.steps > MANY_STEPS ? NARROW : WIDE;
  for (let step = 0; step < problem.steps; step += 1) layers.push(advance(problem, layers[step] ?? [], step, beam));
  const last = layers.at(-1) ?? [];
  for (const node of last) {
    const end = problem.finish(node.state);
    node.ahead = end;
    node.best += end;
  }
  lookAhead(layers);
  return trace(layers);
}

function advance<S, D>(problem: Problem<S, D>, layer: readonly Node<S, D>[], step: number, beam: Beam): Node<S, D>[] {
  const next = new Map<string, Node<S, D>>();
  for (const { from, move } of worthwhile(problem, layer, step, beam)) {
    const edge = { from, score: move.score, made: move.make() };
    const best = from.best + move.score;
    const total = from.total + move.score;
    const { key, state } = edge.made;
    const node = next.get(key);
    if (!node) {
      next.set(key, { state, best, total, ahead: -Infinity, via: edge, edges: [edge] });
      continue;
    }
    node.edges.push(edge);
    node.total = logAdd(node.total, total);
    if (best > node.best) {
      node.best = best;
      node.via = edge;
      node.state = state;
    }
  }
  return [...next.values()].toSorted((a, b) => b.best - a.best).slice(0, beam.states);
}

interface Candidate<S, D> {
  readonly from: Node<S, D>;
  readonly move: Move<S, D>;
}

function worthwhile<S, D>(
  problem: Problem<S, D>,
  layer: readonly Node<S, D>[],
  step: number,
  beam: Beam,
): Candidate<S, D>[] {
  const all: Candidate<S, D>[] = [];
  let top = -Infinity;
  for (const from of layer) {
    for (const move of problem.expand(from.state, step)) {
      const best = from.best + move.score;
      if (best > top) top = best;
      if (best >= top - beam.depth) all.push({ from, move });
    }
  }
  const rank = ({ from, move }: Candidate<S, D>): number => from.best + move.score;
  const kept = all.filter((candidate) => rank(candidate) >= top - beam.depth);
  return kept.length <= beam.moves ? kept : kept.toSorted((a, b) => rank(b) - rank(a)).slice(0, beam.moves);
}

function lookAhead<S, D>(layers: readonly Node<S, D>[][]): void {
  for (const layer of layers.toReversed()) {
    for (const node of layer) {
      for (const { from, score } of node.edges) from.ahead = logAdd(from.ahead, node.ahead + score);
    }
  }
}

function trace<S, D>(layers: readonly Node<S, D>[][]): Decided<D>[] {
  const decided: Decided<D>[] = [];
  let node = layers.at(-1)?.reduce<Node<S, D> | undefined>((a, b) => (a && a.best >= b.best ? a : b), undefined);
  for (let step = layers.length - 1; step > 0 && node?.via; step -= 1) {
    decided.push(weigh(layers[step] ?? [], node.via.made));
    node = node.via.from;
  }
  return decided.toReversed();
}

/** How the weight of all chains through a layer is shared between the chosen label and the others. */
function weigh<S, D>(layer: readonly Node<S, D>[], chosen: Made<S, D>): Decided<D> {
  const weight = new Map<string, { total: number; decision: D }>();
  let all = -Infinity;
  for (const node of layer) {
    for (const { from, score, made } of node.edges) {
      const through = from.total + score + node.ahead;
      all = logAdd(all, through);
      const known = weight.get(made.label);
      if (known) known.total = logAdd(known.total, through);
      else weight.set(made.label, { total: through, decision: made.decision });
    }
  }
  const choices = [...weight].map(([label, { total, decision }]): Choice<D> => {
    return { decision, label, probability: Math.exp(Math.min(0, total - all)) };
  });
  const own = choices.find((choice) => choice.label === chosen.label);
  const others = choices.filter((choice) => choice !== own).toSorted((a, b) => b.probability - a.probability);
  return { decision: chosen.decision, confidence: own?.probability ?? 1, others };
}

const logAdd = (a: number, b: number): number => {
  const [high, low] = a > b ? [a, b] : [b, a];
  return low === -Infinity ? high : high + Math.log1p(Math.exp(low - high));
};
