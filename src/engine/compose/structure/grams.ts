// How much two texts of a page speak of the same thing: shared character pairs (Han) and words (other scripts), the rare
// ones counting most. Postings are looked at within a window only, so the work is linear in the page.
import { COMMON_PAIRS, eachGram, type Gram } from './each-gram.ts';

/** How far back, in texts, likeness is looked for. */
export const WINDOW = 200;
/** A gram that stands in more texts of the window than this says nothing. */
const COMMON = 24;

export interface Likeness {
  /** 0 to 1: how alike two different texts are (cosine of their gram weights); 0 outside the window. */
  between(a: number, b: number): number;
  /** 0 to 1: the share of a short text's weight that text `b` holds, for `b` within a window round `near`. */
  covered(short: string, near: number): (b: number) => number;
}

/** Learns the weights of grams from the texts of a page. */
export function likeness(texts: readonly string[]): Likeness {
  const distinct = gramReader(texts.reduce((sum, text) => sum + text.length, 0));
  const grams = texts.map(distinct);
  const postings = postingsOf(grams);
  const weights = postings.weights(texts.length);
  const rowRound = rowMaker(texts.length);
  /** What stands in no text weighs most. */
  const foreign = weightOf(0, texts.length);
  const weigh = (gram: number): number => weights[gram] ?? foreign;
  const sum = (own: readonly number[]): number => {
    let total = 0;
    for (const gram of own) total += weigh(gram);
    return total;
  };
  const shares = (own: readonly number[], near: number, fewest: number): Row => {
    if (own.length === 0) return NOTHING;
    const row = rowRound(near);
    for (const gram of own) if (postings.count(gram) >= fewest) postings.add(gram, weigh(gram), near, row);
    return row;
  };
  const weight = grams.map(sum);
  const rows: Row[] = [];
  return {
    between(a, b) {
      // What stands in one text alone says nothing of two.
      const row = (rows[a] ??= shares(grams[a] ?? [], a, 2));
      return shareIn(row, b) / Math.sqrt(Math.max((weight[a] ?? 0) * (weight[b] ?? 0), 1));
    },
    covered(short, near) {
      const own = distinct(short);
      const total = sum(own);
      const row = shares(own, near, 1);
      return (b) => (total === 0 ? 0 : shareIn(row, b) / total);
    },
  };
}

const weightOf = (count: number, texts: number): number => Math.log((texts + 2) / (count + 1)) + 0.05;

/**
 * Numbers the grams of a page as they come; what it returns tells the distinct ones of a text, in order.
 * @param size characters of the page
 */
function gramReader(size: number): (text: string) => number[] {
  const numberOf = gramNumbers(size);
  /** For each gram, by its number, the latest text that has it. */
  const latest: number[] = [];
  let reading = 0;
  return (text) => {
    const own: number[] = [];
    reading += 1;
    eachGram(text, (gram) => {
      const number = numberOf(gram);
      if (latest[number] === reading) return;
      latest[number] = reading;
      own.push(number);
    });
    return own;
  };
}

const SPREAD = 0x9e3779b1;
const MOST_PAIRS = 1 << 20;

/** A number for each gram, counted from 0. The pairs of common Han, which are nearly all, stand in a table of their own. */
function gramNumbers(size: number): (gram: Gram) => number {
  let slots = 1 << 10;
  while (slots < 2 * size && slots < 2 * MOST_PAIRS) slots <<= 1;
  /** Each pair, raised by one, and behind it its number: both are read at once. */
  const table = new Int32Array(2 * slots);
  const others = new Map<Gram, number>();
  let [count, inTable] = [0, 0];
  const inMap = (gram: Gram): number => {
    const known = others.get(gram) ?? count;
    if (known === count) others.set(gram, count++);
    return known;
  };
  return (gram) => {
    if (typeof gram === 'string' || gram >= COMMON_PAIRS) return inMap(gram);
    let at = 2 * ((Math.imul(gram, SPREAD) >>> 11) & (slots - 1));
    while (table[at] !== 0 && table[at] !== gram + 1) at = (at + 2) & (2 * slots - 1);
    if (table[at] === 0) {
      if (inTable === MOST_PAIRS) return inMap(gram);
      inTable += 1;
      table[at] = gram + 1;
      table[at + 1] = count++;
    }
    return table[at + 1] ?? 0;
  };
}

/** The weight that each text within the window holds: that of text `from` stands at `at`, `size` texts have one. */
interface Row {
  readonly from: number;
  readonly of: Float64Array;
  readonly at: number;
  readonly size: number;
}

const NOTHING: Row = { from: 0, of: new Float64Array(0), at: 0, size: 0 };
const SLAB = 1 << 14;

/** Makes rows side by side in large arrays: a small array each would cost more than its use. */
function rowMaker(texts: number): (near: number) => Row {
  let [of, used] = [new Float64Array(0), 0];
  return (near) => {
    const from = Math.max(0, near - WINDOW);
    const size = Math.max(0, Math.min(texts, near + WINDOW + 1) - from);
    if (used + size > of.length) [of, used] = [new Float64Array(Math.max(size, Math.min(SLAB, 2 * texts * texts))), 0];
    used += size;
    return { from, of, at: used - size, size };
  };
}

const shareIn = ({ from, of, at, size }: Row, text: number): number =>
  text >= from && text < from + size ? (of[at + text - from] ?? 0) : 0;

interface Postings {
  /** In how many texts a gram stands. */
  count(gram: number): number;
  /** The weight of each gram that stands in a text. */
  weights(texts: number): Float64Array;
  /** Adds a gram's weight to the texts of the row, which is that round `near`, that hold it. */
  add(gram: number, weight: number, near: number, row: Row): void;
}

/** For each gram the texts that hold it, in order; all lists in one array, end to end. */
function postingsOf(grams: readonly (readonly number[])[]): Postings {
  let known = 0;
  for (const own of grams) for (const gram of own) if (gram >= known) known = gram + 1;
  const starts = new Int32Array(known + 1);
  for (const own of grams) for (const gram of own) starts[gram + 1] = (starts[gram + 1] ?? 0) + 1;
  for (let gram = 0; gram < known; gram += 1) starts[gram + 1] = (starts[gram + 1] ?? 0) + (starts[gram] ?? 0);
  const texts = new Int32Array(starts[known] ?? 0);
  const next = starts.slice();
  for (let text = 0; text < grams.length; text += 1) {
    for (const gram of grams[text] ?? []) {
      const at = next[gram] ?? 0;
      texts[at] = text;
      next[gram] = at + 1;
    }
  }
  const count = (gram: number): number => (gram < known ? (starts[gram + 1] ?? 0) - (starts[gram] ?? 0) : 0);
  return {
    count,
    weights(all) {
      const ofCount: number[] = [];
      const weights = new Float64Array(known);
      for (let gram = 0; gram < known; gram += 1) {
        const held = count(gram);
        weights[gram] = ofCount[held] ??= weightOf(held, all);
      }
      return weights;
    },
    add(gram, weight, near, { from, of, at: base, size }) {
      const start = starts[gram] ?? 0;
      const end = start + count(gram);
      const first = firstAtLeast(texts, near - WINDOW, start, end);
      for (let i = first; i < end && i < first + COMMON; i += 1) {
        const at = (texts[i] ?? 0) - from;
        if (at >= size) break;
        of[base + at] = (of[base + at] ?? 0) + weight;
      }
    },
  };
}

/** The first place from `low` to `high` of a sorted array that holds `least` or more; `high` without one. */
function firstAtLeast(sorted: Int32Array, least: number, low: number, high: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}
