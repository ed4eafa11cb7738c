// What closes a text below its last paragraph: who sends it, for whom it is issued, and when.
import { isSignature } from '../../lexicon/index.ts';
import { isBareName } from './credits.ts';
import type { Piece } from './piece.ts';
import type { Shape } from './shapes.ts';
import { isNotice, isSalutation, isSerial } from './signs.ts';
import { isUnit } from './titles.ts';

/** In UTF-16 units; those of alphabetic scripts are longer. */
const LONGEST = 40;
const LONGEST_LATIN = 60;
const BRACKETED = /^[（(][^（()）]{2,20}[）)]$/u;
const MOST_ISSUERS = 3;
const DATE =
  /^(?:中[华華]民[国國])?[\d〇○零一二三四五六七八九十]{2,4}\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月\s?[\d一二三四五六七八九十廿卅]{1,3}\s?日(?:[于於]\p{Script=Han}{2,6})?$/u;
const SENDER =
  /^[（(]?(?:读者|讀者|市民|网友|網友|居民|村民|学生|學生|家长|家長|投诉人|来信人|作者)[\s：:]?(?!问答|問答|来信|來信|之声|信箱|热线|论坛|园地|俱乐部|评论|留言)[\p{Script=Han}·]{2,5}[）)]?$/u;
/** 读者 高步云: who writes to the paper. */
export const namesSender = (text: string): boolean => SENDER.test(text);
const CLOSING = /^[\p{Script=Han}\s]{2,12}(?:啟|启|谨启|敬启|敬上|谨识|謹識|谨白|謹白|顿首|頓首|鞠躬)$/u;
const LATIN_CLOSING =
  /^(?:I (?:am|remain|have the honou?r to be),? |Yours(?:,| (?:faithfully|truly|sincerely|obediently|respectfully|etc))|Hochachtungsvoll|Hoogachtend|С уважением)/u;
