// Pages that indent their paragraphs: a line with that indent that fills its column opens a paragraph, whatever it ends with.
import type { Piece } from './piece.ts';
import { cells, type Shape } from './shapes.ts';

const FEWEST = 3;
/** Share of the page's paragraphs that must have the indent. */
const MOST = 0.7;
/** Share of the column that a line must fill. */
const FULL = 0.85;
const NEAR = 12;

/** Shapes with paragraphs that break off in their first line marked as text. */
export function markIndented(pieces: readonly Piece[], shapes: readonly Shape[]): Shape[] {
  const told = (at: number): boolean => (shapes[at] === 'text' || shapes[at] === 'lead') && (pieces[at]?.rows ?? 0) > 1;
  const indent = commonIndent(pieces.filter((_, at) => told(at)));
  if (indent === 0) return [...shapes];
  return shapes.map((shape, at) => {
    const piece = pieces[at];
    if (shape !== 'title' || !piece || piece.rows > 1 || piece.indent !== indent || piece.spaced > 0.5) return shape;
    const column = nearestColumn(pieces, told, at);
    return column > 0 && cells(piece.text) + indent >= FULL * column ? 'text' : shape;
  });
}

/** The indent that such a share of the paragraphs have; 0 without one. */
export function commonIndent(paragraphs: readonly Piece[], share = MOST): number {
  const counts = new Map<number, number>();
  for (const { indent } of paragraphs) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  const [common] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return common && common[1] >= Math.max(FEWEST, share * paragraphs.length) ? common[0] : 0;
}

/** The width of the nearest paragraph's lines; 0 without one near by. */
function nearestColumn(pieces: readonly Piece[], told: (at: number) => boolean, at: number): number {
  for (let far = 1; far <= NEAR; far += 1) {
    for (const near of [at - far, at + far]) if (told(near)) return pieces[near]?.measure ?? 0;
  }
  return 0;
}
