// Two UTF-16 units side by side as one number: what tables of short strings are asked by, without a string being made.

export const pairOf = (first: number, second: number): number => (first << 16) | second;

/** The pair that starts at `at`, which is not the last unit of the text. */
export const pairAt = (text: string, at: number): number => pairOf(text.charCodeAt(at), text.charCodeAt(at + 1));

/** Spreads pairs of units over a table; what shares a place there is told apart afterwards. */
export const hash = (first: number, second: number): number => (Math.imul(first, 0x9e3779b1) >>> 13) ^ second;
