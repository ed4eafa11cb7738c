// Chains of lines to units: seams set, spaces settled, text spelt out with the raw offset of each of its characters.
import type { Chain } from './joins.ts';
import type { Measured } from './measure.ts';
import { creditSpaces } from './credit-spaces.ts';
import type { Neighbours } from './neighbours.ts';
import { learnHangul } from './hangul.ts';
import { layRun, PUT, roomOf, type Run, runRoom, spell } from './run.ts';
import { seamBetween } from './seam.ts';
import { type Settled, settleSpaces, type SpaceDoubt } from './spaces.ts';
import type { Unit } from './unit.ts';
import type { Words } from './words.ts';

/** A doubtful space, by the raw offset of the character behind it. */
export interface PlacedSpaceDoubt extends Omit<SpaceDoubt, 'index'> {
  readonly at: number;
}

export interface Units {
  readonly units: readonly Unit[];
  /** Raw offsets of characters taken out: line-end hyphens and soft hyphens. */
  readonly dropped: readonly number[];
  readonly spacesRemoved: number;
  readonly doubts: readonly PlacedSpaceDoubt[];
}

/** Spells out every chain. Without `spaces` all white space between characters stays, as one space each. */
export function makeUnits(
  raw: string,
  { lines, cjk }: Measured,
  chains: readonly Chain[],
  page: { readonly neighbours: Neighbours; readonly words: Words; readonly spaces: boolean },
): Units {
  const units: Unit[] = [];
  const dropped: number[] = [];
  const doubts: PlacedSpaceDoubt[] = [];
  let spacesRemoved = 0;
  const credits = creditSpaces(lines);
  const hangul = cjk ? undefined : learnHangul(lines);
  const room = runRoom(chains.reduce((most, chain) => Math.max(most, roomOf(chain.lines)), 0));
  for (const chain of chains) {
    const seams = chain.lines
      .slice(1)
      .map((line, at) => seamBetween(chain.lines[at]?.text ?? '', line.text, cjk, page.words, credits, hangul));
    const run = layRun(raw, chain.lines, seams, room);
    const settled = page.spaces ? settleSpaces(run, { neighbours: page.neighbours, cjk }) : keepSpaces(run);
    const spelt = spell(raw, run, room);
    for (const at of run.dropped) dropped.push(at);
    for (const { index, ...doubt } of settled.doubts) doubts.push({ ...doubt, at: run.at[index] ?? 0 });
    spacesRemoved += settled.removed;
    if (spelt.text === '') continue;
    units.push({ ...spelt, ...shape(chain, lines.length, (at) => lines[at]?.blanksBefore ?? 0) });
  }
  return { units, dropped, spacesRemoved, doubts };
}

function keepSpaces({ length, gap, seam, put }: Run): Settled {
  for (let i = 0; i < length; i++) put[i] = seam[i] === 2 || (seam[i] === 0 && gap[i] !== 0) ? PUT.space : PUT.nothing;
  return { removed: 0, doubts: [] };
}

function shape(
  { lines }: Chain,
  count: number,
  blanks: (line: number) => number,
): Pick<Unit, 'lines' | 'blanksBefore' | 'blanksAfter' | 'indent' | 'measure'> {
  const last = lines.at(-1)?.index ?? 0;
  const widths = (lines.length > 1 ? lines.slice(0, -1) : lines).map((line) => line.width).toSorted((a, b) => a - b);
  return {
    lines: lines.map((line) => line.index),
    blanksBefore: lines[0]?.blanksBefore ?? 0,
    blanksAfter: last + 1 < count ? blanks(last + 1) : 0,
    indent: lines[0]?.indent ?? 0,
    measure: widths[widths.length >> 1] ?? 0,
  };
}
