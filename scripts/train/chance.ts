// Seeded chance: the same seed gives the same pages everywhere.

export interface Chance {
  /** In [0, 1). */
  readonly next: () => number;
  readonly yes: (probability: number) => boolean;
  /** An integer in [low, high]. */
  readonly between: (low: number, high: number) => number;
  readonly one: <T>(choices: readonly [T, ...T[]]) => T;
}

/** A generator seeded by a text (mulberry32 over an FNV hash). */
export function chanceFrom(seed: string): Chance {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    yes: (probability) => next() < probability,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    one: (choices) => choices[Math.floor(next() * choices.length)] ?? choices[0],
  };
}
