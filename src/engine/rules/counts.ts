// How often short strings stand on a page: those asked for, in one pass, whatever their number.
import { once } from './once.ts';
import type { CheckedBlock } from './scan.ts';

/** Spreads pairs of units over a table; what shares a place there is told apart afterwards. */
export const hash = (first: number, second: number): number => (Math.imul(first, 0x9e3779b1) >>> 13) ^ second;

/** Places in the table for each string asked for: few others share them. */
const ROOM = 64;
const [TWO, THREE] = [1, 2];

/** Counts how often strings of two or three units stand on the page. */
export function counterOf(blocks: readonly CheckedBlock[], wanted: readonly string[]): (text: string) => number {
  const counts = new Map(wanted.map((text) => [text, 0]));
  const table = new Uint8Array(2 ** Math.ceil(Math.log2(ROOM * (counts.size + 1))));
  const mask = table.length - 1;
  for (const text of counts.keys()) {
    const place = hash(text.charCodeAt(0), text.charCodeAt(1)) & mask;
    table[place] = (text.length === 3 ? THREE : TWO) | (table[place] ?? 0);
  }
  const add = (text: string): void => {
    const known = counts.get(text);
    if (known !== undefined) counts.set(text, known + 1);
  };
  for (const { block } of blocks) {
    const { text } = block;
    let first = text.charCodeAt(0);
    for (let at = 0; at + 1 < text.length; at++) {
      const second = text.charCodeAt(at + 1);
      const marks = table[hash(first, second) & mask] ?? 0;
      if ((marks & TWO) !== 0) add(text.slice(at, at + 2));
      if ((marks & THREE) !== 0) add(text.slice(at, at + 3));
      first = second;
    }
  }
  return (text) => counts.get(text) ?? 0;
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
  const units = blocks.reduce((sum, { block }) => sum + block.text.length, 0);
  const table = new Uint8Array(Math.min(MOST, 2 ** Math.ceil(Math.log2(SPREAD * (units + 1)))));
  const mask = table.length - 1;
  for (const { block } of blocks) {
    const { text } = block;
    let first = text.charCodeAt(0);
    for (let at = 1; at < text.length; at++) {
      const second = text.charCodeAt(at);
      const place = hash(first, second) & mask;
      const known = table[place] ?? 0;
      if (known < FULL) table[place] = known + 1;
      first = second;
    }
  }
  return (first, second) => table[hash(first, second) & mask] ?? 0;
});