/** Station-road, January 6th. · R. T. · A RATEPAYER. */
const PLACE_AND_DAY =
  /^\p{Lu}[\p{L} .'-]{2,40}, (?:the |den )?(?:\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}\.? \p{L}{3,9})(?:, \d{4})?\.?$/u;
const INITIALS = /^(?:\p{Lu}\. ?){2,4}$/u;
/** Lines below the closing of a letter. */
const MOST_BELOW = 3;
/** с. Ольховка. */
const PLACE = /^(?:с|г|д|дер|пос|ст)\. ?\p{Lu}[\p{L} -]{2,30}[.,]?(?: .{0,30})?$/u;
const MAY_SIGN: ReadonlySet<Shape | undefined> = new Set(['text', 'title']);
/** 本报法律顾问 韩律师 */
const TITLED = /^\p{Script=Han}{2,10}\s\p{Script=Han}{1,3}(?:律师|女士|先生|老师|医生|同志|教授|主任)$/u;

/** Shapes with sign-offs marked; `excess` as from `excessGaps`. */
export function markSignoffs(pieces: readonly Piece[], own: readonly Shape[], excess: readonly number[]): Shape[] {
  const shapes = [...own];
  for (const [at, { text }] of pieces.entries()) {
    const above = shapes[at - 1];
    const below = above === 'text' || above === 'lead' || above === 'list' || above === 'verse' || above === 'signoff';
    const aside = shapes[at] === 'byline' || shapes[at] === 'furniture';
    if (below && aside && BRACKETED.test(text)) shapes[at] = 'signoff';
    else if (closesInBrackets(pieces, shapes, at)) shapes[at] = 'signoff';
    if (!below || text.length > LONGEST_LATIN || (excess[at] ?? 0) > 0) continue;
    if (MAY_SIGN.has(shapes[at]) && (isSignature(text) || (above === 'signoff' && PLACE.test(text))))
      shapes[at] = 'signoff';
    else if (LATIN_CLOSING.test(text) || INITIALS.test(text) || signsLetter(pieces, shapes, at)) shapes[at] = 'signoff';
    else if (text.length > LONGEST) continue;
    else if (namesSender(text) || CLOSING.test(text) || TITLED.test(text)) shapes[at] = 'signoff';
    else if (DATE.test(text) && (above === 'signoff' || !isHead(pieces, shapes, at))) shapes[at] = 'signoff';
    else if (isIssuer(pieces, shapes, at) || isSender(pieces, shapes, at)) shapes[at] = 'signoff';
  }
  return shapes;
}

/** （某某检察院） or （数据由本报信息员采集） right below a text or a table, nearer to it than to what follows. */
function closesInBrackets(pieces: readonly Piece[], shapes: readonly Shape[], at: number): boolean {
  const [piece, next] = [pieces[at], pieces[at + 1]];
  const above = shapes[at - 1];
  if (!piece || shapes[at] !== 'title' || piece.blanksBefore > 0 || !BRACKETED.test(piece.text)) return false;
  if (isSerial(piece.text) || (above !== 'text' && above !== 'list' && above !== 'table')) return false;
  return next === undefined || next.blanksBefore > 0;
}

/** A name or a place and a day below the closing of a letter. */
function signsLetter(pieces: readonly Piece[], shapes: readonly Shape[], at: number): boolean {
  let from = at - 1;
  while (from > at - MOST_BELOW && shapes[from - 1] === 'signoff') from -= 1;
  const [closing, piece] = [pieces[from], pieces[at]];
  if (!closing || !piece || !LATIN_CLOSING.test(closing.text)) return false;
  return PLACE_AND_DAY.test(piece.text) || (from === at - 1 && piece.indent >= closing.indent && piece.indent > 0);
}

/** A date above a text, as close to it as to what stands before, heads it. */
const isHead = (pieces: readonly Piece[], shapes: readonly Shape[], at: number): boolean =>
  shapes[at + 1] === 'text' && (pieces[at + 1]?.blanksBefore ?? 0) <= (pieces[at]?.blanksBefore ?? 0);

/** How far above its end a letter or notice is looked for. */
const LETTER_REACH = 12;

/**
 * Who sends a letter or notice: a line below its text that is nearer to the text than to what follows. A letter ends with a
 * name (司机 桑玉林), a notice with a house (站前派出所).
 */
function isSender(pieces: readonly Piece[], shapes: readonly Shape[], at: number): boolean {
  const [piece, next] = [pieces[at], pieces[at + 1]];
  if (!piece || shapes[at] !== 'title') return false;
  const open = next === undefined || next.blanksBefore > piece.blanksBefore || shapes[at + 1] === 'title';
  if (!open || (next !== undefined && next.blanksBefore < piece.blanksBefore)) return false;
  const head = headAbove(pieces, shapes, at);
  if (head === 'letter') return isBareName(piece.text.split(/\s/u).at(-1) ?? '');
  return head === 'notice' && isUnit(piece.text) && next !== undefined && next.blanksBefore > piece.blanksBefore;
}

function headAbove(pieces: readonly Piece[], shapes: readonly Shape[], at: number): 'letter' | 'notice' | undefined {
  for (let n = at - 1; n >= Math.max(0, at - LETTER_REACH); n -= 1) {
    const text = pieces[n]?.text ?? '';
    if (isSalutation(text)) return 'letter';
    if (shapes[n] === 'title') return isNotice(text) ? 'notice' : undefined;
    if (shapes[n] === 'lead') return undefined;
  }
  return undefined;
}

/** Names or houses right above the day on which they sign. */
function isIssuer(pieces: readonly Piece[], shapes: readonly Shape[], at: number, more = MOST_ISSUERS): boolean {
  const [piece, below] = [pieces[at], pieces[at + 1]];
  if (!piece || !below || shapes[at] !== 'title' || below.blanksBefore > piece.blanksBefore) return false;
  const plain = /^[\p{Script=Han}\s（）()·]{4,30}$/u.test(piece.text) || isBareName(piece.text);
  return plain && (DATE.test(below.text) || (more > 1 && isIssuer(pieces, shapes, at + 1, more - 1)));
}
