// Made newspapers of any size: sentences of the seed pages, some of their Han characters drawn anew from all of theirs, so that
// words are as frequent as in print and yet no two articles are the same. The same number gives the same text.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Block, clean, type CorrectedPage, placedBlocks } from '../../src/engine/index.ts';

/** Words that one article in so many has: the first on every page once, the second on one page in four, four times. */
export const SPREAD = '纸鸢';
export const HEAPED = '秋千';

export const ARTICLES_ON_PAGE = 20;
const ARTICLE = 320;
const DRAWN_ANEW = 0.12;

const seeds = join(import.meta.dirname, '../../seeds');
const bodies = readdirSync(seeds)
  .toSorted()
  .flatMap((name) =>
    Array.from(placedBlocks(clean(readFileSync(join(seeds, name), 'utf8')).page), ({ block }) => block),
  );
const SENTENCES = bodies.flatMap(({ text }) => text.split(/(?<=[。！？；])/u)).filter(({ length }) => length > 8);
const HAN = SENTENCES.join('').match(/\p{Script=Han}/gu) ?? [];

/** Numbers from 0 up to 1, the same ones for the same start (mulberry32). */
function numbersFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(list: readonly T[], number: number): T | undefined => list[Math.floor(number * list.length)];

function sentence(next: () => number): string {
  const said = pick(SENTENCES, next()) ?? '';
  return said.replace(/\p{Script=Han}/gu, (han) => (next() < DRAWN_ANEW ? (pick(HAN, next()) ?? han) : han));
}

function plantedIn(nth: number): string {
  const [page, at] = [Math.floor(nth / ARTICLES_ON_PAGE), nth % ARTICLES_ON_PAGE];
  const heaped = page % 4 === 0 && at >= 10 && at < 14 ? `孩子荡${HEAPED}。` : '';
  return at === 0 ? `大家都放${SPREAD}。` : heaped;
}

/** The blocks of the article with this number among all. */
function articleBlocks(nth: number): Block[] {
  const next = numbersFrom(nth);
  const blocks: Block[] = [{ id: `b${nth}-0`, role: 'headline', text: sentence(next).slice(0, 14).toWellFormed() }];
  let length = 0;
  while (length < ARTICLE) {
    const planted = blocks.length === 1 ? plantedIn(nth) : '';
    const text = sentence(next) + planted + sentence(next);
    length += text.length;
    blocks.push({ id: `b${nth}-${blocks.length}`, role: 'paragraph', text });
  }
  return blocks;
}

/** The page with this number. */
export function pageNumber(nth: number): CorrectedPage {
  return {
    groups: Array.from({ length: ARTICLES_ON_PAGE }, (_, at) => ({
      id: `a${at + 1}`,
      kind: 'article',
      blocks: articleBlocks(nth * ARTICLES_ON_PAGE + at),
    })),
  };
}

/** A page as a text of lines, as it might have come in. */
export const linesOf = (page: CorrectedPage): string =>
  `${Array.from(placedBlocks(page), ({ block }) => block.text).join('\n')}\n`;
