// Lines that are a text each, wherever the joins have put them: verse, labels with what they stand for, small advertisements.
import type { Line } from '../measure.ts';
import { eachRun } from './verses.ts';

const FEWEST_VERSES = 4;
const VERSE = /^[\p{Script=Han}：:]{4,8}[，。！？；]$/u;
const FEWEST_LABELS = 3;
const LABEL = /^\p{Script=Han}{2,6}\s?[：:]\s?[^。！？；]{1,40}$/u;
const FEWEST_ADVERTS = 2;
const LONGEST_ADVERT = 60;

/** A telephone number: 0575-88886666, (03)532-8888, 13957000000. */
const TELEPHONE = /(?<!\d)(?:[(（]?0\d{1,3}[)）]?[-－—‐・\s]?\d{2,4}[-－—‐・\s]?\d{3,4}|1\d{10}|[2-8]\d{6,7})(?!\d)/u;
/** True for a text that gives a telephone number. */
export const holdsTelephone = (text: string): boolean => /\d{3}/u.test(text) && TELEPHONE.test(text);

/** Numbers of the lines that are texts of their own. */
export function ownLines(lines: readonly Line[]): ReadonlySet<number> {
  const own = new Set<number>();
  const take = (form: (text: string) => string, fewest: number): void =>
    eachRun(
      lines.map(({ text }) => form(text)),
      (from, to) => {
        if (to - from >= fewest) for (let n = from; n < to; n += 1) own.add(lines[n]?.index ?? -1);
      },
    );
  take((text) => (VERSE.test(text) ? `${text.length}` : ''), FEWEST_VERSES);
  take((text) => (LABEL.test(text) ? 'label' : ''), FEWEST_LABELS);
  take((text) => (text.length <= LONGEST_ADVERT && holdsTelephone(text) ? 'telephone' : ''), FEWEST_ADVERTS);
  return own;
}
