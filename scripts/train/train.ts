// From documents to weights: pages are made, measured and fitted. Same documents, same weights.
import { FAR, FIRST_PASS, FOLLOWS, SECOND_PASS } from '../../src/engine/compose/model.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { fit } from './fit.ts';
import { makePage, type MadePage, type Mixing, pieceOf } from './page.ts';
import { farPairs, followsPairs, type Measured, measurePages, pairsOf, withFirst } from './pairs.ts';
import { makeProse, type Tongue } from './prose.ts';
import type { Document } from './texts.ts';

const HAN_PAGES = 13000;
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

/** How often a page has short articles only. */
const SHORT = 0.3;

/** Up to five paragraphs, as often its first ones as any. */
function excerpt(document: Document, chance: Chance): Document {
  const from = chance.yes(0.6) ? 0 : chance.between(0, Math.max(0, document.paragraphs.length - 2));
  return { ...document, paragraphs: document.paragraphs.slice(from, from + chance.between(1, 5)) };
}

/** One page in so many comes in pieces of a few lines, as a person tries them: a piece says nothing of the page's habits. */
const IN_PIECES = 7;
const PIECES = 5;

const piecesOf = (page: MadePage, chance: Chance): MadePage[] =>
  Array.from({ length: PIECES }, () => pieceOf(page, chance));

/** Pages of Chinese documents and of made-up alphabetic prose; of all there could be, one in so many. */
export function makePages(documents: readonly Document[], mixing: Mixing = {}, every = 1): MadePage[] {
  const { interleaves = 0, interrupts = 0 } = mixing;
  const pages: MadePage[] = [];
  for (let n = 0; n < HAN_PAGES; n += every) {
    const chance = chanceFrom(`han ${n} ${interleaves} ${interrupts}`);
    const any = (): Document[] => documents.slice(chance.between(0, documents.length - 1)).slice(0, 1);
    const short = chance.yes(SHORT);
    const some = Array.from({ length: chance.between(2, short ? 9 : 6) }, any).flat();
    const cut = short ? some.map((document) => excerpt(document, chance)) : some;
    const page = makePage(chance.yes(TINY) ? some.slice(0, 1).map(shorten) : cut, false, chance, mixing);
    pages.push(...(n % IN_PIECES === 0 ? piecesOf(page, chance) : [page]));
  }
  for (let n = 0; n < WORD_PAGES; n += every) {
    const chance = chanceFrom(`words ${n} ${interrupts}`);
    const tongue = chance.one<Tongue>(interrupts > 0 ? ['english', 'german', 'korean'] : ['english', 'german']);
    const leaf = chance.yes(LEAVES);
    const some = Array.from({ length: leaf ? 1 : chance.between(1, 4) }, (_, k) =>
      makeProse(`${n}/${k}`, tongue, chance.between(2, leaf ? 5 : 9), chance),
    );
    const page = makePage(some, true, chance, mixing);
    pages.push(...(n % IN_PIECES === 0 ? piecesOf(page, chance) : [page]));
  }
  return pages;
}

/** How strongly weights are drawn to zero where of a hundred pairs hardly one is joined, as of lines apart. */
const RARE = 0.0005;

export interface Weights {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly follows: Float64Array;
  readonly far: Float64Array;
}

/**
 * Weights of all models, from one page in so many. The second pass learns from what the first says of pages that it was not
 * trained on.
 */
export function train(documents: readonly Document[], every = 1): Weights {
  const measured = measurePages(makePages(documents, {}, every));
  const half = (parity: number): Measured[] => measured.filter((_, n) => n % 2 === parity);
  const seen = [0, 1].flatMap((parity) => withFirst(half(1 - parity), fit(pairsOf(half(parity), FIRST_PASS))));
  const woven = measurePages(makePages(documents, { interleaves: 1 }, 3 * every));
  const cut = measurePages(makePages(documents, { interrupts: 0.7 }, 3 * every));
  const some = measured.filter((_, n) => n % 4 === 0);
  const first = fit(pairsOf(measured, FIRST_PASS));
  const second = fit(pairsOf(seen, SECOND_PASS));
  return {
    first,
    second,
    far: fit(farPairs([...cut, ...some], FAR, { first, second }), RARE),
    follows: fit(followsPairs([...woven, ...some], FOLLOWS)),
  };
}
