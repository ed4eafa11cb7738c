// Which characters only simplified, and which only traditional text has, each with its form in the other orthography.
import { EXCLUSIVE, TRADITIONAL_ONLY } from './orthography-pairs.ts';

/**
 * Characters with a simplified radical (讠 纟 钅 …) stand together at the end of each radical in Unicode. Only these tell: other
 * simplified forms (决 烟 断) were in print as variants long before.
 */
const SIMPLIFIED_RADICALS: readonly (readonly [number, number])[] = [
  [0x7ea0, 0x7f35],
  [0x89c1, 0x89d1],
  [0x8ba0, 0x8c36],
  [0x8d1d, 0x8d63],
  [0x8f66, 0x8f9a],
  [0x9485, 0x9576],
  [0x95e8, 0x961b],
  [0x9875, 0x98a7],
  [0x9963, 0x9995],
  [0x9a6c, 0x9aa7],
  [0x9c7c, 0x9ce3],
  [0x9e1f, 0x9e73],
];
const hasSimplifiedRadical = (code: number): boolean =>
  SIMPLIFIED_RADICALS.some(([first, last]) => code >= first && code <= last);

/** character → its form in the other orthography */
export const SIMPLIFIED = new Map<string, string>();
export const TRADITIONAL = new Map<string, string>();
for (const [list, both] of [
  [EXCLUSIVE, true],
  [TRADITIONAL_ONLY, false],
] as const) {
  for (let at = 0; at + 1 < list.length; at += 2) {
    TRADITIONAL.set(list.charAt(at), list.charAt(at + 1));
    if (both && hasSimplifiedRadical(list.charCodeAt(at + 1))) SIMPLIFIED.set(list.charAt(at + 1), list.charAt(at));
  }
}
