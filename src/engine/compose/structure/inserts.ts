// What stands inside an open paragraph: a box, a picture or another article between two halves that the joins have brought
// back together. It is over before the second half begins, and what stands below that half goes on with its text.
import { type Piece, startOf } from './piece.ts';
import type { Shape } from './shapes.ts';

export interface Insert {
  /** The piece that is interrupted; what interrupts it stands right behind. */
  readonly piece: number;
  /** The first piece behind its second half; above it the second half stands. */
  readonly to: number;
  /** How much likelier than not the halves belong together, in log odds. */
  readonly sure: number;
}

/**
 * Pieces that one insert interrupts, in raw order. Columns that the page reads line by line across each other make none.
 * @param oddsAt how likely a line that stands apart from the one above it in its text goes on with it: log odds, by the raw
 * offset at which it begins
 */
export function insertsOf(pieces: readonly Piece[], oddsAt: ReadonlyMap<number, number>): Insert[] {
  const inserts: Insert[] = [];
  let free = 0;
  for (const [at, piece] of pieces.entries()) {
    if (at < free) continue;
    const below = firstOf(pieces[at + 1]);
    const rest = below < lastOf(piece) ? firstBehind(piece, below) : Infinity;
    if (rest === Infinity) continue;
    let to = at + 1;
    while (to < pieces.length && lastOf(pieces[to]) < rest) to += 1;
    // Whatever else begins before the piece ends is set beside it, not inside it.
    if (firstOf(pieces[to]) < lastOf(piece)) continue;
    const sure = SCALE * (oddsAt.get(rest) ?? SURE);
    if (sure < LEAST) continue;
    inserts.push({ piece: at, to, sure });
    free = to;
  }
  return inserts;
}

/** Pieces as far as they stand above what interrupts them. */
export function withoutRests(pieces: readonly Piece[], inserts: readonly Insert[]): Piece[] {
  const cut = [...pieces];
  for (const { piece: at } of inserts) {
    const [piece, next] = [pieces[at], pieces[at + 1]];
    if (piece && next) cut[at] = { ...piece, lastRow: next.firstRow - 1 };
  }
  return cut;
}

/** What nobody doubts. */
const SURE = 4;
/** A join that claims two to one is right six times in seven. */
const SCALE = 2.5;
const LEAST = 1;

/** No caption of a picture in a column is longer. */
const LONGEST_CAPTION = 90;

/** Shapes with captions marked that stand with their credits alone inside a paragraph: no news text does. */
export function markInserted(pieces: readonly Piece[], shapes: readonly Shape[], inserts: readonly Insert[]): Shape[] {
  const marked = [...shapes];
  for (const { piece, to } of inserts) {
    const [from, credit] = [piece + 1, to - 1];
    if (credit - from !== 1 || shapes[credit] !== 'credit' || shapes[from] !== 'text') continue;
    if ((pieces[from]?.text.length ?? 0) <= LONGEST_CAPTION) marked[from] = 'caption';
  }
  return marked;
}

const firstOf = (piece: Piece | undefined): number => (piece ? startOf(piece) : Infinity);
const lastOf = (piece: Piece | undefined): number => piece?.origin.findLast((offset) => offset >= 0) ?? -1;

/** The raw offset of the first character of a piece that stands behind another offset. */
const firstBehind = ({ origin }: Piece, offset: number): number => origin.find((own) => own > offset) ?? Infinity;
