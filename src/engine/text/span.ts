// Half-open ranges of UTF-16 offsets. A span never cuts a surrogate pair in two.

/** `[start, end)` in UTF-16 units of the text it is about. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** True when `at` lies between the two halves of a surrogate pair of `text`. */
export function cutsPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1));
}
