// Which characters stand side by side on the page: the page as its own dictionary. A pair that is seen elsewhere, unbroken,
// says that a word runs across a line end or a stray space.
import type { Line } from './measure.ts';
import { CLASS, classOf } from '../text/index.ts';

export interface Neighbours {
  /** How often two code points are neighbours within a line, white space left out; counted up to 255. */
  readonly count: (left: number, right: number) => number;
  /** What that says of a word running across, chance considered. */
  readonly tie: (left: number, right: number) => number;
}

/** Values of `tie`: not seen and not to be expected; seen; seen far more than by chance; not seen though often expected. */
const TIE = { unknown: 0, seen: 1, strong: 2, missing: 3 } as const;

const LARGEST = 1 << 22;
const STRONG = 8;
const EXPECTED = 0.5;

/** Counts neighbours in a table of bytes that grows with the page; a rare clash of hashes only blurs the evidence. */
export function countNeighbours(lines: readonly Line[]): Neighbours {
  const characters = lines.reduce((sum, line) => sum + line.text.length, 0);
  let size = 1 << 12;
  while (size < characters * 8 && size < LARGEST) size <<= 1;
  const pairs = new Uint8Array(size);
  const singles = new Uint32Array(0x10000);
  const slot = (left: number, right: number): number =>
    ((Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> 7) & (size - 1);
  let total = 1;
  for (const { text } of lines) {
    let left = -1;
    for (let at = 0; at < text.length; at++) {
      const code = text.codePointAt(at) ?? 0;
      if (code > 0xffff) at++;
      const kind = classOf(code);
      if (kind === CLASS.space || kind === CLASS.invisible) continue;
      if (left >= 0) {
        const key = slot(left, code);
        const count = pairs[key] ?? 0;
        if (count < 255) pairs[key] = count + 1;
      }
      singles[code & 0xffff] = (singles[code & 0xffff] ?? 0) + 1;
      total++;
      left = code;
    }
  }
  const count = (left: number, right: number): number => pairs[slot(left, right)] ?? 0;
  const tie = (left: number, right: number): number => {
    const expected = ((singles[left & 0xffff] ?? 0) * (singles[right & 0xffff] ?? 0)) / total;
    const seen = count(left, right);
    if (seen === 0) return expected > EXPECTED ? TIE.missing : TIE.unknown;
    return seen > STRONG * expected ? TIE.strong : TIE.seen;
  };
  return { count, tie };
}
