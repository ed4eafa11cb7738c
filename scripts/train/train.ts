// From documents to weights: pages are made, measured and fitted. Same documents, same weights.
import { FIRST_PASS, SECOND_PASS } from '../../src/engine/compose/model.ts';
import { chanceFrom } from './chance.ts';
import { fit } from './fit.ts';
import { makePage, type MadePage } from './page.ts';
import { type Measured, measurePages, pairsOf, withFirst } from './pairs.ts';
import { makeProse, type Tongue } from './prose.ts';
import type { Document } from './texts.ts';

const HAN_PAGES = 900;
const WORD_PAGES = 260;

/** Pages of Chinese documents and of made-up alphabetic prose. */
export function makePages(documents: readonly Document[]): MadePage[] {
  const pages: MadePage[] = [];
  for (let n = 0; n < HAN_PAGES; n++) {
    const chance = chanceFrom(`han ${n}`);
    const some = Array.from({ length: chance.between(2, 6) }, () => documents[chance.between(0, documents.length - 1)]);
    pages.push(
      makePage(
        some.filter((document) => document !== undefined),
        false,
        chance,
      ),
    );
  }
  for (let n = 0; n < WORD_PAGES; n++) {
    const chance = chanceFrom(`words ${n}`);
    const tongue = chance.one<Tongue>(['english', 'german']);
    const some = Array.from({ length: chance.between(1, 4) }, (_, k) =>
      makeProse(`${n}/${k}`, tongue, chance.between(2, 9), chance),
    );
    pages.push(makePage(some, true, chance));
  }
  return pages;
}

/** Weights of both passes. The second learns from what the first says of pages that it was not trained on. */
export function train(pages: readonly MadePage[]): { first: Float64Array; second: Float64Array } {
  const measured = measurePages(pages);
  const half = (parity: number): Measured[] => measured.filter((_, n) => n % 2 === parity);
  const seen = [0, 1].flatMap((parity) => withFirst(half(1 - parity), fit(pairsOf(half(parity), FIRST_PASS))));
  return { first: fit(pairsOf(measured, FIRST_PASS)), second: fit(pairsOf(seen, SECOND_PASS)) };
}
