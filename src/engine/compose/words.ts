// The words of an alphabetic page: its own dictionary, which tells a hyphen of a word from a hyphen of a line end.
import type { Line } from './measure.ts';

/** How often a word (lower case; hyphened words whole) stands on the page, line ends with a hyphen left out. */
export type Words = (word: string) => number;

const WORD = /[\p{L}\p{M}\p{Nd}]+(?:[-‐⸗⹀’'][\p{L}\p{M}\p{Nd}]+)*/gu;

/** One form for the hyphens that papers use, long s and ligatures left alone. */
const fold = (word: string): string => word.toLowerCase().replace(/[‐⸗⹀]/gu, '-');

export function countWords(lines: readonly Line[]): Words {
  const counts = new Map<string, number>();
  for (const { text, ending } of lines) {
    if (!/[a-z\u00c0-\u024f\u0370-\u052f]/i.test(text)) continue;
    const found = Array.from(text.matchAll(WORD), ({ 0: word }) => fold(word));
    if (ending === 'hyphen') found.pop();
    for (const word of found) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word) => counts.get(fold(word)) ?? 0;
}
