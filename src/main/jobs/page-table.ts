// Page data as a table, out and in; and how a file is told to be one. A row names its page by id or by file; an empty cell says nothing, a lone hyphen empties.
import {
  GalleyError,
  PAGE_FIELDS,
  type PageDataChange,
  type PageField,
  type PageFilter,
  pageData,
  type SomePageData,
  type TableOutcome,
} from '../../contract/index.ts';
import type { Store } from '../store/store.ts';
import { type CsvRow, readCsv, writeCsv } from './csv.ts';
import { pageRows } from './kinds/pages.ts';
import { isoDate } from '../store/iso-date.ts';

type Column = PageField | 'id' | 'file';

/** Names of columns, as people write them. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  id: ['id', 'page'],
  file: ['file', 'name', 'filename', '文件', '文件名', '檔名'],
  paper: ['paper', 'newspaper', '报纸', '报名', '報紙', '報名'],
  date: ['date', '日期', '出版日期'],
  issue: ['issue', 'issue number', '期号', '期號', '期数', '总期号'],
  number: ['number', 'page number', '版次', '版号', '版號', '版'],
  section: ['section', 'page name', '版名'],
  edition: ['edition', '版本'],
  source: ['source', '来源', '來源', '出处'],
  scan: ['scan', 'image', '图像', '圖像', '扫描', '影像'],
};
const COLUMNS: readonly Column[] = ['id', 'file', ...PAGE_FIELDS];

/** The pages that a filter names, in the order of import, one row each under a header. */
export async function writePageTable(store: Store, filter: PageFilter): Promise<string> {
  const rows: (string | number | null)[][] = [[...COLUMNS]];
  for (let offset = 0; ; offset += SLICE) {
    const slice = await store.pageList(filter, { sort: 'import', order: 'up', offset, limit: SLICE });
    for (const page of slice.rows) rows.push(COLUMNS.map((column) => page[column]));
    if (slice.rows.length < SLICE) return writeCsv(rows);
  }
}
const SLICE = 1000;

/** Is a file that lies among pages a table of their page data: one column names pages, another says something of them? */
export function isPageTable(name: string, text: string): boolean {
  if (!/\.(csv|tsv)$/i.test(name)) return false;
  const [header] = readCsv(text.split('\n', 1)[0] ?? '');
  const columns = (header?.cells ?? []).map(columnOf).filter((column) => column !== null);
  return namesPages(columns) && PAGE_FIELDS.some((field) => columns.includes(field));
}

const namesPages = (columns: readonly (Column | null)[]): boolean => columns.includes('id') || columns.includes('file');

interface TableOptions {
  readonly apply: boolean;
  /** The folder that the table lies in, as pages name it: files are looked for there first. */
  readonly beside?: string | undefined;
}

/**
 * Reads a table of page data. Nothing is changed unless `apply` is set and there is no problem: a table is taken whole or not
 * at all.
 * @throws GalleyError `bad-request` when it has no column that names a page.
 */
export async function readPageTable(
  store: Store,
  text: string,
  { apply, beside = '' }: TableOptions,
): Promise<TableOutcome> {
  const [header, ...rows] = readCsv(text);
  const columns = (header?.cells ?? []).map(columnOf);
  if (!namesPages(columns)) {
    throw new GalleyError(
      'bad-request',
      'The first line names no column "id" or "file": no row says which page it is of. Add one and try again.',
    );
  }
  const pages = await pagesByName(store, beside);
  const outcome = { changes: [] as PageDataChange[], problems: [] as { line: number; message: string }[], found: 0 };
  for (const row of rows) {
    const read = readRow(row, columns, pages);
    if (typeof read === 'string') outcome.problems.push({ line: row.line, message: read });
    else outcome.found += 1;
    if (typeof read === 'object' && Object.keys(read.data).length > 0) outcome.changes.push(read);
  }
  const whole = apply && outcome.problems.length === 0 && outcome.changes.length > 0;
  const { operation } = whole ? await store.setManyPageData(outcome.changes) : { operation: null };
  return { ...outcome, rows: rows.length, operation };
}

function columnOf(name: string): Column | null {
  const plain = name.trim().toLowerCase();
  return COLUMNS.find((column) => NAMES[column].includes(plain)) ?? null;
}

interface Named {
  readonly ids: ReadonlySet<number>;
  /** By file with its folders, and by the file's name alone; null where several pages have that name. */
  readonly byFile: ReadonlyMap<string, number | null>;
  /** Where the table lies. */
  readonly beside: string;
}

async function pagesByName(store: Store, beside: string): Promise<Named> {
  const byFile = new Map<string, number | null>();
  const ids = new Set<number>();
  const key = (name: string, id: number): void => {
    const plain = plainName(name);
    byFile.set(plain, byFile.has(plain) && byFile.get(plain) !== id ? null : id);
  };
  for await (const { id, name, file } of pageRows(store)) {
    ids.add(id);
    for (const one of new Set([name, file])) key(one, id);
  }
  return { ids, byFile, beside };
}

const plainName = (name: string): string => name.normalize('NFC').replaceAll('\\', '/').toLowerCase();

/** What a row says; a sentence where it cannot be taken. */
function readRow({ cells }: CsvRow, columns: readonly (Column | null)[], pages: Named): PageDataChange | string {
  const cell = (column: Column): string => cells[columns.indexOf(column)] ?? '';
  const page = pageOf(columns.includes('id') ? cell('id') : '', columns.includes('file') ? cell('file') : '', pages);
  if (typeof page === 'string') return page;
  const data: Record<string, string | number | null> = {};
  for (const field of PAGE_FIELDS) {
    if (!columns.includes(field) || cell(field) === '') continue;
    const value = cell(field) === '-' ? null : valueOf(field, cell(field));
    const parsed = pageData.shape[field].safeParse(value);
    if (!parsed.success) return `"${cell(field)}" is no ${field}: ${parsed.error.issues[0]?.message ?? ''}.`;
    data[field] = parsed.data;
  }
  const checked: SomePageData = pageData.exactPartial().parse(data);
  return { page, data: checked };
}

function pageOf(id: string, file: string, { ids, byFile, beside }: Named): number | string {
  if (id !== '') return ids.has(Number(id)) ? Number(id) : `There is no page ${id} in this archive.`;
  const found = byFile.get(plainName(`${beside}/${file}`)) ?? byFile.get(plainName(file));
  if (found === undefined) return `There is no page from a file "${file}" in this archive.`;
  return found ?? `Several pages are from a file "${file}": name its folder too, or its id.`;
}

function valueOf(field: PageField, text: string): string | number {
  if (field === 'number') return /^\d{1,6}$/.test(text) ? Number(text) : text;
  if (field !== 'date') return text;
  const [, year, month, day] = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/u.exec(text) ?? [];
  return isoDate({ year, month, day }) ?? text;
}
