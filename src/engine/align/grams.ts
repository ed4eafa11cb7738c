// Stretches of n code points ("grams") that occur once on each side, found by rolling hash: the anchors of every comparison.
// Two grams that share a bucket count as a repetition: that costs an anchor and never makes a wrong one.
import type { Span } from '../text/index.ts';

/** Positions of the same gram in `a` and in `b`. */
export interface Anchor {
  readonly a: number;
  readonly b: number;
}

/** Where grams are looked for: `spans` of `codes`, as positions of code points. Grams do not reach from one span to the next. */
export interface Field {
  readonly codes: Int32Array;
  readonly spans: readonly Span[];
}

const REPEATED = -1;

/**
 * Pairs of grams that are unique within the fields (as in Bram Cohen's patience diff, with grams for lines), in order of
 * `b`. Linear in the length of the fields.
 */
export function uniqueGrams(a: Field, b: Field, n: number): Anchor[] {
  const mask = tableSize(a.spans, b.spans) - 1;
  const inA = firstPlaces(a, n, mask);
  const inB = firstPlaces(b, n, mask);
  const anchors: Anchor[] = [];
  eachGram(b, n, mask, (bucket, at) => {
    const place = inA[bucket] ?? 0;
    if (place <= 0 || inB[bucket] !== at + 1) return;
    if (equalGrams(a.codes, place - 1, b.codes, at, n)) anchors.push({ a: place - 1, b: at });
  });
  return anchors;
}

/** Most pairs that ascend on both sides: the longest increasing subsequence of `a`, by patience sorting (Fredman 1975). */
export function ascending(anchors: readonly Anchor[]): Anchor[] {
  const tops: number[] = [];
  const before = new Int32Array(anchors.length);
  for (const [i, { a }] of anchors.entries()) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((anchors[tops[middle] ?? 0]?.a ?? 0) < a) low = middle + 1;
      else high = middle;
    }
    before[i] = tops[low - 1] ?? -1;
    tops[low] = i;
  }
  const chain: Anchor[] = [];
  for (let i = tops.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) {
    const anchor = anchors[i];
    if (anchor) chain.push(anchor);
  }
  return chain.toReversed();
}

/** For each bucket the position of its only gram plus one, 0 for none, REPEATED for several. */
function firstPlaces(field: Field, n: number, mask: number): Int32Array {
  const places = new Int32Array(mask + 1);
  eachGram(field, n, mask, (bucket, at) => {
    places[bucket] = places[bucket] === 0 ? at + 1 : REPEATED;
  });
  return places;
}

const FACTOR = 0x01000193;

/** A polynomial rolling hash (Karp and Rabin 1987) over every gram of a field. */
function eachGram({ codes, spans }: Field, n: number, mask: number, visit: (bucket: number, at: number) => void): void {
  let leaving = 1;
  for (let i = 0; i < n; i++) leaving = Math.imul(leaving, FACTOR);
  for (const { start, end } of spans) {
    let hash = 0;
    for (let i = start; i < end; i++) {
      hash = (Math.imul(hash, FACTOR) + (codes[i] ?? 0) + 1) | 0;
      if (i >= start + n) hash = (hash - Math.imul((codes[i - n] ?? 0) + 1, leaving)) | 0;
      if (i >= start + n - 1) visit((Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 7) & mask, i - n + 1);
    }
  }
}

function equalGrams(a: Int32Array, atA: number, b: Int32Array, atB: number, n: number): boolean {
  for (let i = 0; i < n; i++) if (a[atA + i] !== b[atB + i]) return false;
  return true;
}

const FEWEST_BUCKETS = 1 << 14;
const MOST_BUCKETS = 1 << 22;

/** A power of two, four to eight buckets to a gram; more for few grams, of which each counts. */
function tableSize(a: readonly Span[], b: readonly Span[]): number {
  const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const wanted = 1 << Math.ceil(Math.log2(4 * Math.max(length(a), length(b), 1)));
  return Math.min(MOST_BUCKETS, Math.max(FEWEST_BUCKETS, wanted));
}
