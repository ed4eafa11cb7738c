// Looking an alignment up from either side: the raw spans of a block, and the place of a raw character on the page.
import type { Span } from '../text/index.ts';
import type { Alignment } from './align.ts';
import { isSpace } from './ink.ts';
import { NONE } from './matching.ts';

/** A place in a block's text, in UTF-16 units. */
export interface Place {
  readonly block: string;
  readonly offset: number;
}

/**
 * The raw spans a block was made from, in the order in which its text uses them. Spans with nothing but white space between
 * them are one. Empty for a block the page does not have.
 */
export function rawSpansOf({ raw, origin }: Alignment, block: string): Span[] {
  const spans: Span[] = [];
  for (const at of origin.get(block) ?? []) {
    if (at === NONE) continue;
    const last = spans.at(-1);
    if (last && isBlank(raw, last.end, at)) spans[spans.length - 1] = { start: last.start, end: at + 1 };
    else spans.push({ start: at, end: at + 1 });
  }
  return spans;
}

/** True when `[start, end)` is empty or white space; false when it is reversed. */
function isBlank(text: string, start: number, end: number): boolean {
  if (start > end) return false;
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}

/**
 * Where a raw offset is on the page. Its own place for a character that is on the page; for white space the end of what
 * stands before it and the start of what follows, one place when they are in the same block; none for what is missing.
 * Linear in the page.
 */
export function placesOf({ raw, origin }: Alignment, rawOffset: number): readonly Place[] {
  let [before, after] = [rawOffset, rawOffset];
  while (before >= 0 && isSpace(raw.charCodeAt(before))) before--;
  while (after < raw.length && isSpace(raw.charCodeAt(after))) after++;
  const left = before === rawOffset ? undefined : placeOf(origin, before);
  const right = placeOf(origin, after);
  if (!left) return right ? [right] : [];
  const end = { ...left, offset: left.offset + 1 };
  return right && right.block !== left.block ? [end, right] : [end];
}

function placeOf(origin: Alignment['origin'], rawOffset: number): Place | undefined {
  for (const [block, units] of origin) {
    const offset = units.indexOf(rawOffset);
    if (offset >= 0) return { block, offset };
  }
  return undefined;
}
