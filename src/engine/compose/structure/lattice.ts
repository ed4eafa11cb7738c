// The most likely chain of decisions, and how likely each of them is, by a beam of merged states (a forward-backward pass
// over the lattice of those kept; Rabiner 1989). Linear in the number of steps.
import { logAdd, Trellis } from './trellis.ts';

/** Takes the choices that lead out of one state. */
export interface Offers<D> {
  /** What scores less will not be kept and need not be offered. */
  readonly floor: number;
  offer(score: number, decision: D): void;
}

/** The choices at one step. What a step offers in many states is best made once: one object is one label. */
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

/** States kept per step, decisions followed per step, how far below the best a chain may fall. */
interface Beam {
  readonly states: number;
  readonly moves: number;
  readonly depth: number;
}
const WIDE: Beam = { states: 24, moves: 96, depth: 10 };
/** Enough for the best chain alone: what is less likely is only asked for where probabilities are. */
const GLANCE: Beam = { states: 8, moves: 32, depth: 8 };
/** No newspaper page has so many steps; what has (a book, a list) is kept fast. */
const MANY_STEPS = 1200;
const NARROW: Beam = { states: 6, moves: 18, depth: 5 };

/** The decisions of the best chain, one per step, each with its probability. */
export function bestChain<S, D>(problem: Problem<S, D>): Decided<D>[] {
  const trellis = search(problem, WIDE);
  const weights = trellis.weights();
  return trellis.bestEdges().flatMap((edge, step) => weigh(problem, trellis, weights, step, edge));
}

/** The decisions of the best chain alone, by a smaller beam. */
export function bestDecisions<S, D>(problem: Problem<S, D>): D[] {
  const trellis = search(problem, GLANCE);
  return trellis.bestEdges().flatMap((edge) => trellis.decisionOf(edge) ?? []);
}

/** Takes the states of the beam through all steps. */
function search<S, D>(problem: Problem<S, D>, usual: Beam): Trellis<D> {
  const trellis = new Trellis<D>();
  const beam = problem.steps > MANY_STEPS ? NARROW : usual;
  const candidates = new Candidates<D>(beam.depth);
  const layer = new Layer(problem, beam);
  let states: readonly S[] = [problem.start];
  for (let at = 0; at < problem.steps; at += 1) {
    const step = problem.stepAt(at);
    candidates.clear();
    let node = trellis.latest;
    for (const state of states) {
      candidates.leave(node, trellis.bestAt(node));
      step.choose(state, candidates);
      node += 1;
    }
    states = layer.advance(step, states, candidates, trellis);
  }
  trellis.finish(states.map((state) => problem.finish(state)));
  return trellis;
}

/** Rounding must not keep a choice from being offered that would be kept. */
const ROUNDING = 1e-6;

/** Keeps the choices of one step whose chains come near the best one so far, as columns. */
class Candidates<D> implements Offers<D> {
  /** How many there are; what the columns hold behind them is of earlier steps. */
  count = 0;
  /** The node each leaves, its own score, that of its chain, what it decides. */
  readonly from: number[] = [];
  readonly score: number[] = [];
  readonly best: number[] = [];
  readonly decision: D[] = [];
  floor = -Infinity;
  #from = 0;
  #behind = 0;
  #least = -Infinity;
  readonly #depth: number;

  constructor(depth: number) {
    this.#depth = depth;
  }

  clear(): void {
    this.count = 0;
    this.#least = -Infinity;
  }

  /** What is offered from now on leads out of this node, whose best chain scores as given. */
  leave(node: number, best: number): void {
    this.#from = node;
    this.#behind = best;
    this.floor = this.#least - best - ROUNDING;
  }

