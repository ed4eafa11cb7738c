// Paragraphs that the joins left in two and that can only be one: a quotation or bracket runs across the break, or what
// stands behind it is too short to be a paragraph.
import { joinPieces, type Piece } from './piece.ts';
import { datelineLength } from './signs.ts';

/** Pieces with such halves joined. */
export function mendPieces(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const before = out.at(-1);
    if (before && isRest(before, piece)) out[out.length - 1] = joinPieces([before, piece], () => '');
    else out.push(piece);
  }
  return out;
}

/** Shorter texts may be titles. */
const SHORTEST_TEXT = 24;
/** No paragraph that goes on is longer; keeps joining again and again linear. */
const LONGEST = 3000;
const LONGEST_REST = 4;

function isRest(before: Piece, piece: Piece): boolean {
  if (isBareDateline(before.text)) return opensNothing(piece);
  if (before.text.length > LONGEST || piece.blanksBefore > 0 || piece.bound || piece.firstRow !== before.lastRow + 1)
    return false;
  if (/\p{Script=Latin}$/u.test(before.text) && /^\p{Script=Latin}/u.test(piece.text)) return false;
  const told = before.text.length >= SHORTEST_TEXT || datelineLength(before.text) > 0;
  if (!told || /[。！？.!?…；：:;”’」』]\s*$/u.test(before.text.slice(-2))) return false;
  return isRemnant(piece.text) || closes(before.text, piece.text);
}

/** A dateline that fills its line: the news stands on the next. */
const isBareDateline = (text: string): boolean =>
  /[讯訊電电]\s*[（(][^（()）]+[）)]$/u.test(text) && datelineLength(text) === text.length;

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
/** How far from the break its halves are looked for. */
const REACH = 60;

/** The first half opens a pair that the second closes before it opens one. */
function closes(before: string, after: string): boolean {
  const [tail, head] = [before.slice(-REACH), after.slice(0, REACH)];
  return PAIRS.some(([open, close]) => {
    if (tail.lastIndexOf(open) <= tail.lastIndexOf(close)) return false;
    const end = head.indexOf(close);
    const again = head.indexOf(open);
    return end >= 0 && (again < 0 || again > end) && !/[。！？]/u.test(head.slice(0, end));
  });
}
