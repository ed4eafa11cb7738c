// Whether two characters side by side are a word that newspapers use all the time, in either orthography: a line end or a stray
// space between them divides it.
import { commonForm } from '../text/index.ts';
import { COMMON_WORDS, OTHER_WORDS } from './words.ts';

const keyOf = (left: number, right: number): number => left * 0x10000 + right;

const known = new Set<number>();
for (const words of [COMMON_WORDS, OTHER_WORDS]) {
  for (const word of words) known.add(keyOf(word.charCodeAt(0), word.charCodeAt(1)));
}

/** @param left, right code points */
export const areWord = (left: number, right: number): boolean => known.has(keyOf(commonForm(left), commonForm(right)));
