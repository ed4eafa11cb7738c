// Alphabetic pages that indent their paragraphs: what stands flush or centred there is no paragraph. A short text of that
// kind above a paragraph is a title, though it ends with a full stop, as in old papers.
import { headsSection } from '../../lexicon/index.ts';
import { commonIndent } from './indents.ts';
import type { Piece } from './piece.ts';
import { cells, type Shape } from './shapes.ts';

/** Share of the paragraphs that must be indented: those that something interrupts have lost their indent. */
const MOSTLY = 0.6;
const MOST_ROWS = 4;
const WIDEST = 120;
const OPENS = /^[«„“"'»(—-]{0,2}\s?[\p{Lu}\p{Lt}\p{Nd}]/u;
/** A sentence that ends inside, and another one behind it. */
const TWO_SENTENCES = /\p{Ll}{3}[.!?]["”»]?\s+["“„«]?\p{Lu}\p{Ll}/u;
const ENDS_OPEN = /[,;:-]$/u;
/** Its first letter is of a script with small letters. */
const CASED = /^[^\p{L}]*[\p{Lu}\p{Ll}]/u;
/** How far above an interrupted paragraph may stand. */
const REACH = 8;

/** Shapes with such titles marked. */
export function markHeads(pieces: readonly Piece[], shapes: readonly Shape[]): Shape[] {
  const marked = [...shapes];
  const told = pieces.filter(({ rows, text }, at) => rows > 1 && isTold(shapes[at]) && CASED.test(text));
  const indent = commonIndent(told, MOSTLY);
  if (indent === 0) return marked;
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const [piece, next] = [pieces[at], pieces[at + 1]];
    if (!piece || !next || !isTold(marked[at]) || piece.indent === indent || !isBrief(piece)) continue;
    const above = isTold(marked[at + 1]) ? next.indent === indent : isHead(marked[at + 1]) && next.blanksBefore <= 1;
    if (above && !goesOn(pieces, marked, at, indent)) marked[at] = 'title';
  }
  return marked;
}

const isTold = (shape: Shape | undefined): boolean => shape === 'text' || shape === 'lead';
const isHead = (shape: Shape | undefined): boolean => shape === 'title' || shape === 'dash' || shape === 'byline';

function isBrief({ text, rows }: Piece): boolean {
  if (headsSection(text)) return true;
  return (
    rows <= MOST_ROWS &&
    cells(text) <= WIDEST &&
    OPENS.test(text) &&
    CASED.test(text) &&
    !ENDS_OPEN.test(text) &&
    !TWO_SENTENCES.test(text)
  );
}

/** The paragraph above breaks off: what stands flush may be the rest of it. */
function goesOn(pieces: readonly Piece[], shapes: readonly Shape[], at: number, indent: number): boolean {
  for (let n = at - 1; n >= Math.max(0, at - REACH); n -= 1) {
    const { text, indent: own } = pieces[n] ?? { text: '', indent: 0 };
    if (isTold(shapes[n]) && own === indent) return /[\p{L},;-]$/u.test(text);
  }
  return false;
}
