import { expect, it } from 'vitest';
import { bestChain, bestDecisions, type Problem } from '../../../../src/engine/compose/structure/lattice.ts';

it('finds the best chain, not the best first step, and shares out the probability', () => {
  // From 0, a is better at first; b leads to more.
  const score: Record<string, number> = { a: 1, b: 0, aa: 0, ab: 0, ba: 2, bb: 0 };
  const problem: Problem<string, string> = {
    start: '',
    steps: 2,
    stepAt: () => ({
      choose(state, offers) {
        for (const choice of ['a', 'b']) offers.offer(score[state + choice] ?? 0, choice);
      },
      after: (state, choice) => state + choice,
    }),
    hashOf: (state) => state.length,
    isSame: (a, b) => a === b,
    labelOf: (choice) => choice,
    finish: () => 0,
  };
  expect(bestDecisions(problem)).toEqual(['b', 'a']);
  const decided = bestChain(problem);
  expect(decided.map(({ decision }) => decision)).toEqual(['b', 'a']);
  const weights = { aa: Math.exp(1), ab: Math.exp(1), ba: Math.exp(2), bb: 1 };
  const all = weights.aa + weights.ab + weights.ba + weights.bb;
  expect(decided[0]?.confidence).toBeCloseTo((weights.ba + weights.bb) / all, 10);
  expect(decided[1]?.others).toMatchObject([{ decision: 'b' }]);
});
