// Which characters stand side by side on the page: the page as its own dictionary. A pair that is seen elsewhere, unbroken,
// says that a word runs across a line end or a stray space.
import type { Line } from './measure.ts';
import { CLASS, classOf } from '../text/index.ts';

/** How often two code points are neighbours within a line, white space left out; counted up to 255. */
export type Neighbours = (left: number, right: number) => number;

const LARGEST = 1 << 22;

/** Counts neighbours in a table of bytes that grows with the page; a rare clash of hashes only blurs the evidence. */
export function countNeighbours(lines: readonly Line[]): Neighbours {
  const characters = lines.reduce((sum, line) => sum + line.text.length, 0);
  let size = 1 << 12;
  while (size < characters * 8 && size < LARGEST) size <<= 1;
  const table = new Uint8Array(size);
  const slot = (left: number, right: number): number =>
    ((Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> 7) & (size - 1);
  for (const { text } of lines) {
    let left = -1;
    for (let at = 0; at < text.length; at++) {
      const code = text.codePointAt(at) ?? 0;
      if (code > 0xffff) at++;
      const kind = classOf(code);
      if (kind === CLASS.space || kind === CLASS.invisible) continue;
      if (left >= 0) {
        const key = slot(left, code);
        const count = table[key] ?? 0;
        if (count < 255) table[key] = count + 1;
      }
      left = code;
    }
  }
  return (left, right) => table[slot(left, right)] ?? 0;
}
