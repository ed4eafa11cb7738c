// Enumerations set as own lines: short entries one right below the other, numbered from one or behind one mark.
import type { Piece } from './piece.ts';
import type { Shape } from './shapes.ts';
import { namesBriefs } from './signs.ts';

const FEWEST = 3;
/** Longer entries are paragraphs that happen to be numbered. */
const LONGEST_ENTRY = 60;
/** A mark before each says more than a number. */
const LONGEST_MARKED = 120;
/** ▲ points at a picture where it stands alone. */
const MAY_BE_ENTRY: ReadonlySet<Shape | undefined> = new Set(['text', 'title', 'caption']);
const HAN = '一二三四五六七八九十';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';
const HEAD = /^(?:(\d{1,2})[.．、](?!\d)|([一二三四五六七八九十])、|([①-⑩])|([●■◆▲★○□◇@＠])\s*\S)/u;

interface Entry {
  readonly form: string;
  /** 0 for marks that do not count. */
  readonly number: number;
}

/** Shapes with the entries of lists marked. */
export function markLists(pieces: readonly Piece[], shapes: readonly Shape[]): Shape[] {
  const marked = [...shapes];
  for (let from = 0; from < pieces.length;) {
    let end = from;
    let last: Entry | undefined;
    for (; end < pieces.length; end += 1) {
      const entry = entryOf(pieces[end], shapes[end]);
      if (!entry || !follows(last, entry)) break;
      last = entry;
    }
    if (end - from >= FEWEST) marked.fill('list', from, end);
    from = Math.max(end, from + 1);
  }
  return marked;
}

function entryOf(piece: Piece | undefined, shape: Shape | undefined): Entry | undefined {
  if (!piece || !MAY_BE_ENTRY.has(shape)) return undefined;
  const found = HEAD.exec(piece.text);
  if (!found) return undefined;
  const [, digits, han, circled, mark] = found;
  if (namesBriefs(piece.text)) return undefined;
  if (piece.text.length > (mark === undefined ? LONGEST_ENTRY : LONGEST_MARKED)) return undefined;
  if (digits !== undefined) return { form: 'digit', number: Number(digits) };
  if (han !== undefined) return { form: 'han', number: HAN.indexOf(han) + 1 };
  if (circled !== undefined) return { form: 'circle', number: CIRCLED.indexOf(circled) + 1 };
  return mark === undefined ? undefined : { form: mark, number: 0 };
}

const follows = (before: Entry | undefined, entry: Entry): boolean =>
  before === undefined
    ? entry.number <= 1
    : before.form === entry.form && entry.number === (entry.number === 0 ? 0 : before.number + 1);
