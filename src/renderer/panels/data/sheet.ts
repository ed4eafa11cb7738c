// What has been typed into the grid and is not saved yet: cells by page and field, each kept only while it differs from what the
// archive has.
import type { PageDataChange, PageField, PageRow } from '../../../contract/index.ts';
import { readField, textOf } from '../pages/page-field.ts';

export type Edits = ReadonlyMap<number, Readonly<Partial<Record<PageField, string>>>>;

export interface CellWrite {
  readonly page: number;
  readonly field: PageField;
  readonly text: string;
  /** What the archive has in this cell. */
  readonly kept: string;
}

export const NO_EDITS: Edits = new Map();

/** The edits with these cells written; a cell that says again what the archive has is no edit. */
export function written(edits: Edits, writes: readonly CellWrite[]): Edits {
  const next = new Map(edits);
  for (const { page, field, text, kept } of writes) {
    const { [field]: _, ...others } = next.get(page) ?? {};
    const cells = text === kept ? others : { ...others, [field]: text };
    if (Object.keys(cells).length === 0) next.delete(page);
    else next.set(page, cells);
  }
  return next;
}

/** What a cell shows. */
export const cellText = (row: PageRow, field: PageField, edits: Edits): string =>
  edits.get(row.id)?.[field] ?? textOf(row[field]);

export interface SheetChanges {
  readonly changes: readonly PageDataChange[];
  /** Cells that are changed, and those of them whose value cannot be. */
  readonly cells: number;
  readonly wrong: number;
}

/** The edits as the server takes them. */
export function changesOf(edits: Edits): SheetChanges {
  let [cells, wrong] = [0, 0];
  const changes = [...edits].map(([page, typed]): PageDataChange => {
    const read = fieldsOf(typed).map(([field, text]) => readField(field, text));
    cells += read.length;
    wrong += read.filter((data) => data === null).length;
    return { page, data: Object.assign({}, ...read) };
  });
  return { changes, cells, wrong };
}

function fieldsOf(typed: Readonly<Partial<Record<PageField, string>>>): [PageField, string][] {
  // Only fields of page data are ever written.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.entries(typed) as [PageField, string][];
}
