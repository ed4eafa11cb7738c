// The words of an alphabetic page: its own dictionary, which tells a hyphen of a word from a hyphen of a line end.
import type { Line } from './measure.ts';

/** How often a word (lower case; hyphened words whole) stands on the page, those that a hyphen at a line end divides left out. */
export type Words = (word: string) => number;

const WORD = /[\p{L}\p{M}\p{Nd}]+(?:[-‐⸗⹀’'][\p{L}\p{M}\p{Nd}]+)*/gu;

/** One form for the hyphens that papers use, long s and ligatures left alone. */
const fold = (word: string): string => word.toLowerCase().replace(/[‐⸗⹀]/gu, '-');

/** Nothing but Han, kana, their marks and figures: a quick test before the slow one. */
function isPlainHan(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x41 && (unit < 0x2e80 || unit >= 0xa000) && unit < 0xff00 && (unit < 0x2000 || unit > 0x206f))
      return false;
  }
  return true;
}

export function countWords(lines: readonly Line[]): Words {
  const counts = new Map<string, number>();
  let divided = false;
  for (const { text, ending } of lines) {
    const tail = divided;
    divided = ending === 'hyphen';
    if (isPlainHan(text) || !/[a-z\u00c0-\u024f\u0370-\u052f]/i.test(text)) continue;
    const found = Array.from(text.matchAll(WORD), ({ 0: word }) => fold(word));
    if (divided) found.pop();
    if (tail) found.shift();
    for (const word of found) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word) => counts.get(fold(word)) ?? 0;
}
