// Units to pieces: cuts a unit where two texts of different roles stand in it (a title's lines, a caption and its credit,
// a headline glued to the next dateline, a jump line at the end of a paragraph). Nothing is moved here.
import type { Line } from '../measure.ts';
import type { Unit } from '../unit.ts';
import { creditKind, isBareName, isHouseAndName, isHouseByline, isPhotoCredit } from './credits.ts';
import { holdsLatinDate, holdsLatinWeekday } from './latin-dates.ts';
import { shortLines } from './short-lines.ts';
import { ownLines } from './own-lines.ts';
import { rowEdges } from './table-rows.ts';
import { cutPiece, joinPieces, type Piece, startOf, wholePiece } from './piece.ts';
import { BEFORE, titleEdge } from './title-edges.ts';
import {
  datelineLength,
  isBracketedDateline,
  isStandingSubhead,
  datelineWord,
  endsWithReference,
  isContact,
  isFolio,
  isFootnote,
  jumpStart,
  openingJump,
  opensCaption,
  opensWithDash,
} from './signs.ts';

/** Pieces in raw order. Their texts are the units' texts, white space at the cuts apart. */
export function cutUnits(units: readonly Unit[], lines: readonly Line[]): Piece[] {
  const datelines = ownDatelines(units);
  const wide = wideLine(lines);
  const told = units.filter((unit) => unit.text.trim() !== '');
  const short = shortLines(told, lines);
  const alone = ownLines(lines);
  const cut = told
    .flatMap((unit, at) => {
      if (unit.seams.length === 0) return [wholePiece(unit, lines)];
      const edge = titleEdge(unit, told.slice(Math.max(0, at - BEFORE), at), lines);
      const own = unit.lines.map((line) => lines[line]).filter((line) => line !== undefined);
      return cutAtLines(unit, lines, wide, new Set([...short(at), ...rowEdges(own), ...edgesOf(own, alone), edge]));
    })
    .flatMap(cutAtSoftBreaks)
    .flatMap((piece) => cutAtDateline(piece, datelines))
    .flatMap(cutJumps)
    .flatMap(cutStanding)
    .flatMap(cutCredit);
  return joinReferences(inRawOrder(cut));
}

/** What was cut off a unit that goes on further down stands down there. */
function inRawOrder(pieces: readonly Piece[]): Piece[] {
  const starts = pieces.map(startOf);
  if (starts.every((start, at) => at === 0 || start >= (starts[at - 1] ?? 0))) return [...pieces];
  return pieces.toSorted((a, b) => startOf(a) - startOf(b));
}

/** Numbers of the lines in front of which one that stands alone begins or ends. */
const edgesOf = (own: readonly Line[], alone: ReadonlySet<number>): number[] =>
  own.flatMap((line, n) => (n > 0 && (alone.has(line.index) || alone.has(own[n - 1]?.index ?? -1)) ? [n] : []));

/** Dateline forms that open at least two units of the page, and 本报…讯 forms even once. */
function ownDatelines(units: readonly Unit[]): readonly string[] {
  const count = new Map<string, number>();
  for (const { text } of units) {
    const word = datelineWord(text);
    if (word !== undefined) count.set(word, (count.get(word) ?? 0) + 1);
  }
  return [...count].filter(([word, n]) => n > 1 || /^本[报報]/u.test(word)).map(([word]) => word);
}

const LONGEST_TITLE = 100;
const MOST_TITLE_LINES = 3;
/** A headline, a caption and its credit that were joined across blank lines. */
const LONGEST_CAPTIONED = 160;

/**
 * Lines of a title with blank lines between may be two titles: the stack they stand in decides, not the joins. A byline or
 * a ——line ends the title above it.
 */
