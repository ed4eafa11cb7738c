// How long answers are parted: each takes a few hundredths of a second, so that a save never waits for a search; and what the
// index is asked for, so that no part takes longer.
import type { SearchScope } from '../../../contract/index.ts';
import { pageOfPassage, type Passage, type PassagesTable } from '../tables/passages.ts';

/** How long one answer may take, in milliseconds. */
export const SLICE_MS = 40;

/** Passages read before the index is asked for a single character. */
const READ_ON = 1000;

/**
 * What to ask the index for the next slice. Tokens that begin with one character are gathered anew each time: when they have
 * filled a slice already, the character is so frequent that reading all passages is quicker.
 */
export const goingOn = (match: string | null, after: number): string | null =>
  after > 0 && match?.endsWith('*') === true ? null : match;

/** For one character the index has to gather all tokens that begin with it: a frequent one is found sooner by reading on. */
export function* soonest(
  passages: PassagesTable,
  match: string | null,
  scope: SearchScope,
  after: number,
): Generator<Passage, void> {
  let last = after;
  if (match?.endsWith('*') === true) {
    let left = READ_ON;
    for (const passage of passages.each(null, scope, after)) {
      yield passage;
      last = passage.id;
      left -= 1;
      if (left === 0) break;
    }
  }
  yield* passages.each(match, scope, last);
}

/** Slices that end between two pages, so that nothing is counted twice, and hold one page at least. */
export function pageSlices() {
  const end = performance.now() + SLICE_MS;
  let [page, last] = [-1, 0];
  return {
    isFull(id: number, heavy = false): boolean {
      const isNewPage = pageOfPassage(id) !== page;
      if (isNewPage && page >= 0 && (heavy || performance.now() > end)) return true;
      [page, last] = [pageOfPassage(id), id];
      return false;
    },
    next: (): number => last,
  };
}
