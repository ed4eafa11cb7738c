// How often short strings stand on a page: those asked for, in one pass, whatever their number.
import { once } from './once.ts';
import { hash, pairAt, pairOf } from './pair.ts';
import type { CheckedBlock } from './scan.ts';

/** Places for each pair asked for: few others are looked at before the one that is sought. */
const ROOM = 8;
const FREE = 0;

/** Counts how often strings of two or three units stand on the page. */
export function counterOf(blocks: readonly CheckedBlock[], wanted: readonly string[]): (text: string) => number {
  const opened = new Set(wanted.map((text) => pairAt(text, 0)));
  const size = 2 ** Math.ceil(Math.log2(ROOM * (opened.size + 1)));
  const table: Table = {
    pairs: new Int32Array(size),
    used: new Uint8Array(size),
    counts: new Int32Array(size),
    thirds: new Map(),
  };
  for (const pair of opened) {
    const place = placeOf(table.pairs, pair);
    table.pairs[place] = pair;
    table.used[place] = 1;
  }
  for (const text of wanted) {
    if (text.length < 3) continue;
    const place = placeOf(table.pairs, pairAt(text, 0));
    const thirds = table.thirds.get(place) ?? new Map<number, number>();
    table.thirds.set(place, thirds.set(text.charCodeAt(2), 0));
  }
  countOut(blocks, table);
  return (text) => {
    const place = placeOf(table.pairs, pairAt(text, 0));
    if (text.length > 2) return table.thirds.get(place)?.get(text.charCodeAt(2)) ?? 0;
    return table.counts[place] ?? 0;
  };
}

/** Pairs by their hash, each at the first place that was free from there on. */
interface Table {
  readonly pairs: Int32Array;
  /** 1 where a pair is: small enough to stay in the processor's cache, and most pairs of a page are told off by it. */
  readonly used: Uint8Array;
  /** How often each stands on the page. */
  readonly counts: Int32Array;
  /** How often units stand behind a pair: those asked for, by the place of the pair. */
  readonly thirds: Map<number, Map<number, number>>;
}

/** Where the pair is in the table, or would be. */
function placeOf(pairs: Int32Array, pair: number): number {
  const mask = pairs.length - 1;
  let place = hash(pair >>> 16, pair & 0xffff) & mask;
  while (pairs[place] !== pair && pairs[place] !== FREE) place = (place + 1) & mask;
  return place;
}

function countOut(blocks: readonly CheckedBlock[], { pairs, used, counts, thirds }: Table): void {
  const mask = used.length - 1;
  for (const { scan, from, to } of blocks) {
    const { units } = scan;
    let first = units[from] ?? 0;
    for (let at = from + 1; at < to; at++) {
      const second = units[at] ?? 0;
      if (used[hash(first, second) & mask] !== 0) {
        const place = placeOf(pairs, pairOf(first, second));
        counts[place] = 1 + (counts[place] ?? 0);
        if (thirds.size > 0 && at + 1 < to) add(thirds.get(place), units[at + 1] ?? 0);
      }
      first = second;
    }
  }
}

function add(thirds: Map<number, number> | undefined, third: number): void {
  const known = thirds?.get(third);
  if (known !== undefined) thirds?.set(third, known + 1);
}

/** Places in the table of pairs for each unit of the page, and the most there are. */
const SPREAD = 4;
const MOST = 2 ** 20;
const FULL = 255;

/**
 * How often a pair of units stands on the page at most: pairs that share a place are counted together, and no count goes past
 * FULL. One pass for all rules; what passes it is counted out with `counterOf`.
 */
export const mostOf = once((blocks: readonly CheckedBlock[]): ((first: number, second: number) => number) => {
  const length = blocks.at(-1)?.to ?? 0;
  const table = new Uint8Array(Math.min(MOST, 2 ** Math.ceil(Math.log2(SPREAD * (length + 1)))));
  const mask = table.length - 1;
  for (const { scan, from, to } of blocks) {
    const { units } = scan;
    let first = units[from] ?? 0;
    for (let at = from + 1; at < to; at++) {
      const second = units[at] ?? 0;
      const place = hash(first, second) & mask;
      const known = table[place] ?? 0;
      if (known < FULL) table[place] = known + 1;
      first = second;
    }
  }
  return (first, second) => table[hash(first, second) & mask] ?? 0;
});
