// Raw page in, proposed corrected page out: measure → joins → spaces → structure. Never throws, in time linear in the page.
import type { ComposeOptions, Composition, Step } from './composition.ts';
import { STEPS } from './composition.ts';
import { placeDoubts } from './doubts.ts';
import { joinLines, type Link } from './joins.ts';
import { measure } from './measure.ts';
import { countNeighbours } from './neighbours.ts';
import { plainPage } from './plain.ts';
import { addRemoved } from './removed.ts';
import { structure } from './structure/index.ts';
import { makeUnits } from './units.ts';
import { countWords } from './words.ts';

const ALL: ReadonlySet<Step> = new Set(STEPS);
const STRUCTURE: readonly Step[] = ['roles', 'articles', 'captions'];

/** Composes a raw page. Whatever the text: every character that is not white space is on the page or in a `removed` group. */
export function compose(raw: string, options: ComposeOptions = {}): Composition {
  const steps = options.steps ?? ALL;
  const keepOrder = options.keepOrder ?? false;
  const measured = measure(raw, steps.has('joins'));
  const { lines, cjk } = measured;
  const neighbours = countNeighbours(lines);
  const joined = steps.has('joins')
    ? joinLines(lines, neighbours, cjk, keepOrder)
    : { chains: lines.map((line) => ({ lines: [line] })), links: [] };
  const page = { neighbours, words: countWords(lines), spaces: steps.has('spaces') };
  const units = makeUnits(raw, measured, joined.chains, page);
  const structured = STRUCTURE.some((step) => steps.has(step))
    ? structure(units.units, { raw, lines, steps, keepOrder, farOdds: farOdds(joined.links) })
    : plainPage(units.units);
  const removed = addRemoved(raw, structured.page, [
    { why: 'hyphens that only marked a line end', offsets: units.dropped },
    { why: 'characters without width', offsets: measured.unseen },
  ]);
  const origin = new Map([...structured.origin, ...removed.origin]);
  return {
    page: removed.page,
    origin,
    doubts: [...placeDoubts(removed.page, origin, joined, units.doubts), ...structured.doubts],
    tally: {
      wrapsJoined: joined.chains.reduce((sum, chain) => sum + chain.lines.length - 1, 0),
      spacesRemoved: units.spacesRemoved,
      ...structured.tally,
    },
  };
}

/** The log odds of joins with a line further on, by the raw offset of that line. */
const farOdds = (links: readonly Link[]): ReadonlyMap<number, number> =>
  new Map(
    links
      .filter(({ upper, lower }) => lower.index !== upper.index + 1)
      .map(({ lower, probability }) => [lower.start, Math.log(probability / (1 - probability))]),
  );
