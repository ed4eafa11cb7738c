// Doubts about joins and spaces, placed on the composed page: where each seam or space came to lie, and what to do instead.
import { type Block, type CorrectedPage, type Group, placedBlocks, type Repair, type Role } from '../page/index.ts';
import type { Doubt } from './composition.ts';
import type { Joined } from './joins.ts';
import type { PlacedSpaceDoubt } from './units.ts';

/**
 * Joins and breaks less sure than this are told. On papers that the made pages do not resemble, joins that claim 65 to 85 % are
 * wrong more often than right, for want of any sign of where the next paragraph begins; breaks that claim 60 % hardly ever are.
 */
const SURE_OF_JOIN = 0.85;
const SURE_OF_BREAK = 0.6;
/** The same of two lines that the structure has made one title of: it has looked at them itself, and they hold mostly. */
const SURE_OF_TITLE = 0.72;
const TITLES: ReadonlySet<Role> = new Set<Role>(['kicker', 'headline', 'subheadline']);
/** Spaces less sure than this. */
const SURE_OF_SPACE = 0.85;

interface Place {
  readonly group: Group;
  readonly block: Block;
  readonly index: number;
  /** Offset in the block's text. */
  readonly at: number;
}

/** Doubts in raw order, each with its next best choice. */
export function placeDoubts(
  page: CorrectedPage,
  origin: ReadonlyMap<string, Int32Array>,
  joined: Joined,
  spaces: readonly PlacedSpaceDoubt[],
): Doubt[] {
  const shaky = joined.links.filter(({ probability: p }) => (p > 0.5 ? p < SURE_OF_JOIN : 1 - p < SURE_OF_BREAK));
  const wanted = shaky.flatMap(({ upper, lower }) => [upper.end - 1, lower.start]);
  for (const { at } of spaces) wanted.push(at);
  const places = findPlaces(page, origin, wanted);
  const doubts: Doubt[] = [];
  for (const { upper, lower, probability } of shaky) {
    const [before, after] = [places.get(upper.end - 1), places.get(lower.start)];
    if (before === undefined || after === undefined) continue;
    const same = before.block.id === after.block.id;
    // Where structure has joined what was left apart, or cut what was joined, it speaks for itself.
    if (same !== probability > 0.5 || (same && TITLES.has(after.block.role) && probability > SURE_OF_TITLE)) continue;
    const doubt = same ? aboutJoin(before, after, probability) : aboutBreak(before, after, probability);
    if (doubt !== undefined) doubts.push(doubt);
  }
  for (const doubt of spaces) {
    const place = places.get(doubt.at);
    if (place !== undefined && doubt.confidence < SURE_OF_SPACE) doubts.push(aboutSpace(place, doubt));
  }
  return doubts;
}

function aboutJoin(before: Place, after: Place, p: number): Doubt {
  const instead: Repair = {
    label: 'start a new paragraph here',
    ops: [{ op: 'split', block: after.block.id, at: after.at }],
  };
  return {
    step: 'joins',
    group: after.group.id,
    block: after.block.id,
    start: before.at,
    end: Math.max(after.at, before.at + 1),
    confidence: p,
    because: 'the line above may end its paragraph',
    instead: [instead],
  };
}

function aboutBreak(before: Place, after: Place, p: number): Doubt | undefined {
  if (before.group.id !== after.group.id || before.index + 1 !== after.index) return undefined;
  if (before.block.role !== after.block.role) return undefined;
  return {
    step: 'joins',
    group: before.group.id,
    block: before.block.id,
    start: before.at,
    end: before.block.text.length,
    confidence: 1 - p,
    because: 'the next paragraph may go on with this one',
    instead: [{ label: 'join with the next paragraph', ops: [{ op: 'join', block: before.block.id, glue: '' }] }],
  };
}

function aboutSpace({ group, block, at }: Place, { kept, confidence, because }: PlacedSpaceDoubt): Doubt {
  const start = kept ? at - 1 : at;
  const instead: Repair = kept
    ? { label: 'take the space out', ops: [{ op: 'replace', block: block.id, start, end: at, text: '' }] }
    : { label: 'put the space back', ops: [{ op: 'replace', block: block.id, start, end: at, text: ' ' }] };
  return { step: 'spaces', group: group.id, block: block.id, start, end: at, confidence, because, instead: [instead] };
}

/** Where the wanted raw offsets lie on the page. */
function findPlaces(
  page: CorrectedPage,
  origin: ReadonlyMap<string, Int32Array>,
  wanted: readonly number[],
): Map<number, Place> {
  const places = new Map<number, Place>();
  if (wanted.length === 0) return places;
  const marked = new Uint8Array(wanted.reduce((most, at) => Math.max(most, at), 0) + 1);
  for (const at of wanted) marked[at] = 1;
  for (const { group, block, index } of placedBlocks(page)) {
    const from = origin.get(block.id);
    if (from === undefined) continue;
    for (let at = 0; at < from.length; at++) {
      const raw = from[at] ?? -1;
      if (raw >= 0 && marked[raw] === 1) places.set(raw, { group, block, index, at });
    }
  }
  return places;
}
