// Rows of tables: lines of as many short cells, with numbers in the same columns.
import type { Line } from '../measure.ts';

const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 3;
const LONGEST_CELL = 12;
const LONGEST_ROW = 2 * FEWEST_COLUMNS * LONGEST_CELL;

/** The cells of a line, as one sign each: `0` for one with digits, `-` for others; '' where the line is no row. */
export function rowForm(text: string): string {
  if (!/\d/u.test(text)) return '';
  const cells = cellsOf(text);
  const form = cells.map((cell) => (/\d/u.test(cell) ? '0' : '-')).join('');
  if (form.includes('-')) return cells.some(isCell) ? form : '';
  // Figures alone are a row where they stand far apart.
  return cells.some(isCell) && SPREAD.test(text) ? form : '';
}

/** Letter-spaced titles have a character in each column. */
const isCell = (cell: string): boolean => cell.length > 1;
const SPREAD = /^\S+(?:\s{2,}\S+)+$/u;

/** How many rows of a form make a table: one of figures that stand far apart does, below its head. */
export const fewestRows = (form: string, headed: boolean): number => (headed && !form.includes('-') ? 1 : FEWEST_ROWS);

/** True for the names of a table's columns above a row of that form. */
export const isHeadOf = (form: string, text: string): boolean => form !== '' && cellsOf(text).length === form.length;

function cellsOf(text: string): readonly string[] {
  if (/[。！？]/u.test(text) || text.length > LONGEST_ROW) return [];
  const cells = text.trim().split(/\s+/u);
  return cells.length < FEWEST_COLUMNS || cells.some((cell) => cell.length > LONGEST_CELL) ? [] : cells;
}

/** Numbers of the lines in front of which a row begins or a table ends, where the joins took its rows for running text. */
export function rowEdges(own: readonly Line[]): ReadonlySet<number> {
  const edges = new Set<number>();
  const forms = own.map(({ text }) => rowForm(text));
  for (let from = 0; from < own.length;) {
    let to = from + 1;
    while (to < own.length && forms[to] === forms[from]) to += 1;
    const form = forms[from] ?? '';
    const head = from > 0 && isHeadOf(form, own[from - 1]?.text ?? '');
    // A row of figures is no running text, whatever stands above it.
    if (form !== '' && to - from >= fewestRows(form, true)) {
      for (let n = head ? from - 1 : from; n <= to; n += 1) if (n > 0 && n < own.length) edges.add(n);
    }
    from = to;
  }
  return edges;
}
