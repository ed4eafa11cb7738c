// Columns that the page interleaves line by line: which paragraph stands above which in its own column.
import type { Piece } from './piece.ts';

/** In place of the paragraph above: a column begins here. */
export const COLUMN_TOP = -1;

const REST = 4;

/**
 * For each paragraph that shares its rows with another, the paragraph before it in the same column, or COLUMN_TOP.
 * @param paragraphs numbers of pieces, in order of their first rows
 */
export function columnsAbove(pieces: readonly Piece[], paragraphs: readonly number[]): Map<number, number> {
  const above = new Map<number, number>();
  let streams: { last: number; lastRow: number }[] = [];
  for (const [n, at] of paragraphs.entries()) {
    const piece = pieces[at];
    if (piece === undefined) continue;
    const next = pieces[paragraphs[n + 1] ?? -1];
    const overlaps = streams.some((stream) => stream.lastRow > piece.firstRow);
    const opens = next !== undefined && next.firstRow < piece.lastRow;
    if (!overlaps && !opens) {
      // Where a region of several columns ends, the text goes on with the column that reached furthest down.
      const deepest = streams.length > 1 ? streams.reduce((a, b) => (b.lastRow > a.lastRow ? b : a)) : undefined;
      if (deepest && deepest.lastRow >= piece.firstRow - REST) above.set(at, deepest.last);
      streams = [{ last: at, lastRow: piece.lastRow }];
      continue;
    }
    // In an alternating region a column rests a row or so; a longer rest ends the region.
    streams = streams.filter((stream) => stream.lastRow >= piece.firstRow - REST);
    const free = streams.filter((stream) => stream.lastRow < piece.firstRow);
    const own = free.reduce<(typeof free)[number] | undefined>(
      (a, b) => (a && a.lastRow <= b.lastRow ? a : b),
      undefined,
    );
    if (own && (overlaps || streams.length > 1)) above.set(at, own.last);
    else if (!own && overlaps) above.set(at, COLUMN_TOP);
    streams = [...streams.filter((stream) => stream !== own), { last: at, lastRow: piece.lastRow }];
  }
  return above;
}
