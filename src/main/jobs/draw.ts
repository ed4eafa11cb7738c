// Random draws that can be made again: the same seed over the same list draws the same sample.

/** Numbers from 0 to below 1 (mulberry32, by Tommy Ettinger; public domain). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `size` of a list without repeats, each subset as likely as any other (Fisher and Yates); all of a shorter list. */
export function draw<T>(from: readonly T[], size: number, seed: number): T[] {
  const left = [...from];
  const next = generator(seed);
  const drawn: T[] = [];
  while (drawn.length < size && left.length > 0) {
    const at = Math.floor(next() * left.length);
    drawn.push(...left.splice(at, 1));
  }
  return drawn;
}
