// What a piece looks like by itself, before its neighbours are asked.
import { creditKind, isHouseByline } from './credits.ts';
import { holdsLatinWeekday } from './latin-dates.ts';
import type { Piece } from './piece.ts';
import {
  datelineLength,
  endsWithReference,
  isBracketedDateline,
  isFolio,
  isFootnote,
  isReference,
  isShouted,
  jumpStart,
  noteHead,
  openingJump,
  opensCaption,
  opensWithDash,
} from './signs.ts';

/**
 * `lead`: a paragraph with a dateline · `text`: running text · `title`: short, without a sentence's end (headline, kicker,
 * subhead, column head) · `dash`: a title that opens with —— · the others are what their names say.
 */
export type Shape =
  | 'lead'
  | 'text'
  | 'title'
  | 'dash'
  | 'byline'
  | 'caption'
  | 'credit'
  | 'jump'
  | 'teaser'
  | 'note'
  | 'list'
  | 'verse'
  | 'table'
  | 'signoff'
  | 'advert'
  | 'offer'
  | 'furniture';

/** Cells (half-width) and raw lines beyond which no title goes. */
const TITLE_CELLS = 96;
const TITLE_ROWS = 4;

export function shapeOf(piece: Piece): Shape {
  const text = piece.text.trim();
  if (jumpStart(text) === 0 || openingJump(text) === text.length || isReference(text)) return 'jump';
  if (opensAsLead(text)) return 'lead';
  if (opensCaption(text) && text.length <= 200) return 'caption';
  if (isFolio(text)) return 'furniture';
  if (isSignoff(text)) return 'signoff';
  const credit = creditKind(text);
  if (credit) return credit;
  if (noteHead(text) > 0 || isFootnote(text)) return 'note';
  if (!isTitleLike(piece)) return 'text';
  if (endsWithReference(text)) return 'teaser';
  if (isHouseByline(text)) return 'byline';
  return opensWithDash(text) ? 'dash' : 'title';
}

const LONGEST_WEEKDAY = 12;
/** A dateline, and not （本报记者 某某 摄） below a picture. */
const opensAsLead = (text: string): boolean =>
  datelineLength(text) > 0 &&
  !(holdsLatinWeekday(text.slice(0, LONGEST_WEEKDAY)) && isFolio(text)) &&
  (isBracketedDateline(text) || (text.length > 12 && creditKind(text) !== 'credit'));

/** （据新华社电） （作者单位：…） （来源：…） below an article. */
const isSignoff = (text: string): boolean =>
  text.length <= 40 &&
  /^[（(](?:据|據|作者|来源|來源|原载|摘自|综合|本报综合|完|未完)[^（(）)]{0,36}[）)]$/u.test(text);

/** Display width in half-width cells, near enough for telling titles from paragraphs. */
export function cells(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // Each half of a character beyond the first plane counts one: such Han are wide.
    const wide =
      (unit >= 0x1100 && unit <= 0x115f) || (unit >= 0x2e80 && unit <= 0xffe6 && (unit < 0xd800 || unit > 0xdfff));
    width += wide ? 2 : 1;
  }
  return width;
}

/** A Tibetan title may end with a shad, as sentences do; longer than this, with one inside, it is text. */
const LONGEST_CLAUSE = 48;

function isTitleLike(piece: Piece): boolean {
  const text = piece.text.trim();
  if (piece.rows > TITLE_ROWS || cells(text) > TITLE_CELLS) return false;
  // Old papers end titles in capitals with a full stop.
  if (/[。；;，,、：:]$|[。.][”’』」）)]*$/u.test(text) && !(isShouted(text) && text.endsWith('.'))) return false;
  if (/。|；/u.test(text)) return false;
  if (text.length > LONGEST_CLAUSE && /[།༎]\s*[\u0f40-\u0fbc]/u.test(text)) return false;
  const commas = text.split(/[，,]/u).length - 1;
  if (commas > 2) return false;
  // Lower-case Latin at the start of a line is the middle of a sentence.
  return !/^\p{Ll}/u.test(text);
}
