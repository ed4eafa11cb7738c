// Old papers of alphabetic scripts end their titles with a full stop. Where paragraphs are indented, a short line that is not,
// and stands alone above one that is, is a title all the same.
import { commonIndent } from './indents.ts';
import type { Piece } from './piece.ts';
import { cells, type Shape } from './shapes.ts';

/** A page with fewer such lines has no habit of it. */
const FEWEST = 2;
/** Share of the paragraphs that must be indented: those that something interrupts have lost their indent. */
const MOSTLY = 0.6;
const MOST_ROWS = 3;
const MOST_WORDS = 10;
/** Share of the column that a title's only line fills at most. */
const NARROW = 0.92;
const STOPPED = /^[\p{Lu}„“"«].*[\p{L}\p{Nd}”“"»)]\.$/u;
/** A full stop and another sentence, as in Several vessels ashore.—Heavy loss of life. */
const TWO_SENTENCES = /\p{L}{3}[.!?;]\s\p{Lu}/u;

/** Shapes with such lines marked as titles. */
export function markStoppedHeads(pieces: readonly Piece[], shapes: readonly Shape[]): Shape[] {
  const told = pieces.filter((piece, at) => (shapes[at] === 'text' || shapes[at] === 'lead') && piece.rows > 2);
  const indent = commonIndent(told, MOSTLY);
  if (indent === 0) return [...shapes];
  const column = median(told.map(({ measure }) => measure));
  const isHead = (at: number): boolean => {
    const piece = pieces[at];
    if (!piece || shapes[at] !== 'text' || piece.indent >= indent || piece.rows > MOST_ROWS) return false;
    if (!STOPPED.test(piece.text) || TWO_SENTENCES.test(piece.text)) return false;
    const narrow = piece.rows > 1 || cells(piece.text) <= NARROW * column;
    return narrow && piece.text.split(' ').length <= MOST_WORDS;
  };
  const marked = [...shapes];
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const below = marked[at + 1];
    const opens = (below === 'text' || below === 'lead') && pieces[at + 1]?.indent === indent;
    if ((opens || below === 'title') && isHead(at)) marked[at] = 'title';
  }
  const heads = marked.filter((shape, at) => shape === 'title' && /[.]$/u.test(pieces[at]?.text ?? '')).length;
  return heads < FEWEST ? [...shapes] : marked;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