function cutAtLines(unit: Unit, lines: readonly Line[], wide: number, edges: ReadonlySet<number>): Piece[] {
  const whole = wholePiece(unit, lines);
  if (unit.seams.length !== unit.lines.length - 1) return [whole];
  const own = unit.lines.map((line) => lines[line]);
  const title = unit.text.length <= LONGEST_TITLE && !/[。；;，,]$|。/u.test(unit.text);
  const sentence = own.findIndex((line) => /[。；，,;]/u.test(line?.text ?? '。'));
  const head = sentence < 0 ? MOST_TITLE_LINES + 1 : Math.min(MOST_TITLE_LINES + 1, sentence);
  const brief = unit.text.length <= LONGEST_CAPTIONED;
  const captioned = brief && endsWithCredit(own.at(-1)?.text ?? '');
  const cutBefore = (n: number): boolean => {
    const [before, line] = [own[n - 1], own[n]];
    if (!before || !line || cutsWord(before, line)) return false;
    if (edges.has(n)) return true;
    if (isFootnote(before.text) && line.blanksBefore > 0) return true;
    if (opensText(line, before) || (before.ending === 'sentence' && isCreditLine(line.text))) return true;
    if (before.ending === 'sentence' && isWideCaption(line, unit.measure)) return true;
    if (isContact(before.text) || isContact(line.text) || isHouseLine(before.text) || isHouseLine(line.text))
      return true;
    if (title)
      return line.blanksBefore > 0 || isCreditLine(line.text) || isAuthor(line.text) || opensWithDash(line.text);
    if (
      creditStart(before.text) > 0 ||
      (brief && creditKind(before.text) === 'credit') ||
      (captioned && line.blanksBefore > 0)
    )
      return true;
    // Above the first sentence a unit is a title: the author's line stands by itself.
    if (n <= head && (isCreditLine(before.text) || isCreditLine(line.text))) return true;
    if (n === 1 && isHouseAndName(before.text)) return true;
    return n === 1 && isSubheadLine(before, line, wide);
  };
  const out: Piece[] = [];
  let [rest, cut] = [whole, 0];
  for (const [n, seam] of unit.seams.entries()) {
    const line = own[n + 1];
    const halves = cutBefore(n + 1) ? cutPiece(rest, seam - cut) : undefined;
    if (!line || !halves) continue;
    cut += rest.text.length - halves[1].text.length;
    out.push({ ...halves[0], rows: 1 });
    const { blanksBefore, indent } = line;
    rest = { ...halves[1], blanksBefore, indent, firstRow: line.row, rows: unit.lines.length - n - 1 };
  }
  return [...out, rest];
}

/** A word runs across: whatever the lines look like, they are one text. */
const cutsWord = (before: Line, line: Line): boolean => before.ending === 'hyphen' && /^\p{L}/u.test(line.text);

