// Fits the join model: logistic regression over crossed facts, by AdaGrad with a pull towards zero. Fixed order, fixed
// number of rounds: the same pages give the same weights.
import type { Model } from '../../src/engine/compose/model.ts';

/** Pairs with their picked weights laid end to end, one per cross of the model. */
export interface Pairs {
  readonly model: Model;
  readonly picked: Uint32Array;
  /** 1: the lower line continues the upper one. */
  readonly joined: Uint8Array;
}

const ROUNDS = 10;
/** The weights are the mean of those after the last rounds: less of the order of the pairs is left in them. */
const AVERAGED = 5;
const RATE = 0.25;
const PULL = 0.02;

/**
 * @param pull how strongly a weight is drawn to zero by each pair that picks it: less where joins are rare among the pairs,
 * or they would never be told from the others
 */
export function fit({ model, picked, joined }: Pairs, pull = PULL): Float64Array {
  const weights = new Float64Array(model.size);
  const squares = new Float64Array(model.size).fill(1e-3);
  const size = model.crosses;
  const mean = new Float64Array(model.size);
  const order = strides(joined.length);
  for (let round = 0; round < ROUNDS; round++) {
    for (const pair of order) {
      const own = picked.subarray(pair * size, pair * size + size);
      const wrong = 1 / (1 + Math.exp(-logOdds(weights, own))) - (joined[pair] ?? 0);
      for (const k of own) {
        const slope = wrong + pull * (weights[k] ?? 0);
        const square = (squares[k] ?? 0) + slope * slope;
        squares[k] = square;
        weights[k] = (weights[k] ?? 0) - (RATE * slope) / Math.sqrt(square);
      }
    }
    if (round >= ROUNDS - AVERAGED) weights.forEach((weight, k) => (mean[k] = (mean[k] ?? 0) + weight / AVERAGED));
  }
  return mean;
}

function logOdds(weights: Float64Array, picked: Uint32Array): number {
  let sum = 0;
  for (const k of picked) sum += weights[k] ?? 0;
  return sum;
}

/** All numbers below `count`, far from their own order, so that no page is learnt in one go. */
function strides(count: number): Uint32Array {
  const order = new Uint32Array(count);
  let step = Math.floor(count * 0.6180339887) | 1;
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  if (count === 0) return order;
  while (common(step, count) !== 1) step += 2;
  for (let n = 0, at = 0; n < count; n++, at = (at + step) % count) order[n] = at;
  return order;
}
