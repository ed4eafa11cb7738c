// The passes of the alignment, from the surest evidence to the weakest. Each only links ink that the passes before left free,
// and each is linear in what is left.
import type { Span } from '../text/index.ts';
import { uniqueGrams } from './grams.ts';
import type { Ink } from './ink.ts';
import { freePage, freeRaw, freeSpans, link, linkable, type Matching, NONE, stretch } from './matching.ts';
import { commonRuns } from './runs.ts';

/**
 * Grams that are left once on each side, wherever they stand, as far as they reach; as move detection does after P. Heckel,
 * "A technique for isolating differences between files", 1978. With `whole`, only where that settles a whole block, or whole
 * raw lines.
 */
export function matchUnique(matching: Matching, n: number, whole = false): void {
  const { raw, page, toRaw, toPage } = matching;
  const fields = [
    { codes: raw.codes, spans: freeRaw(matching) },
    { codes: page.codes, spans: freePage(matching) },
  ] as const;
  for (const place of uniqueGrams(...fields, n)) {
    if (!isFree(toPage, place.a, n) || !isFree(toRaw, place.b, n)) continue;
    const found = stretch(matching, place, n);
    if (whole && !isWhole(raw, found.a, found.length) && !isWhole(page, found.b, found.length)) continue;
    link(matching, found.a, found.b, found.length);
  }
}

function isFree(links: Int32Array, start: number, n: number): boolean {
  for (let i = start; i < start + n; i++) if (links[i] !== NONE) return false;
  return true;
}

/** Raw ink looked at beyond a neighbour, for each free ink of the page; a whole gap is always looked at. */
const LOOK = 4;

/** Free ink beside linked ink of its block: a character diff against the free raw ink beside that one's. */
export function fillBlocks(matching: Matching): void {
  const { page, toRaw } = matching;
  for (const span of freePage(matching)) {
    const left = page.starts[span.start] === 1 ? NONE : (toRaw[span.start - 1] ?? NONE);
    const right = page.starts[span.end] === 1 ? NONE : (toRaw[span.end] ?? NONE);
    const most = LOOK * (span.end - span.start + LOOK);
    const after = left === NONE ? NOWHERE : freeFrom(matching, left + 1, right > left ? right - left : most);
    if (left !== NONE && after.end === right) diffInto(matching, [after], [span]);
    else diffInto(matching, [after, right === NONE ? NOWHERE : freeUpTo(matching, right, most)], [span]);
  }
}

const NOWHERE: Span = { start: 0, end: 0 };

function freeFrom({ toPage }: Pick<Matching, 'toPage'>, start: number, most: number): Span {
  let end = start;
  while (end < start + most && toPage[end] === NONE) end++;
  return { start, end };
}

function freeUpTo({ toPage }: Matching, end: number, most: number): Span {
  let start = end;
  while (start > end - most && toPage[start - 1] === NONE) start--;
  return { start, end };
}

/**
 * Links what the concatenated spans have in common, in order. A span of the page that agrees in less than `least` of its ink
 * stays free.
 */
function diffInto(matching: Matching, rawSpans: readonly Span[], pageSpans: readonly Span[], least = 0): void {
  const raw = gather(matching.raw.codes, rawSpans);
  const page = gather(matching.page.codes, pageSpans);
  const found = new Int32Array(page.codes.length).fill(NONE);
  for (const { a, b, length } of commonRuns(raw.codes, page.codes)) {
    for (let i = 0; i < length; i++) found[b + i] = raw.places[a + i] ?? NONE;
  }
  let at = 0;
  for (const { start, end } of pageSpans) {
    const hits = found.subarray(at, at + end - start);
    const enough = hits.reduce((sum, hit) => sum + (hit === NONE ? 0 : 1), 0) >= least * hits.length;
    for (const [i, hit] of hits.entries()) {
      if (enough && hit !== NONE && linkable(matching, hit, start + i)) link(matching, hit, start + i);
    }
    at += end - start;
  }
}

function gather(codes: Int32Array, spans: readonly Span[]): { codes: Int32Array; places: Int32Array } {
  const length = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const gathered = { codes: new Int32Array(length), places: new Int32Array(length) };
  let n = 0;
  for (const { start, end } of spans) {
    for (let i = start; i < end; i++) {
      gathered.codes[n] = codes[i] ?? 0;
      gathered.places[n++] = i;
    }
  }
  return gathered;
}

/** True for all the ink of one or more raw lines, or of one block. */
const isWhole = ({ starts }: Ink, start: number, length: number): boolean =>
  starts[start] === 1 && starts[start + length] === 1;

/**
 * What repeats: blocks without any link, first to equal raw ink beside that of a neighbouring block; then free spans of the
 * page to equal raw lines, or stretches of free ink, in the order in which they stand.
 */
export function matchRepeated(matching: Matching): void {
  for (const span of freePage(matching)) {
    if (isWhole(matching.page, span.start, span.end - span.start)) linkBesideNeighbour(matching, span);
  }
  const lines = freeLines(matching);
  const next = new Map<string, number>();
  for (const span of freePage(matching)) {
    const length = span.end - span.start;
    if (length === 1 && !isWhole(matching.page, span.start, length)) continue;
    const text = spell(matching.page.codes, span);
    const places = lines.get(text) ?? [];
    let nth = next.get(text) ?? 0;
    while (nth < places.length && !linkSpan(matching, places[nth] ?? NONE, span)) nth++;
    next.set(text, nth + 1);
  }
}

function linkBesideNeighbour(matching: Matching, span: Span): void {
  const { toRaw, raw } = matching;
  const before = toRaw[span.start - 1] ?? NONE;
  if (before !== NONE && raw.starts[before + 1] === 1 && linkSpan(matching, before + 1, span)) return;
  const after = toRaw[span.end] ?? NONE;
  if (after !== NONE && raw.starts[after] === 1) linkSpan(matching, after - (span.end - span.start), span);
}

/** Links a whole span of the page to the raw ink from `at` on, if all of it is equal and free. */
function linkSpan(matching: Matching, at: number, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) if (!linkable(matching, at + i - start, i)) return false;
  link(matching, at, start, end - start);
  return true;
}

/** Where free stretches of raw ink begin, and the free parts of the raw lines within them, by their text. */
function freeLines({ raw, toPage }: Matching): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  const note = (span: Span): void => {
    const text = spell(raw.codes, span);
    const known = places.get(text);
    if (known) known.push(span.start);
    else places.set(text, [span.start]);
  };
  let within: Span = NOWHERE;
  for (const line of freeSpans(toPage, raw.starts)) {
    if (line.start >= within.end) {
      within = freeFrom({ toPage }, line.start, toPage.length);
      note(within);
    }
    if (line.end - line.start < within.end - within.start) note(line);
  }
  return places;
}

function spell(codes: Int32Array, { start, end }: Span): string {
  let text = '';
  for (let i = start; i < end; i++) text += String.fromCodePoint(codes[i] ?? 0);
  return text;
}

/** What is still free on both sides, compared in order. Characters alone are no evidence: half of a stretch must agree. */
export function matchLeftovers(matching: Matching): void {
  diffInto(matching, freeRaw(matching), freePage(matching), 0.5);
}
