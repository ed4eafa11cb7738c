// The least and the greatest of lists of any length: `Math.min(...list)` fails on long ones.

/** Infinity for an empty list. */
export const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => (b < a ? b : a), Infinity);

/** -Infinity for an empty list. */
export const greatest = (numbers: readonly number[]): number => numbers.reduce((a, b) => (b > a ? b : a), -Infinity);
