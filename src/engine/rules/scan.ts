// The one pass that all rules share: which kinds of characters each block holds, and where those stand that are looked for.
import { type CorrectedPage, placedBlocks, type Placed } from '../page/index.ts';
import { KIND, PAIR_SHIFT, PAIRS, PLACED, SINGLE } from './kinds.ts';

/** A block of the page, and what its characters are. */
export interface CheckedBlock extends Placed {
  /** The kinds that the block holds: KIND, added up. */
  readonly holds: number;
  /** Where characters stand that rules look for, in order, and of what kinds each is: ask `placesOf`. */
  readonly places: readonly number[];
  readonly kinds: readonly number[];
}

/** The page's blocks in page order, but for what was taken out. */
export const scanPage = (page: CorrectedPage, table: Int32Array): CheckedBlock[] => {
  const blocks: CheckedBlock[] = [];
  for (const placed of placedBlocks(page)) if (placed.group.kind !== 'removed') blocks.push(scanBlock(placed, table));
  return blocks;
};

function scanBlock({ group, block, index }: Placed, table: Int32Array): CheckedBlock {
  const { text } = block;
  const places: number[] = [];
  const kinds: number[] = [];
  let [all, pairs, side, before, last] = [0, 0, 0, 0, -1];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = table[code] ?? 0;
    const pair = (before >>> PAIR_SHIFT) & kind & PAIRS;
    if (pair !== 0) {
      pairs |= pair;
      places.push(at - 1);
      kinds.push(pair);
    }
    side |= before & kind;
    const own = code === last ? kind | KIND.twice : kind;
    all |= own;
    const placed = own & PLACED;
    if (placed !== 0) {
      places.push(at);
      kinds.push(placed);
    }
    before = kind;
    last = code;
  }
  let holds = (all & SINGLE) | pairs;
  if ((side & KIND.stop) !== 0) holds |= KIND.stops;
  return { group, block, index, holds, places, kinds };
}

/** The blocks that hold at least one of these kinds of characters: a rule need not read the others. */
export const holding = (blocks: readonly CheckedBlock[], kinds: number): CheckedBlock[] =>
  blocks.filter(({ holds }) => (holds & kinds) !== 0);

/** Where the block has characters of these kinds, in order. */
export function placesOf({ holds, places, kinds }: CheckedBlock, wanted: number): number[] {
  const found: number[] = [];
  if ((holds & wanted) === 0) return found;
  for (let n = 0; n < places.length; n++) if (((kinds[n] ?? 0) & wanted) !== 0) found.push(places[n] ?? 0);
  return found;
}

/** All matches of a sticky pattern that starts with a character of these kinds. */
export const matchesAt = (pattern: RegExp, placed: CheckedBlock, kinds: number): RegExpExecArray[] =>
  matchesFrom(pattern, placed.block.text, placesOf(placed, kinds));

/** All matches of a sticky pattern that start at one of these places. */
export function matchesFrom(pattern: RegExp, text: string, places: readonly number[]): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  let past = 0;
  for (const at of places) {
    if (at < past) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    matches.push(match);
    past = pattern.lastIndex;
  }
  return matches;
}
