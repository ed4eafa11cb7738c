// Paragraphs that the joins left in two and that can only be one: a quotation or bracket runs across the break, or what
// stands behind it is too short to be a paragraph.
import { joinPieces, type Piece } from './piece.ts';
import { commonIndent } from './indents.ts';
import { shapeOf } from './shapes.ts';
import { breaksOff, datelineLength, isBareDateline } from './signs.ts';

/** Pieces with such halves joined. */
export function mendPieces(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  const indent = commonIndent(pieces.filter(({ text, rows }) => rows > 1 && text.length >= SHORTEST_TEXT));
  for (const piece of pieces) {
    const before = out.at(-1);
    if (before && isRest(before, piece, indent))
      out[out.length - 1] = joinPieces([before, piece], ({ text }) =>
        TELEPHONE.test(piece.text) && !/[\p{P}]$/u.test(text) ? ' ' : '',
      );
    else {
      const cut = cutAbove(out, piece);
      const above = out[cut];
      if (above) out[cut] = joinPieces([above, piece], () => ' ');
      else out.push(piece);
    }
  }
  return out;
}

/** How far above its rest an interrupted paragraph may stand, in pieces, and how short it is at least. */
const FARTHEST = 8;
const SHORTEST_CUT = 30;
/** Nothing begins with a small letter but the rest of a sentence. */
const OPENS_SMALL = /^\p{Ll}[\p{L}’']*,? \S/u;
const BREAKS_OFF = /[\p{Ll},]$/u;
/** A word that is cut goes on with no other line than the joins have found. */
const CUTS_WORD = /\p{L}[-⸗¬\u00ad]$/u;
/** Lines of verse are no longer. */
const LONGEST_VERSE = 44;

/** The number of the piece that a rest goes on with, behind something that stands between them; -1 without one. */
function cutAbove(pieces: readonly Piece[], rest: Piece): number {
  if (!OPENS_SMALL.test(rest.text) || (rest.rows < 2 && rest.text.length < LONGEST_VERSE)) return -1;
  for (let at = pieces.length - 1; at >= Math.max(0, pieces.length - FARTHEST); at -= 1) {
    const { text, rows, measure } = pieces[at] ?? rest;
    if (text.length > LONGEST || CUTS_WORD.test(text)) return -1;
    if (!BREAKS_OFF.test(text) || text.length < SHORTEST_CUT) continue;
    const alike = rows < 2 || Math.abs(measure - rest.measure) <= ALIKE * rest.measure;
    return at < pieces.length - 1 && alike ? at : -1;
  }
  return -1;
}
/** Share of the measure by which the columns of both halves may differ. */
const ALIKE = 0.15;

/** Shorter texts may be titles. */
const SHORTEST_TEXT = 24;
/** No paragraph that goes on is longer; keeps joining again and again linear. */
const LONGEST = 3000;
const LONGEST_REST = 4;
/** More blank lines are no column's end. */
const MOST_BLANKS = 2;

/** A question in an interview, and the end of one. */
const TURN = /^(?:问|問|记者|記者|主持人)[：:]/u;
const REST_OF_TURN = /^[^：:。]{1,30}[？?](?:[（(][^（()）]{2,16}[）)])?$/u;

/** On a line of its own at the end of an advertisement. */
const TELEPHONE = /^(?:联系)?(?:电话|電話|手机)[：:][\d\s—-]{7,30}$/u;

/** @param indent what the page's paragraphs are indented by; 0 without a habit */
function isRest(before: Piece, piece: Piece, indent: number): boolean {
  if (isBareDateline(before.text)) return opensNothing(piece);
  if (before.text.length > LONGEST || piece.blanksBefore > MOST_BLANKS || piece.bound) return false;
  if (TELEPHONE.test(piece.text))
    return before.text.length >= SHORTEST_TEXT && piece.blanksBefore <= before.blanksBefore;
  if (/\p{Script=Latin}$/u.test(before.text) && /^\p{Script=Latin}/u.test(piece.text)) return false;
  if (!breaksOff(before.text)) return false;
  const lead = datelineLength(before.text.trim()) > 0 && shapeOf(before) === 'lead';
  if (!lead && before.text.length < SHORTEST_TEXT && before.indent !== indent) return false;
  if (TURN.test(before.text) && piece.blanksBefore <= 1 && REST_OF_TURN.test(piece.text)) return true;
  // At the foot of a column a sentence breaks off, and the next column goes on with it.
  const outdented = indent > 0 && before.indent === indent && piece.indent === 0;
  if ((lead || outdented) && shapeOf(piece) === 'text') return true;
  if (before.text.length < SHORTEST_TEXT && !lead) return false;
  if (closes(before.text, piece.text)) return true;
  return piece.blanksBefore === 0 && piece.firstRow === before.lastRow + 1 && isRemnant(piece.text);
}

const opensNothing = ({ text, blanksBefore }: Piece): boolean =>
  blanksBefore <= 1 && text.length >= SHORTEST_TEXT && datelineLength(text) === 0;

/** 开班。 */
const isRemnant = (text: string): boolean =>
  text.length <= LONGEST_REST + 1 && new RegExp(`^\\p{Script=Han}{1,${LONGEST_REST}}[。！？]$`, 'u').test(text);

const PAIRS = [
  ['“', '”'],
  ['《', '》'],
  ['『', '』'],
  ['「', '」'],
  ['（', '）'],
] as const;
/** How far from the break its halves are looked for: speech may have been opened long before. */
const REACH_BACK = 300;
const REACH = 60;

/** The first half opens a pair that the second closes within its first sentence, before it opens one. */
function closes(before: string, after: string): boolean {
  const [tail, head] = [before.slice(-REACH_BACK), after.slice(0, REACH)];
  return PAIRS.some(([open, close]) => {
    if (tail.lastIndexOf(open) <= tail.lastIndexOf(close)) return false;
    const end = head.indexOf(close);
    const again = head.indexOf(open);
    return end >= 0 && (again < 0 || again > end) && !/[。！？]/u.test(head.slice(0, Math.max(0, end - 1)));
  });
}
