// Verse and tables: short raw lines in a row that are no titles, because they are set to one measure or in columns.
import { least } from './extremes.ts';
import type { Piece } from './piece.ts';
import { cells, type Shape } from './shapes.ts';
import { fewestRows, isHeadOf, rowForm } from './table-rows.ts';

const FEWEST_LINES = 4;
const FEWEST_COUPLETS = 2;

/** Shapes with verse and tables marked. `raw` is the page: columns are seen by its own spaces. */
export function markVerses(raw: string, pieces: readonly Piece[], shapes: readonly Shape[]): Shape[] {
  const marked = [...shapes];
  const free = (at: number): boolean => shapes[at] === 'title' || shapes[at] === 'text';
  const metres = pieces.map((piece, at) => (free(at) ? metreOf(piece) : ''));
  const tables = pieces.map((piece, at) => (free(at) && piece.rows === 1 ? rowForm(printed(raw, piece)) : ''));
  eachRun(metres, (from, to) => {
    const fewest = metres[from]?.includes(' ') ? FEWEST_COUPLETS : FEWEST_LINES;
    const closed = pieces.slice(from, to).some(({ text }) => CLOSED.test(text));
    if (to - from >= fewest && closed) marked.fill('verse', from, lastLine(pieces, free, to));
  });
  eachRun(tables, (from, to) => {
    const [form = '', head] = [tables[from], pieces[from - 1]];
    const headed = head !== undefined && free(from - 1) && head.rows === 1 && isHeadOf(form, printed(raw, head));
    if (to - from < fewestRows(form, headed)) return;
    marked.fill('table', headed ? from - 1 : from, to);
  });
  markFreeVerse(pieces, shapes, marked);
  return marked;
}

/** A last line may be a little longer than the others. */
function lastLine(pieces: readonly Piece[], free: (at: number) => boolean, to: number): number {
  const [last, next] = [pieces[to - 1], pieces[to]];
  if (!last || !next || !free(to) || next.rows > 1 || next.blanksBefore > last.blanksBefore) return to;
  return CLOSED.test(next.text) && Math.abs(next.text.length - last.text.length) <= 2 ? to + 1 : to;
}

const CLOSED = /[，。！？；]$/u;
/** Tells each longest run of one form; '' is no form. */
export function eachRun(forms: readonly string[], tell: (from: number, to: number) => void): void {
  for (let from = 0; from < forms.length;) {
    let to = from + 1;
    while (to < forms.length && forms[to] === forms[from]) to += 1;
    if (forms[from] !== '') tell(from, to);
    from = to;
  }
}

const LONGEST_LINE = 24;
/** Lines of four to eight Han, alone or in pairs: what old verse is made of. Who speaks counts with what is said. */
function metreOf({ text: printed, rows }: Piece): string {
  if (printed.length > LONGEST_LINE || rows > 2) return '';
  const text = printed.replace(/[：:]/u, '曰');
  const parts = text.split(/[，。！？；、]/u).filter((part) => part !== '');
  const [first = '', second] = parts;
  const even = parts.length <= 2 && (second === undefined || second.length === first.length);
  if (!even || !/^\p{Script=Han}{4,8}$/u.test(first)) return '';
  if (second === undefined) return `${first.length}`;
  const pair = /^\p{Script=Han}+$/u.test(second) && /，.*[。！？；]$/u.test(text) && first.length % 2 === 1;
  return pair ? `${first.length} ${second.length}` : '';
}

/** A row of a table with the page's spaces between its cells, one for each gap. */
export function withColumns(raw: string, piece: Piece): Piece {
  const text: string[] = [];
  const origin: number[] = [];
  for (const [at, from] of piece.origin.entries()) {
    const last = origin.at(-1) ?? -1;
    const gap = last >= 0 && from > last + 1 ? raw.slice(last + 1, from).search(SPACE) : -1;
    if (gap >= 0 && !SPACE.test(text.at(-1) ?? ' ') && !SPACE.test(piece.text.charAt(at))) {
      text.push(' ');
      origin.push(last + 1 + gap);
    }
    text.push(piece.text.charAt(at));
    origin.push(from);
  }
  return { ...piece, text: text.join(''), origin: Int32Array.from(origin) };
}

const SPACE = /[^\S\r\n]/u;

/** The piece as the page sets it: columns are seen by its own spaces. */
const printed = (raw: string, { origin }: Piece): string =>
  raw.slice(origin[0] ?? 0, (origin[origin.length - 1] ?? 0) + 1);

const FEWEST_FREE = 9;
const WIDEST_FREE = 36;

/** More short lines in a row than any title has. A title and an author's name may stand on top of them. */
function markFreeVerse(pieces: readonly Piece[], shapes: readonly Shape[], marked: Shape[]): void {
  const short = pieces.map((piece, at) =>
    (shapes[at] === 'title' || (shapes[at] === 'text' && piece.text.length <= LONGEST_LINE)) &&
    piece.rows === 1 &&
    cells(piece.text) <= WIDEST_FREE &&
    !/\d/u.test(piece.text)
      ? 'short'
      : '',
  );
  eachRun(short, (from, to) => {
    const narrow = least(pieces.slice(from + 1, to).map((piece) => piece.blanksBefore));
    let start = from;
    for (let at = from + 1; at <= from + 2 && at < to; at += 1) {
      if ((pieces[at]?.blanksBefore ?? 0) > narrow) start = at;
    }
    if (to - start >= FEWEST_FREE) marked.fill('verse', ...closedPart(pieces, start, to));
  });
}

/** Where most lines close with a mark, those at either end that do not are titles. */
function closedPart(pieces: readonly Piece[], from: number, to: number): [number, number] {
  const closed = (at: number): boolean => CLOSED.test(pieces[at]?.text ?? '');
  const own = pieces.slice(from, to).filter(({ text }) => CLOSED.test(text)).length;
  if (2 * own <= to - from) return [from, to];
  let [first, end] = [from, to];
  while (!closed(first)) first += 1;
  while (!closed(end - 1)) end -= 1;
  return [first, end];
}
