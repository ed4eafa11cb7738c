// The states a beam has kept and the choices between them, as columns of numbers: nodes and edges are counted through all
// layers, so that thousands of small steps make no objects.

/** Nodes in layers, each node with the edges that lead to it. Begins with one node, where every chain starts. */
export class Trellis<D> {
  /** Where the nodes of each layer begin; one entry more than there are layers. */
  readonly #layers: number[] = [0, 1];
  /** Of each node: where its edges begin (one entry more than nodes), the score of its best chain, the edge that ends it. */
  readonly #edges: number[] = [0, 0];
  readonly #best: number[] = [0];
  readonly #via: number[] = [-1];
  /** Of each edge: the node it leaves, its score, its decision. */
  readonly #from: number[] = [];
  readonly #score: number[] = [];
  readonly #decision: D[] = [];
  /** Of each node of the last layer, the score of ending there. */
  #ends: readonly number[] = [0];

  /** The first node of the latest layer. */
  get latest(): number {
    return this.#layers.at(-2) ?? 0;
  }

  /** The score of the best chain that leads to a node. */
  bestAt(node: number): number {
    return this.#best[node] ?? -Infinity;
  }

  /** Adds an edge to the node that is being made, maybe the one that ends its best chain. */
  edge(from: number, score: number, decision: D, best: boolean): void {
    if (best) this.#via.push(this.#from.length);
    this.#from.push(from);
    this.#score.push(score);
    this.#decision.push(decision);
  }

  /** Ends a node, behind its edges. */
  node(best: number): void {
    this.#best.push(best);
    this.#edges.push(this.#from.length);
  }

  /** Ends a layer, behind its nodes, best first. */
  layer(): void {
    this.#layers.push(this.#best.length);
  }

  /** Ends all chains. */
  finish(ends: readonly number[]): void {
    this.#ends = ends;
  }

  decisionOf(edge: number): D | undefined {
    return this.#decision[edge];
  }

  /** The edges of the best chain, one per step. */
  bestEdges(): number[] {
    const first = this.latest;
    let [node, most] = [first, -Infinity];
    for (const [n, end] of this.#ends.entries()) {
      const whole = this.bestAt(first + n) + end;
      if (whole > most) [node, most] = [first + n, whole];
    }
    const edges: number[] = [];
    for (let edge = this.#via[node] ?? -1; edge >= 0; edge = this.#via[this.#from[edge] ?? 0] ?? -1) edges.push(edge);
    return edges.toReversed();
  }

  /** For each edge the log of the summed weight of all chains that go through it. */
  weights(): Float64Array {
    const [total, ahead] = [this.#behind(), this.#ahead()];
    const weights = new Float64Array(this.#from.length);
    for (let node = 1; node < this.#best.length; node += 1) {
      for (let edge = this.#edges[node] ?? 0, end = this.#edges[node + 1] ?? 0; edge < end; edge += 1) {
        weights[edge] = (total[this.#from[edge] ?? 0] ?? 0) + (this.#score[edge] ?? 0) + (ahead[node] ?? 0);
      }
    }
    return weights;
  }

  /** The edges `[from, to)` of a step, those of each node side by side. */
  edgesOf(step: number): { readonly from: number; readonly to: number } {
    const node = (layer: number): number => this.#edges[this.#layers[layer] ?? 0] ?? 0;
    return { from: node(step + 1), to: node(step + 2) };
  }

  /** True where all edges of a step make one decision. */
  isOnly(step: number, decision: D): boolean {
    const { from, to } = this.edgesOf(step);
    for (let edge = from; edge < to; edge += 1) if (this.#decision[edge] !== decision) return false;
    return true;
  }

  /** For each node the log of the summed weight of all chains that lead to it. */
  #behind(): Float64Array {
    const total = new Float64Array(this.#best.length).fill(-Infinity, 1);
    for (let node = 1; node < total.length; node += 1) {
      let sum = -Infinity;
      for (let edge = this.#edges[node] ?? 0, end = this.#edges[node + 1] ?? 0; edge < end; edge += 1)
        sum = logAdd(sum, (total[this.#from[edge] ?? 0] ?? 0) + (this.#score[edge] ?? 0));
      total[node] = sum;
    }
    return total;
  }

  /** For each node the log of the summed weight of all chains from it to the end. */
  #ahead(): Float64Array {
    const ahead = new Float64Array(this.#best.length).fill(-Infinity);
    ahead.set(this.#ends, this.latest);
    for (let layer = this.#layers.length - 2; layer > 0; layer -= 1) {
      for (let node = this.#layers[layer] ?? 0, last = this.#layers[layer + 1] ?? 0; node < last; node += 1) {
        const own = ahead[node] ?? 0;
        for (let edge = this.#edges[node] ?? 0, end = this.#edges[node + 1] ?? 0; edge < end; edge += 1) {
          const from = this.#from[edge] ?? 0;
          ahead[from] = logAdd(ahead[from] ?? 0, own + (this.#score[edge] ?? 0));
        }
      }
    }
    return ahead;
  }
}

/** The log of the sum of two numbers given by their logs. */
export const logAdd = (a: number, b: number): number => {
  const high = a > b ? a : b;
  const low = a > b ? b : a;
  return low === -Infinity ? high : high + Math.log1p(Math.exp(low - high));
};
