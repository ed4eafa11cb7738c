// Which ink of a page is which ink of the raw text, while it is being found out: a one-to-one matching, in no order, that
// only ever links equal characters.
import type { Span } from '../text/index.ts';
import type { Run } from './character-diff.ts';
import type { Anchor } from './grams.ts';
import type { Ink, PageInk } from './ink.ts';

export const NONE = -1;

export interface Matching {
  readonly raw: Ink;
  readonly page: PageInk;
  /** For each ink of the page its raw one, or NONE. */
  readonly toRaw: Int32Array;
  /** The inverse. */
  readonly toPage: Int32Array;
}

export const emptyMatching = (raw: Ink, page: PageInk): Matching => ({
  raw,
  page,
  toRaw: new Int32Array(page.codes.length).fill(NONE),
  toPage: new Int32Array(raw.codes.length).fill(NONE),
});

export function link({ toRaw, toPage }: Matching, raw: number, page: number, length = 1): void {
  for (let i = 0; i < length; i++) {
    toRaw[page + i] = raw + i;
    toPage[raw + i] = page + i;
  }
}

/** Links this pair of places; whatever either was linked to becomes free. */
export function relink(matching: Matching, raw: number, page: number): void {
  const { toRaw, toPage } = matching;
  const [oldRaw, oldPage] = [toRaw[page] ?? NONE, toPage[raw] ?? NONE];
  if (oldRaw !== NONE) toPage[oldRaw] = NONE;
  if (oldPage !== NONE) toRaw[oldPage] = NONE;
  link(matching, raw, page);
}

/** True when the ink at both places is equal and free. */
export const linkable = ({ raw, page, toRaw, toPage }: Matching, atRaw: number, atPage: number): boolean =>
  toPage[atRaw] === NONE && toRaw[atPage] === NONE && raw.codes[atRaw] === page.codes[atPage];

/** A stretch that reaches this little into a raw line, and ends in the middle of a block, may agree there by chance. */
const CHANCE = 4;

/**
 * The longest linkable stretch of one block that holds the `n` linkable places from here on, but for what it may have by
 * chance of the raw lines at its ends.
 */
export function stretch(matching: Matching, { a, b }: Anchor, n: number): Run {
  const [raw, page] = [matching.raw.starts, matching.page.starts];
  let [before, after] = [0, n];
  while (page[b - before] === 0 && linkable(matching, a - before - 1, b - before - 1)) before++;
  while (page[b + after] === 0 && linkable(matching, a + after, b + after)) after++;
  for (let less = 1; page[b - before] === 0 && less < CHANCE && less <= before; less++) {
    if (raw[a - before + less] === 1) before -= less;
  }
  for (let less = 1; page[b + after] === 0 && less < CHANCE && less <= after - n; less++) {
    if (raw[a + after - less] === 1) after -= less;
  }
  return { a: a - before, b: b - before, length: before + after };
}

/** Maximal spans of unlinked ink; where `starts` is given, none reaches over a start. */
export function freeSpans(links: Int32Array, starts?: Uint8Array): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let i = 0; i < links.length; i++) {
    if (links[i] !== NONE) start = i + 1;
    else if (i + 1 === links.length || links[i + 1] !== NONE || starts?.[i + 1] === 1) {
      spans.push({ start, end: i + 1 });
      start = i + 1;
    }
  }
  return spans;
}

export const freePage = ({ toRaw, page }: Matching): Span[] => freeSpans(toRaw, page.starts);
export const freeRaw = ({ toPage }: Matching): Span[] => freeSpans(toPage);
