// Texts whose role only their neighbours tell: a caption is what stands above a photo credit, a bare name below a
// headline is its author's.
import { creditKind, isBareName, isHouseAndName } from './credits.ts';
import type { Piece } from './piece.ts';
import { cells, type Shape } from './shapes.ts';
import { namesSender } from './signoffs.ts';
import { hasColumnWord, isBareDateline, isNotice, isSerial, isStandingSubhead, opensAsNews } from './signs.ts';

/** Words like 编者按 on a line of their own, above the note. */
const LONGEST_HEAD = 7;

/** Shapes with captions and authors marked; `excess` as from `excessGaps`. */
export function markSigned(pieces: readonly Piece[], own: readonly Shape[], excess: readonly number[]): Shape[] {
  return own.map((shape, at): Shape => {
    if (shape === 'text' && own[at - 1] === 'note' && (pieces[at - 1]?.text.length ?? 0) <= LONGEST_HEAD) return 'note';
    if (opensTitle(pieces, own, at)) return 'title';
    if (isSection(pieces, own, at)) return 'furniture';
    if (isBareLead(pieces, own, at)) return 'byline';
    if (isCaptionAbove(pieces, own, excess, at)) return 'caption';
    return isAuthor(pieces, own, at) ? 'byline' : shape;
  });
}

/** 〔記者黃靜宜／桃園報導〕 alone below the text it is of, or above no text. */
const isBareLead = (pieces: readonly Piece[], shapes: readonly Shape[], at: number): boolean =>
  shapes[at] === 'lead' && isBareDateline(pieces[at]?.text ?? '') && shapes[at + 1] !== 'text';

const LONGEST_SECTION = 40;

/** 体坛 or The Westmere Courier at the top of a page, right above the line that dates it: its section or its paper. */
const isSection = (pieces: readonly Piece[], shapes: readonly Shape[], at: number): boolean =>
  at === 0 &&
  shapes[0] === 'title' &&
  shapes[1] === 'furniture' &&
  (pieces[1]?.blanksBefore ?? 0) === 0 &&
  cells(pieces[0]?.text ?? '') <= LONGEST_SECTION &&
  !isNotice(pieces[0]?.text ?? '');

/** 那曲市色尼区： right above 草原书屋飘书香: who or where, on a line of its own. */
function opensTitle(pieces: readonly Piece[], shapes: readonly Shape[], at: number): boolean {
  const [piece, next] = [pieces[at], pieces[at + 1]];
  if (!piece || !next || shapes[at] !== 'text' || shapes[at + 1] !== 'title' || next.blanksBefore > 0) return false;
  const apart = at === 0 || piece.blanksBefore > 0;
  return apart && /^[\p{Script=Han}\p{Nd}“”]{2,12}[：:，,]$/u.test(piece.text);
}

/** Longest caption that stands apart, and one that does not, in Han. */
const LONGEST_APART = 90;
const LONGEST_CLOSE = 50;

/** True for a short text right above a credit, if that is not nearer to something else: 改造后的社区一角。 / 李明 摄 */
function isCaptionAbove(
  pieces: readonly Piece[],
  shapes: readonly Shape[],
  excess: readonly number[],
  at: number,
): boolean {
  const [piece, credit] = [pieces[at], pieces[at + 1]];
  if (!piece || !credit || shapes[at + 1] !== 'credit' || /[报報][道導]/u.test(credit.text)) return false;
  const { text } = piece;
  const before = shapes[at - 1];
  const inText = before === 'text' || before === 'lead';
  const apart = at === 0 || (inText ? (excess[at] ?? 0) > 0 : piece.blanksBefore > 0 || before === 'credit');
  if (credit.blanksBefore > 0 && credit.blanksBefore > piece.blanksBefore && at > 0) return false;
  if (text.length < 4 || opensAsNews(text)) return false;
  switch (shapes[at]) {
    case 'text': {
      const size = cells(text) / 2;
      const sentences = text.split(/[。！？]/u).length - 1;
      return apart ? size <= LONGEST_APART && sentences <= 2 : size <= LONGEST_CLOSE && sentences <= 1;
    }
    case 'title':
      // A headline stands above its text; what stands below the credit is further away than the credit.
      return apart && !piece.bound && !isOpenBelow(pieces, shapes, at + 2, credit.blanksBefore);
    default:
      return false;
  }
}

