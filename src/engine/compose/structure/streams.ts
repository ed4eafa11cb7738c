// Columns that the page interleaves line by line: which paragraph stands above which in its own column.
import type { Piece } from './piece.ts';

/** In place of the paragraph above: a column begins here. */
export const COLUMN_TOP = -1;

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
    // In an alternating region a column rests one row; a longer rest ends the region.
    streams = streams.filter((stream) => stream.lastRow >= piece.firstRow - 4);
    if (!overlaps && !opens && streams.length < 2) {
      streams = [{ last: at, lastRow: piece.lastRow }];
      continue;
    }
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
