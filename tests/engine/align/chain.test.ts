import { describe, expect, it } from 'vitest';
import { heaviestChain } from '../../../src/engine/align/chain.ts';

/** A sequence is written `key*weight …`; the answer names the keys that stay. */
function staying(sequence: string): string {
  const items = sequence.split(' ').map((word) => {
    const [key, weight] = word.split('*').map(Number);
    return { key: key ?? 0, weight: weight ?? 0 };
  });
  const chain = heaviestChain(items);
  return items.flatMap(({ key }, index) => (chain.has(index) ? [key] : [])).join(' ');
}

describe('the heaviest ascending chain', () => {
  it.each([
    ['1*1 2*1 3*1', '1 2 3'],
    ['9*2 1*5 2*5', '1 2'],
    ['9*20 1*5 2*5', '9'],
    ['1*1 5*9 2*3 3*3 4*4 6*1', '1 2 3 4 6'],
  ])('of %s is %s', (sequence, keys) => {
    expect(staying(sequence)).toBe(keys);
  });
});
