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

/**
 * Checks a span at the border.
 * @throws RangeError when it lies outside `text`, is reversed, or cuts a surrogate pair.
 */
export function assertSpan(text: string, { start, end }: Span): void {
  if (!(start >= 0 && start <= end && end <= text.length)) {
    throw new RangeError(`span [${start}, ${end}) does not lie in a text of ${text.length} units`);
  }
  if (cutsPair(text, start) || cutsPair(text, end)) {
    throw new RangeError(`span [${start}, ${end}) cuts a surrogate pair`);
  }
}
