// What is measured: the seed pages one by one, and pages of distinct text made of them. Repeatable: no chance, no clock.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../seeds');
const HAN = /\p{Script=Han}/u;
/** One Han character in this many is another one in a later copy of a page. */
const CHANGED = 3;

export const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');

export const seedPages: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .toSorted()
  .map((name) => readFileSync(join(FOLDER, name), 'utf8'));

/** The seed pages over and over, one by one, as long as they do not pass `bytes` in all. */
export function seedPagesUpTo(bytes: number): readonly string[] {
  const pages: string[] = [];
  let sum = 0;
  for (let n = 0; ; n++) {
    const page = seedPages[n % seedPages.length] ?? '';
    sum += bytesOf(page);
    if (sum > bytes) return pages;
    pages.push(page);
  }
}

/** A row of numbers that looks like chance and is always the same (Numerical Recipes' linear congruential generator). */
function* numbers(): Generator<number, never> {
  for (let state = 1; ; state = (Math.imul(state, 1664525) + 1013904223) >>> 0) yield state >>> 8;
}

/** One page of at least `bytes`: seed after seed, and in each later copy every third Han character drawn from all of them. */
export function distinctPage(bytes: number): string {
  const drawn = Array.from(seedPages.join('')).filter((character) => HAN.test(character));
  const chance = numbers();
  let page = '';
  for (let copy = 0, sum = 0; sum < bytes; copy++) {
    const seed = seedPages[copy % seedPages.length] ?? '';
    const text = Array.from(seed, (character) => {
      if (copy < seedPages.length || !HAN.test(character) || chance.next().value % CHANGED > 0) return character;
      return drawn[chance.next().value % drawn.length] ?? character;
    }).join('');
    page += `${text.trimEnd()}\n\n`;
    sum += bytesOf(text);
  }
  return page;
}

const MANY = 100_000;

/** Pages that no paper prints and every program meets. */
export const HOSTILE: Readonly<Record<string, () => string>> = {
  '10 MB, no newline': () => distinctPage(10e6).replaceAll('\n', ''),
  '100,000 quotation marks': () => '“”‘’'.repeat(MANY / 4) + '“'.repeat(MANY),
  '100,000 short lines': () =>
    Array.from(distinctPage(MANY * 4), (one) => (one === '\n' ? '' : one))
      .slice(0, MANY)
      .join('\n'),
};
