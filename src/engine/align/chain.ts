// The heaviest chain of ascending keys in a sequence: what can be said to have stayed in place.

/**
 * Indices of the subsequence with ascending keys and the greatest total weight, in n log n steps: the best chain that ends
 * at each key is kept in a prefix-maximum tree (P. Fenwick, "A new data structure for cumulative frequency tables", 1994).
 */
export function heaviestChain(
  sequence: readonly { readonly key: number; readonly weight: number }[],
): ReadonlySet<number> {
  const keys = Array.from(new Set(sequence.map(({ key }) => key))).toSorted((a, b) => a - b);
  const ranks = new Map(keys.map((key, index) => [key, index + 1]));
  const total = new Float64Array(sequence.length);
  const before = new Int32Array(sequence.length).fill(-1);
  const tops = new Int32Array(keys.length + 1).fill(-1);
  const weightOf = (index: number): number => total[index] ?? 0;
  let best = -1;
  for (const [index, { key, weight }] of sequence.entries()) {
    const rank = ranks.get(key) ?? 0;
    for (let r = rank - 1; r > 0; r -= r & -r) {
      const top = tops[r] ?? -1;
      if (weightOf(top) > weightOf(before[index] ?? -1)) before[index] = top;
    }
    total[index] = weight + weightOf(before[index] ?? -1);
    for (let r = rank; r < tops.length; r += r & -r) {
      if (weightOf(index) > weightOf(tops[r] ?? -1)) tops[r] = index;
    }
    if (weightOf(index) > weightOf(best)) best = index;
  }
  const chain = new Set<number>();
  for (let index = best; index >= 0; index = before[index] ?? -1) chain.add(index);
  return chain;
}
