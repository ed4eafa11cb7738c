// Composes a raw page and tells every decision about roles, articles and captions, the sure ones too.
import { joinLines } from '../../src/engine/compose/joins.ts';
import type { Doubt } from '../../src/engine/compose/composition.ts';
import { STEPS } from '../../src/engine/compose/composition.ts';
import { measure } from '../../src/engine/compose/measure.ts';
import { countNeighbours } from '../../src/engine/compose/neighbours.ts';
import { structure } from '../../src/engine/compose/structure/index.ts';
import { makeUnits } from '../../src/engine/compose/units.ts';
import { countWords } from '../../src/engine/compose/words.ts';
import type { CorrectedPage } from '../../src/engine/page/index.ts';

export interface FullyComposed {
  readonly page: CorrectedPage;
  /** For each block the least certain decision about it. */
  readonly decisions: ReadonlyMap<string, Doubt>;
}

export function composeFully(raw: string): FullyComposed {
  const measured = measure(raw, true);
  const { lines, cjk } = measured;
  const neighbours = countNeighbours(lines);
  const joined = joinLines(lines, neighbours, cjk, false);
  const { units } = makeUnits(raw, measured, joined.chains, { neighbours, words: countWords(lines), spaces: true });
  const view = { raw, lines, steps: new Set(STEPS), keepOrder: false, doubtBelow: Infinity };
  const { page, doubts } = structure(units, view);
  return { page, decisions: new Map(doubts.map((one) => [one.block, one])) };
}
