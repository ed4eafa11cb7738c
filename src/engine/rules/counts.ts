// How often short strings stand on a page: those asked for, in one pass, whatever their number.
import type { CheckedBlock } from './scan.ts';

/** Spreads pairs of units over a table; what shares a place there is told apart afterwards. */
export const hash = (first: number, second: number): number => (Math.imul(first, 0x9e3779b1) >>> 13) ^ second;

/** Marks strings by the hash of their first two units, in a table of a power of two: it tells nearly all of a page's pairs off without a string being made. */
export function mark(table: Uint8Array, strings: Iterable<string>, bit: number): Uint8Array {
  for (const text of strings) {
    const at = hash(text.charCodeAt(0), text.charCodeAt(1)) & (table.length - 1);
    table[at] = bit | (table[at] ?? 0);
  }
  return table;
}

/** Counts how often strings of two or three units stand on the page. */
export function counterOf(blocks: readonly CheckedBlock[], wanted: readonly string[]): (text: string) => number {
  const counts = new Map(wanted.map((text) => [text, 0]));
  const table = mark(new Uint8Array(2 ** Math.ceil(Math.log2(16 * counts.size + 16))), counts.keys(), 1);
  const mask = table.length - 1;
  const add = (text: string): void => {
    const known = counts.get(text);
    if (known !== undefined) counts.set(text, known + 1);
  };
  for (const { block } of blocks) {
    const { text } = block;
    let first = text.charCodeAt(0);
    for (let at = 0; at + 1 < text.length; at++) {
      const second = text.charCodeAt(at + 1);
      if (table[hash(first, second) & mask] !== 0) {
        add(text.slice(at, at + 2));
        if (at + 2 < text.length) add(text.slice(at, at + 3));
      }
      first = second;
    }
  }
  return (text) => counts.get(text) ?? 0;
}
