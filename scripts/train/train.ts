// From documents to weights: pages are made, measured and fitted. Same documents, same weights.
import { FIRST_PASS, FOLLOWS, SECOND_PASS } from '../../src/engine/compose/model.ts';
import { chanceFrom } from './chance.ts';
import { fit } from './fit.ts';
import { makePage, type MadePage } from './page.ts';
import { followsPairs, type Measured, measurePages, pairsOf, withFirst } from './pairs.ts';
import { makeProse, type Tongue } from './prose.ts';
import type { Document } from './texts.ts';

const HAN_PAGES = 9000;
const WORD_PAGES = 4000;

/** How often a page holds next to nothing: what it says of itself is then no evidence. */
const TINY = 0.08;

/** How often an alphabetic page is a leaf of a book: a few paragraphs, from which little is learnt about the page. */
const LEAVES = 0.4;

/** The first two paragraphs, or of the first three a sentence each. */
const shorten = (document: Document): Document => ({
  ...document,
  paragraphs:
    document.title.length % 2 === 0
      ? document.paragraphs.slice(0, 2)
      : document.paragraphs
          .slice(0, 3)
          .map(({ role, text }) => ({ role, text: /^[^。、]*[。、]?/u.exec(text)?.[0] ?? text })),
});

/** Pages of Chinese documents and of made-up alphabetic prose. */
export function makePages(documents: readonly Document[], interleaves = 0): MadePage[] {
  const pages: MadePage[] = [];
  for (let n = 0; n < HAN_PAGES; n++) {
    const chance = chanceFrom(`han ${n} ${interleaves}`);
    const any = (): Document[] => documents.slice(chance.between(0, documents.length - 1)).slice(0, 1);
    const some = Array.from({ length: chance.between(2, 6) }, any).flat();
    pages.push(makePage(chance.yes(TINY) ? some.slice(0, 1).map(shorten) : some, false, chance, interleaves));
  }
  for (let n = 0; n < WORD_PAGES; n++) {
    const chance = chanceFrom(`words ${n}`);
    const tongue = chance.one<Tongue>(['english', 'german']);
    const leaf = chance.yes(LEAVES);
    const some = Array.from({ length: leaf ? 1 : chance.between(1, 4) }, (_, k) =>
      makeProse(`${n}/${k}`, tongue, chance.between(2, leaf ? 5 : 9), chance),
    );
    pages.push(makePage(some, true, chance, interleaves));
  }
  return pages;
}

export interface Weights {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly follows: Float64Array;
}

/** Weights of all models. The second pass learns from what the first says of pages that it was not trained on. */
export function train(documents: readonly Document[]): Weights {
  const measured = measurePages(makePages(documents));
  const half = (parity: number): Measured[] => measured.filter((_, n) => n % 2 === parity);
  const seen = [0, 1].flatMap((parity) => withFirst(half(1 - parity), fit(pairsOf(half(parity), FIRST_PASS))));
  const woven = measurePages(makePages(documents, 1).filter((_, n) => n % 3 === 0));
  return {
    first: fit(pairsOf(measured, FIRST_PASS)),
    second: fit(pairsOf(seen, SECOND_PASS)),
    follows: fit(followsPairs([...woven, ...measured.filter((_, n) => n % 4 === 0)], FOLLOWS)),
  };
}