/** A line that can only open a text of its own: a dateline, or a caption that says so and breaks no sentence. */
const opensText = ({ text, blanksBefore }: Line, before: Line): boolean =>
  (datelineLength(text) > 6 && !/^[（(]/u.test(text)) ||
  (opensCaption(text) && (blanksBefore > 0 || !/[\p{Script=Han}，、]$/u.test(before.text)));

/** A caption with its credit across a picture, wider than the column it stands in. */
const isWideCaption = ({ text, width }: Line, column: number): boolean =>
  width > WIDER * column && creditStart(text) > 0;
const WIDER = 1.3;

/** 观点 04 2013.07.09 星期二 统筹/黎平: a page head in the midst of a text is of many parts. */
const isHouseLine = (text: string): boolean =>
  text.length <= LONGEST_HOUSE_LINE &&
  text.trim().split(/\s+/u).length >= FEWEST_PARTS &&
  (!/[，。；！？、,]/u.test(text) || (holdsLatinWeekday(text) && holdsLatinDate(text))) &&
  isFolio(text);
const FEWEST_PARTS = 3;
const LONGEST_HOUSE_LINE = 90;

const isAuthor = (text: string): boolean => isBareName(text) || isHouseAndName(text);

const isCreditLine = (text: string): boolean =>
  (creditKind(text) !== undefined && !isBracketedDateline(text)) || isHouseByline(text);

/** 靶向提能——搭建“培育链”, short and above a blank line: a subhead that the joins took for the start of its paragraph. */
const isSubheadLine = (line: Line, next: Line, wide: number): boolean =>
  next.blanksBefore > 0 && /.{2}[—―]{2}./u.test(line.text) && line.width <= 60 && line.width < 0.8 * wide;

/** The width that a quarter of the lines exceed. */
function wideLine(lines: readonly Line[]): number {
  const widths = Float64Array.from(lines, (line) => line.width).toSorted();
  return widths[Math.floor(0.75 * widths.length)] ?? 0;
}

function cutAtSoftBreaks(piece: Piece): Piece[] {
  const out: Piece[] = [];
  let rest = piece;
  for (;;) {
    const at = rest.text.indexOf('\n');
    const halves = at < 0 ? undefined : cutPiece(rest, at, true);
    if (!halves) return [...out, rest];
    out.push(halves[0]);
    rest = halves[1];
  }
}

const LONGEST_GLUED = 60;

/** …座谈会召开|拉萨融媒讯（记者…）: a title the page sets on the line on which the next article begins. */
function cutAtDateline(piece: Piece, datelines: readonly string[]): Piece[] {
  for (const word of datelines) {
    const at = piece.text.slice(0, LONGEST_GLUED + word.length).indexOf(word, 1);
    if (at < 4) continue;
    const behind = piece.text.slice(at + word.length).trimStart();
    const glued = /^[（(]/u.test(behind) && !/[。，；]/u.test(piece.text.slice(0, at));
    const halves = glued ? cutPiece(piece, at) : undefined;
    if (halves) return [...halves];
  }
  const agency = AGENCY.exec(piece.text.slice(0, LONGEST_GLUED + 20));
  const before = agency ? piece.text.slice(0, agency.index) : '';
  const halves = before.length >= 4 && !/[。，；]/u.test(before) ? cutPiece(piece, before.length) : undefined;
  return halves ? [...halves] : [piece];
}

const AGENCY = /(?:新华社|中新社|新華社|中央社)\p{Script=Han}{2,8}\d{1,2}月\d{1,2}日[电電]/u;

function cutJumps(piece: Piece): Piece[] {
  const opening = openingJump(piece.text);
  const opened = opening > 0 ? cutPiece(piece, opening) : undefined;
  const last = opened ? opened[1] : piece;
  const closing = jumpStart(last.text);
  const closed = closing > 0 ? cutPiece(last, closing) : undefined;
  return [...(opened ? [opened[0]] : []), ...(closed ?? [last])];
}

/** …消费者权益的保障。|基本案情: a standing subhead that the page sets on the last line of the text before. */
function cutStanding(piece: Piece): Piece[] {
  const found = /[。！？”]\s*([^。！？”]{3,14})$/u.exec(piece.text.slice(-LONGEST_STANDING));
  const head = found?.[1] ?? '';
  const halves = isStandingSubhead(head.replace(/\s+/gu, ''))
    ? cutPiece(piece, piece.text.length - head.length)
    : undefined;
  return halves ? [...halves] : [piece];
}

const LONGEST_STANDING = 20;

/** 图为选手冲过终点线。|拉萨融媒记者 次珍摄 */
function cutCredit(piece: Piece): Piece[] {
  const at = creditStart(piece.text);
  const halves = at > 0 ? cutPiece(piece, at) : undefined;
  return halves ? [...halves] : [piece];
}

const LONGEST_CREDIT = 60;
/** What does not say that it describes a picture does so in few words. */
const LONGEST_CAPTION = 70;

/** What a photo credit ends with or holds; a quick test before the slow one. */
const CREDIT_TAIL =
  /[摄攝图圖供）)影片发發照자공]$|(?:사진|foto|photo|picture)\s?[=:]?.{2,40}$|(?:[图圖摄攝影片源][/／：:]|图源|圖源|来源|來源)[^。]{1,24}$/iu;

/** …in Beaver Road. Picture: D. Marsh */
const NAMED_CREDIT = /(?<=\s)(?:photo(?:graph)?s?|pictures?|foto|사진)\s?(?:[:=]|by\s)[^:=]{2,40}$/iu;

const endsWithCredit = (line: string): boolean => creditStart(line) > 0 || creditKind(line) === 'credit';

/** Offset at which a photo credit behind a text begins; -1 without one. */
function creditStart(text: string): number {
  if (!CREDIT_TAIL.test(text.slice(-LONGEST_CREDIT))) return -1;
  // 文／符海生 图／黎青 names writer and photographer: it is one line below a headline.
  if (creditKind(text) !== undefined || isPhotoCredit(text)) return -1;
  const from = Math.max(0, text.length - LONGEST_CREDIT);
  const named = text.slice(from).search(NAMED_CREDIT);
  if (from + named > 0 && named >= 0 && isPhotoCredit(text.slice(from + named))) return from + named;
  const end = Math.max(...['。', '！', '？', '”', '.'].map((mark) => text.lastIndexOf(mark, text.length - 2)));
  if (end >= from && end > 0 && isPhotoCredit(text.slice(end + 1))) return end + 1;
  if (!opensCaption(text) && text.length > LONGEST_CAPTION) return -1;
  // A caption without a full stop: the credit begins at a space.
  for (let at = text.indexOf(' ', from); at > 0; at = text.indexOf(' ', at + 1)) {
    if (isPhotoCredit(text.slice(at))) return at;
  }
  return -1;
}

/** 秋分这一天，海王星冲日|（第四版）: a page reference on a line of its own belongs to the line above. */
function joinReferences(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const before = out.at(-1);
    const alone = /^[（(][^（()）]{2,10}[）)]$/u.test(piece.text) && endsWithReference(piece.text);
    if (alone && before && before.text.length <= 40 && !/[。！？]$/u.test(before.text)) {
      out[out.length - 1] = joinPieces([before, piece], () => '');
    } else {
      out.push(piece);
    }
  }
  return out;
}
