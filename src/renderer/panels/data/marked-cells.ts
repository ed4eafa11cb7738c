// What is done to the marked cells of a column at once: written, filled down, pasted into, copied.
import { PAGE_FIELDS, type PageField, type PageRow } from '../../../contract/index.ts';
import { textOf, tidy } from '../pages/page-field.ts';
import type { Ghosts } from './ghosts.ts';
import { cellText, type CellWrite } from './sheet.ts';
import type { Sheet } from './use-sheet.ts';

export interface Marked {
  readonly first: number;
  readonly last: number;
  readonly column: number;
  readonly total: number;
  readonly sheet: Sheet;
  readonly ghosts: Ghosts;
  readonly rowAt: (index: number) => PageRow | undefined;
  /** Rows that may not have come into sight yet. */
  readonly rowsOf: (first: number, last: number) => Promise<readonly PageRow[]>;
}

export const fieldAt = (column: number): PageField => PAGE_FIELDS[column] ?? 'paper';

export const writeOf = (page: PageRow, field: PageField, text: string): CellWrite => ({
  page: page.id,
  field,
  text: tidy(field, text),
  kept: textOf(page[field]),
});

/** Writes a value of its own into each marked cell; cells without one stay as they are. */
export async function writeMarked(marked: Marked, textFor: (page: PageRow) => string | undefined): Promise<void> {
  const field = fieldAt(marked.column);
  const pages = await marked.rowsOf(marked.first, marked.last);
  const texts = pages.map((page) => [page, textFor(page)] as const);
  marked.sheet.write(texts.flatMap(([page, text]) => (text === undefined ? [] : [writeOf(page, field, text)])));
}

/** The topmost marked value goes into those below it; with one cell marked, the value above goes into it. */
export async function fillDown({ first, last, column, sheet, rowsOf }: Marked): Promise<void> {
  const field = fieldAt(column);
  const [source, ...rest] = await rowsOf(first === last ? Math.max(0, first - 1) : first, last);
  if (!source) return;
  const text = cellText(source, field, sheet.edits);
  sheet.write(rest.map((page) => writeOf(page, field, text)));
}

/** One value goes into all marked cells; lines and columns of a table go down and to the right from the topmost. */
export async function pasteInto(marked: Marked, text: string): Promise<void> {
  const lines = text.replace(/\r?\n$/u, '').split(/\r?\n/u);
  if (lines.length === 1 && !text.includes('\t')) return writeMarked(marked, () => text);
  const { first, column, total, sheet, rowsOf } = marked;
  const pages = await rowsOf(first, Math.min(total - 1, first + lines.length - 1));
  const writes = pages.map((page, index) => {
    const values = (lines[index] ?? '').split('\t').slice(0, PAGE_FIELDS.length - column);
    return values.map((value, offset) => writeOf(page, fieldAt(column + offset), value));
  });
  sheet.write(writes.flat());
}

const rowsInSight = ({ first, last, rowAt }: Marked): PageRow[] =>
  Array.from({ length: last - first + 1 }, (_, index) => rowAt(first + index)).filter((row) => row !== undefined);

export const copyOf = (marked: Marked): string =>
  rowsInSight(marked)
    .map((page) => cellText(page, fieldAt(marked.column), marked.sheet.edits))
    .join('\n');

/** Something is proposed for one of the marked cells. */
export const hasGhost = (marked: Marked): boolean =>
  rowsInSight(marked).some(({ id }) => marked.ghosts(id, fieldAt(marked.column)) !== undefined);