/** A text goes on below a credit as close as the credit stands: both belong to the headline above. */
function isOpenBelow(pieces: readonly Piece[], shapes: readonly Shape[], at: number, gap: number): boolean {
  const below = pieces[at];
  return below !== undefined && (shapes[at] === 'text' || shapes[at] === 'lead') && below.blanksBefore <= gap;
}

/** How many pieces round a name are searched for it: who is written about has not signed. */
const NEAR = 6;

/** True for a name alone below a headline. */
function isAuthor(pieces: readonly Piece[], shapes: readonly Shape[], at: number): boolean {
  const { text } = pieces[at] ?? { text: '' };
  const above = pieces[at - 1]?.text ?? '';
  if (
    shapes[at] !== 'title' ||
    hasColumnWord(text) ||
    isStandingSubhead(text) ||
    pieces[at]?.bound ||
    above.endsWith('的')
  )
    return false;
  if (signsBelow(pieces, shapes, at)) return true;
  // Below the number of an instalment stands its author, by whatever name.
  if (isSerial(above) && /^\p{Script=Han}{2,4}$/u.test(text)) return true;
  if (PADDED.test(text) && shapes[at - 1] === 'title' && shapes[at + 1] === 'verse') return true;
  if (isHouseAndName(text) || (/[\s：:]/u.test(text) && namesSender(text) && shapes[at + 1] === 'text'))
    return shapes[at - 1] === 'title' || shapes[at - 1] === 'dash';
  if (!isBareName(text) && !isPenName(pieces, shapes, at)) return false;
  if (shapes[at - 1] !== 'title' && shapes[at - 1] !== 'dash') return false;
  if (hasColumnWord(above)) return false;
  if (shapes[at + 1] === 'title' || shapes[at + 1] === 'dash')
    return (pieces[at + 1]?.blanksBefore ?? 0) > (pieces[at]?.blanksBefore ?? 0);
  const near = pieces.slice(Math.max(0, at - NEAR), at + NEAR + 1);
  return !near.some(
    (piece, n) => n !== Math.min(at, NEAR) && piece.text.includes(text) && creditKind(piece.text) === undefined,
  );
}

/** A name spread over three cells, above verse: 於 民. */
const PADDED = /^\p{Script=Han}\s\p{Script=Han}$/u;

/** 江平 right below its text, apart from what follows; whom the text tells of has not signed it. */
function signsBelow(pieces: readonly Piece[], shapes: readonly Shape[], at: number): boolean {
  const [piece, above, next] = [pieces[at], pieces[at - 1], pieces[at + 1]];
  if (!piece || !above || shapes[at - 1] !== 'text' || piece.blanksBefore > 0) return false;
  if (!/^\p{Script=Han}(?:\s?\p{Script=Han}){1,2}$/u.test(piece.text) || !isBareName(piece.text)) return false;
  return (next === undefined || next.blanksBefore > 0) && !above.text.includes(piece.text);
}

/** 凤栖梧 below a title, next to a text without a dateline: no text near by holds its words. */
function isPenName(pieces: readonly Piece[], shapes: readonly Shape[], at: number): boolean {
  const { text } = pieces[at] ?? { text: '' };
  if (!/^\p{Script=Han}{3}$/u.test(text)) return false;
  const above = shapes[at - 2];
  if (shapes[at + 1] !== 'text' && above !== 'text' && above !== 'signoff') return false;
  const words = [text.slice(0, 2), text.slice(1)];
  const near = [...pieces.slice(Math.max(0, at - NEAR), at), ...pieces.slice(at + 1, at + NEAR)];
  return !near.some((piece) => words.some((word) => piece.text.includes(word)));
}