  offer(score: number, decision: D): void {
    const best = this.#behind + score;
    if (best < this.#least) return;
    const n = this.count;
    this.from[n] = this.#from;
    this.score[n] = score;
    this.best[n] = best;
    this.decision[n] = decision;
    this.count = n + 1;
    const least = best - this.#depth;
    if (least <= this.#least) return;
    this.#least = least;
    this.floor = least - this.#behind - ROUNDING;
  }

  /** Numbers of those within the depth of the best of all; only the best of them, best first, where they are too many. */
  near(most: number): readonly number[] {
    const { best, count } = this;
    const near: number[] = [];
    for (let n = 0; n < count; n += 1) if ((best[n] ?? 0) >= this.#least) near.push(n);
    return near.length <= most ? near : near.toSorted((a, b) => (best[b] ?? 0) - (best[a] ?? 0)).slice(0, most);
  }
}

const NOTHING = -1;

/** The states that the choices of one step lead to, those of one future merged. */
class Layer<S, D> {
  readonly #problem: Problem<S, D>;
  readonly #beam: Beam;
  #states: S[] = [];
  readonly #hash: number[] = [];
  readonly #best: number[] = [];
  /** The candidate that ends the best chain to each state; the first and the last that lead there. */
  readonly #via: number[] = [];
  readonly #first: number[] = [];
  readonly #last: number[] = [];
  /** For each candidate the next one that leads to the same state. */
  readonly #next: number[] = [];
  readonly #ranked: number[] = [];

  constructor(problem: Problem<S, D>, beam: Beam) {
    this.#problem = problem;
    this.#beam = beam;
  }

  /** Follows the candidates and writes the best states they lead to, best first, down as a layer; gives these. */
  advance(step: Step<S, D>, from: readonly S[], candidates: Candidates<D>, trellis: Trellis<D>): readonly S[] {
    const first = trellis.latest;
    this.#states = [];
    for (const one of candidates.near(this.#beam.moves)) {
      const before = from[(candidates.from[one] ?? 0) - first];
      const decision = candidates.decision[one];
      if (before === undefined || decision === undefined) continue;
      this.#reach(step.after(before, decision), candidates, one);
    }
    const kept: S[] = [];
    const count = this.#rank();
    for (let rank = 0; rank < count; rank += 1) {
      const n = this.#ranked[rank] ?? 0;
      const state = this.#states[n];
      if (state === undefined) continue;
      kept.push(state);
      for (let one = this.#first[n] ?? NOTHING; one !== NOTHING; one = this.#next[one] ?? NOTHING) {
        const decision = candidates.decision[one];
        if (decision === undefined) continue;
        trellis.edge(candidates.from[one] ?? 0, candidates.score[one] ?? 0, decision, one === this.#via[n]);
      }
      trellis.node(this.#best[n] ?? 0);
    }
    trellis.layer();
    return kept;
  }

  /** Notes that a candidate leads to a state. */
  #reach(state: S, candidates: Candidates<D>, candidate: number): void {
    const best = candidates.best[candidate] ?? 0;
    const hash = this.#problem.hashOf(state);
    const known = this.#find(state, hash);
    this.#next[candidate] = NOTHING;
    if (known === NOTHING) {
      const made = this.#states.push(state) - 1;
      this.#hash[made] = hash;
      this.#best[made] = best;
      this.#via[made] = this.#first[made] = this.#last[made] = candidate;
      return;
    }
    this.#next[this.#last[known] ?? 0] = candidate;
    this.#last[known] = candidate;
    if (best <= (this.#best[known] ?? 0)) return;
    this.#states[known] = state;
    this.#best[known] = best;
    this.#via[known] = candidate;
  }

  #find(state: S, hash: number): number {
    for (let n = 0; n < this.#states.length; n += 1) {
      if (this.#hash[n] !== hash) continue;
      const other = this.#states[n];
      if (other !== undefined && this.#problem.isSame(other, state)) return n;
    }
    return NOTHING;
  }

  /** Puts the numbers of the states in order, best first; gives how many the beam keeps. */
  #rank(): number {
    const [ranked, best] = [this.#ranked, this.#best];
    const count = this.#states.length;
    for (let state = 0; state < count; state += 1) {
      const own = best[state] ?? 0;
      let at = state;
      for (; at > 0 && (best[ranked[at - 1] ?? 0] ?? 0) < own; at -= 1) ranked[at] = ranked[at - 1] ?? 0;
      ranked[at] = state;
    }
    return Math.min(count, this.#beam.states);
  }
}

/** How the weight of all chains through a step is shared between the choice made there and the others. */
function weigh<S, D>(
  problem: Problem<S, D>,
  trellis: Trellis<D>,
  weights: Float64Array,
  step: number,
  chosen: number,
): Decided<D>[] {
  const made = trellis.decisionOf(chosen);
  if (made === undefined) return [];
  if (trellis.isOnly(step, made)) return [{ decision: made, confidence: 1, others: [] }];
  /** Decisions known by sight, and the number of the label of each. */
  const sights: D[] = [];
  const labelled: number[] = [];
  const labels: string[] = [];
  const firsts: D[] = [];
  const totals: number[] = [];
  let all = -Infinity;
  const { from, to } = trellis.edgesOf(step);
  for (let edge = from; edge < to; edge += 1) {
    const decision = trellis.decisionOf(edge);
    if (decision === undefined) continue;
    let sight = sights.indexOf(decision);
    if (sight < 0) {
      sight = sights.push(decision) - 1;
      const label = problem.labelOf(decision);
      labelled[sight] = labels.indexOf(label);
      if (labelled[sight] === -1) {
        labelled[sight] = labels.push(label) - 1;
        firsts.push(decision);
        totals.push(-Infinity);
      }
    }
    const through = weights[edge] ?? 0;
    const place = labelled[sight] ?? 0;
    all = logAdd(all, through);
    totals[place] = logAdd(totals[place] ?? 0, through);
  }
  const choices = labels.map((label, place): Choice<D> => {
    return { decision: firsts[place] ?? made, label, probability: Math.exp(Math.min(0, (totals[place] ?? 0) - all)) };
  });
  const own = choices[labelled[sights.indexOf(made)] ?? -1];
  const others = choices.filter((choice) => choice !== own).toSorted((a, b) => b.probability - a.probability);
  return [{ decision: made, confidence: own?.probability ?? 1, others }];
}
