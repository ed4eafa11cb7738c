// Compositions of the raw texts asked for last: while somebody works on a page it is checked with each save, and its raw text
// stays what it was. Composing is three quarters of a check.
import { compose, type Composition } from '../../engine/index.ts';

/** Few, because a composition takes ten times the room of its text; none of a text that is no page of a newspaper. */
const MOST_KEPT = 4;
const LONGEST_KEPT = 200_000;

interface Kept {
  readonly raw: string;
  readonly composition: Composition;
}

/** The latest behind. */
let kept: readonly Kept[] = [];

/** What the engine makes of a raw text with all its steps. */
export function compositionOf(raw: string): Composition {
  const known = kept.find((one) => one.raw === raw) ?? { raw, composition: compose(raw) };
  if (raw.length <= LONGEST_KEPT) kept = [...kept.filter((one) => one !== known), known].slice(-MOST_KEPT);
  return known.composition;
}
