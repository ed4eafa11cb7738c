// Rows of figures of alphabetic pages: entries of a list, each a line of its own.
import { ledgerRows } from '../ledger.ts';
import type { Line } from '../measure.ts';
import type { Piece } from './piece.ts';
import type { Shape } from './shapes.ts';

const MAY_BE_ROW: ReadonlySet<Shape | undefined> = new Set(['text', 'title', 'lead']);
const ALPHABETIC = /[\p{Lu}\p{Ll}\p{Script=Hangul}]{2}/u;

/** Shapes with such rows marked. */
export function markLedger(pieces: readonly Piece[], shapes: readonly Shape[], lines: readonly Line[]): Shape[] {
  const rows = ledgerRows(lines);
  const numbers = new Set(lines.flatMap(({ row }, at) => (rows[at] === 1 ? [row] : [])));
  if (numbers.size === 0) return [...shapes];
  return shapes.map((shape, at) => {
    const piece = pieces[at];
    const isRow = piece?.rows === 1 && numbers.has(piece.firstRow) && ALPHABETIC.test(piece.text);
    return isRow && MAY_BE_ROW.has(shape) ? 'list' : shape;
  });
}
