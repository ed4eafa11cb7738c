// Which raw character became which character of a corrected page: computed from the two texts alone, through joins, moves
// and edits. Every raw character has one place on the page at most, and a link is always between equal characters.
import type { CorrectedPage } from '../page/index.ts';
import type { Span } from '../text/index.ts';
import { type Ink, inkOfPage, inkOfRaw } from './ink.ts';
import { emptyMatching, freeRaw, type Matching, NONE } from './matching.ts';
import { fillBlocks, matchLeftovers, matchUnique, matchRepeated } from './passes.ts';
import { settleSeams } from './seams.ts';

export interface Alignment {
  readonly raw: string;
  /**
   * For each block id, the raw offset of each UTF-16 unit of its text; -1 where a character is not the raw text's, and for
   * white space, which is set anew on the page.
   */
  readonly origin: ReadonlyMap<string, Int32Array>;
  /** Raw characters that are nowhere on the page, ascending; white space between two of them is bridged. */
  readonly missing: readonly Span[];
}

/** Lengths of grams trusted wherever they stand. */
const ANYWHERE = [24, 12, 6];

/**
 * Lengths of grams trusted for a whole short block or line, round by round: single characters only once the gaps beside
 * linked ink are filled.
 */
const WHOLE = [
  [3, 2],
  [3, 2, 1],
];

/**
 * Aligns a page with its raw text, in near-linear time: rare grams as anchors, longest first; a character diff in the gaps
 * beside them; short and repeated blocks by their neighbours, then in order.
 */
export function align(raw: string, page: CorrectedPage): Alignment {
  const matching = emptyMatching(inkOfRaw(raw), inkOfPage(page));
  for (const n of ANYWHERE) {
    matchUnique(matching, n);
    settleSeams(matching);
  }
  for (const lengths of WHOLE) {
    for (const n of lengths) matchUnique(matching, n, true);
    matchRepeated(matching);
    fillBlocks(matching);
    settleSeams(matching);
  }
  matchLeftovers(matching);
  return { raw, origin: originOf(matching), missing: missingOf(matching) };
}

function originOf(matching: Matching): ReadonlyMap<string, Int32Array> {
  const { page, toRaw } = matching;
  const origin = new Map<string, Int32Array>();
  for (const { id, text, start, end } of page.blocks) {
    const units = new Int32Array(text.length).fill(NONE);
    for (let i = start; i < end; i++) {
      const place = toRaw[i] ?? NONE;
      if (place === NONE) continue;
      const [at, from] = [page.at[i] ?? 0, matching.raw.at[place] ?? 0];
      units[at] = from;
      if ((page.codes[i] ?? 0) > 0xffff) units[at + 1] = from + 1;
    }
    origin.set(id, units);
  }
  return origin;
}

const missingOf = (matching: Matching): Span[] =>
  freeRaw(matching).map(({ start, end }) => ({
    start: matching.raw.at[start] ?? 0,
    end: endOf(matching.raw, end - 1),
  }));

const endOf = ({ at, codes }: Ink, i: number): number => (at[i] ?? 0) + ((codes[i] ?? 0) > 0xffff ? 2 : 1);
