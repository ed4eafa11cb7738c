// The one pass that all rules share: which kinds of characters each block holds, and where those stand that are looked for.
import type { Block, CorrectedPage, Group, Placed } from '../page/index.ts';
import { KIND, type KindTable, PAIR_SHIFT, PLACED } from './kinds.ts';

/** What the pass writes down of a page, in arrays that its blocks share. */
interface Scan {
  /** The UTF-16 units of all blocks, one block after the other. */
  readonly units: Uint16Array;
  /** Where units stand in their block that rules look for, and of what kinds each is. */
  readonly places: number[];
  readonly kinds: number[];
}

/** A block of the page, and what its characters are. */
export interface CheckedBlock extends Placed {
  /** The kinds that the block holds: KIND, added up. */
  readonly holds: number;
  readonly scan: Scan;
  /** Its text is the units `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Its places are those of `[first, last)`, in order: ask `placesOf`. */
  readonly first: number;
  readonly last: number;
}

/** The page's blocks in page order, but for what was taken out. */
export function scanPage(page: CorrectedPage, table: KindTable): CheckedBlock[] {
  const groups = page.groups.filter(({ kind }) => kind !== 'removed');
  let length = 0;
  for (const group of groups) for (const { text } of group.blocks) length += text.length;
  const scan: Scan = { units: new Uint16Array(length), places: [], kinds: [] };
  const checked: CheckedBlock[] = [];
  let from = 0;
  for (const group of groups) {
    for (let index = 0; index < group.blocks.length; index++) {
      const block = group.blocks[index];
      if (!block) continue;
      checked.push(scanBlock(group, block, index, table, scan, from));
      from += block.text.length;
    }
  }
  return checked;
}

function scanBlock(
  group: Group,
  block: Block,
  index: number,
  table: KindTable,
  scan: Scan,
  from: number,
): CheckedBlock {
  const { text } = block;
  const { units, places, kinds } = scan;
  const first = places.length;
  let holds = 0;
  let side = 0;
  let before = 0;
  let opened = 0;
  let last = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    units[from + at] = code;
    const number = table.numbers[code] ?? 0;
    const kind = table.kinds[number] ?? 0;
    const pairs = table.pairs[number] ?? 0;
    const pair = (opened << PAIR_SHIFT) & pairs;
    if (pair !== 0) {
      holds |= pair;
      places.push(at - 1);
      kinds.push(pair);
    }
    const own = code === last ? kind | KIND.twice : kind;
    holds |= own;
    if ((own & PLACED) !== 0) {
      places.push(at);
      kinds.push(own & PLACED);
    }
    side |= before & kind;
    before = kind;
    opened = pairs;
    last = code;
  }
  if ((side & KIND.stop) !== 0) holds |= KIND.stops;
  return { group, block, index, holds, scan, from, to: from + text.length, first, last: places.length };
}

/** The blocks that hold at least one of these kinds of characters: a rule need not read the others. */
export function holding(blocks: readonly CheckedBlock[], kinds: number): CheckedBlock[] {
  const found: CheckedBlock[] = [];
  for (const block of blocks) if ((block.holds & kinds) !== 0) found.push(block);
  return found;
}

/** Where the block has characters of these kinds, in order. */
export function placesOf({ holds, scan, first, last }: CheckedBlock, wanted: number): number[] {
  const found: number[] = [];
  if ((holds & wanted) === 0) return found;
  const { places, kinds } = scan;
  for (let n = first; n < last; n++) if (((kinds[n] ?? 0) & wanted) !== 0) found.push(places[n] ?? 0);
  return found;
}

/** Calls `visit` wherever a block has a character of these kinds, in order. */
export function eachPlace(
  blocks: readonly CheckedBlock[],
  wanted: number,
  visit: (placed: CheckedBlock, at: number) => void,
): void {
  for (const placed of blocks) {
    if ((placed.holds & wanted) === 0) continue;
    const { places, kinds } = placed.scan;
    for (let n = placed.first; n < placed.last; n++) {
      if (((kinds[n] ?? 0) & wanted) !== 0) visit(placed, places[n] ?? 0);
    }
  }
}

/** The blocks, group by group. */
export function byGroup(blocks: readonly CheckedBlock[]): CheckedBlock[][] {
  const groups: CheckedBlock[][] = [];
  let own: CheckedBlock[] = [];
  for (const block of blocks) {
    if (own[0]?.group !== block.group) groups.push((own = []));
    own.push(block);
  }
  return groups;
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
