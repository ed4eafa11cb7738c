// The difference between a raw text and its corrected page, told in layers, so that hundreds of joined wraps never hide one
// changed character. Every raw character and every character of the page is in at most one change of each layer.
import { type CorrectedPage, placedBlocks } from '../page/index.ts';
import type { Alignment } from './align.ts';
import { heaviestChain } from './chain.ts';
import { Fates } from './fates.ts';
import { isSpace } from './ink.ts';
import { NONE } from './matching.ts';

/**
 * `wraps`: raw line breaks that are gone, and breaks put into a raw line. `spaces`: other white space inside a block.
 * `order`: text that stands elsewhere. `roles`: blocks that are more than paragraphs. `characters`: all other characters.
 */
export const LAYERS = ['wraps', 'spaces', 'order', 'roles', 'characters'] as const;
export type Layer = (typeof LAYERS)[number];

export interface LayerChange {
  readonly layer: Layer;
  /** Null on a page without blocks. */
  readonly block: string | null;
  /** `[start, end)` in the block's text. */
  readonly start: number;
  readonly end: number;
  readonly rawStart: number;
  readonly rawEnd: number;
  /** Raw text, and what stands for it; for `roles` nothing, and the role. */
  readonly before: string;
  readonly after: string;
}

/** Text of a block that follows the raw text, but for white space and changed characters. */
interface Piece {
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly rawStart: number;
  readonly rawEnd: number;
}

/** A stretch of a block's text and the raw stretch it stands for. */
type Gap = Piece;

/**
 * All changes, block by block in page order; what is nowhere on the page and beside no change stands last. Indents and
 * blank lines between blocks are not changes. What a `removed` group holds is shown there and is in no layer.
 */
export function layers(page: CorrectedPage, alignment: Alignment): LayerChange[] {
  const fates = new Fates(page, alignment);
  const changes: LayerChange[] = [];
  const pieces: Piece[] = [];
  for (const { group, block } of placedBlocks(page)) {
    if (group.kind === 'removed') continue;
    const own = walkBlock(block, alignment, fates, changes);
    for (const piece of own) pieces.push(piece);
    if (block.role !== 'paragraph') changes.push(roleChange(block, own[0]));
  }
  for (const change of orderChanges(page, alignment.raw, pieces)) changes.push(change);
  for (const lost of fates.untold()) {
    changes.push({ layer: 'characters', ...lost, before: alignment.raw.slice(lost.rawStart, lost.rawEnd), after: '' });
  }
  return changes;
}

interface BlockText {
  readonly id: string;
  readonly text: string;
}

/** Compares a block with its raw text from one linked character to the next; returns its pieces. */
function walkBlock({ id, text }: BlockText, alignment: Alignment, fates: Fates, changes: LayerChange[]): Piece[] {
  const { raw, origin } = alignment;
  const teller = tell(raw, text, fates, changes);
  const units = origin.get(id) ?? new Int32Array();
  const pieces: Piece[] = [];
  let [textEnd, rawEnd] = [0, NONE];
  for (const [at, from] of units.entries()) {
    if (from === NONE) continue;
    const last = pieces.at(-1);
    const gap = { block: id, start: textEnd, end: at, rawStart: rawEnd, rawEnd: from };
    if (last && fates.followOn(rawEnd, from)) {
      if (at > textEnd || from > rawEnd) teller.gap(gap);
      pieces[pieces.length - 1] = { ...last, end: at + 1, rawEnd: from + 1 };
    } else {
      if (last) teller.characters({ ...gap, rawEnd: fates.lostAfter(rawEnd) });
      else teller.opening({ ...gap, rawStart: fates.lostBefore(from) });
      pieces.push({ block: id, start: at, end: at + 1, rawStart: from, rawEnd: from + 1 });
    }
    [textEnd, rawEnd] = [at + 1, from + 1];
  }
  const place = rawEnd === NONE ? 0 : rawEnd;
  const lost = rawEnd === NONE ? place : fates.lostAfter(rawEnd);
  teller.characters({ block: id, start: textEnd, end: text.length, rawStart: place, rawEnd: lost });
  return pieces;
}

/** The ways to tell a gap of one block, each into `changes`. */
function tell(raw: string, text: string, fates: Fates, changes: LayerChange[]) {
  const push = (layer: Layer, gap: Gap): void => {
    const [before, after] = [raw.slice(gap.rawStart, gap.rawEnd), text.slice(gap.start, gap.end)];
    if (before !== after) changes.push({ layer, ...gap, before, after });
  };
  const blank = (gap: Gap): void => {
    const breaks = raw.slice(gap.rawStart, gap.rawEnd).includes('\n');
    const soft = text.slice(gap.start, gap.end).includes('\n');
    if (!breaks || !soft) push(breaks === soft ? 'spaces' : 'wraps', gap);
  };
  const inked = (gap: Gap): Gap => {
    let { start, end } = gap;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    return { ...gap, ...fates.lostWithin(gap.rawStart, gap.rawEnd), start, end };
  };
  const characters = (gap: Gap): void => {
    const core = inked(gap);
    push('characters', core);
    fates.markTold(core.rawStart, core.rawEnd);
  };
  const between = (gap: Gap): void => {
    const core = inked(gap);
    if (core.start === core.end && core.rawStart === core.rawEnd) return blank(gap);
    blank({ ...gap, end: core.start, rawEnd: core.rawStart });
    characters(core);
    blank({ ...gap, start: core.end, rawStart: core.rawEnd });
  };
  /** Before the first character of a block: what is lost there, and whether its raw line began earlier. */
  const opening = (gap: Gap): void => {
    characters(gap);
    const rawStart = fates.keptBeforeOnLine(gap.rawEnd);
    if (rawStart === NONE) return;
    const before = raw.slice(rawStart, gap.rawEnd);
    changes.push({ layer: 'wraps', ...gap, start: 0, end: 0, rawStart, before, after: '\n' });
  };
  return { gap: between, characters, opening };
}

const roleChange = (
  { id, text, role }: BlockText & { readonly role: string },
  piece: Piece | undefined,
): LayerChange => ({
  layer: 'roles',
  block: id,
  start: 0,
  end: text.length,
  rawStart: piece?.rawStart ?? 0,
  rawEnd: piece?.rawEnd ?? 0,
  before: '',
  after: role,
});

/** As few characters as possible are told as moved: all pieces but the heaviest chain that keeps the raw order. */
function orderChanges(page: CorrectedPage, raw: string, pieces: readonly Piece[]): LayerChange[] {
  const texts = new Map(Array.from(placedBlocks(page), ({ block }) => [block.id, block.text]));
  const stay = heaviestChain(pieces.map(({ rawStart, start, end }) => ({ key: rawStart, weight: end - start })));
  return pieces
    .filter((_, index) => !stay.has(index))
    .map((piece) => ({
      layer: 'order',
      ...piece,
      before: raw.slice(piece.rawStart, piece.rawEnd),
      after: (texts.get(piece.block) ?? '').slice(piece.start, piece.end),
    }));
}
