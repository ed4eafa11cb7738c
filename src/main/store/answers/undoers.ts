// How changes beside corrected text are taken back, by their kind. A new kind is a line here.
import { isDeepStrictEqual } from 'node:util';
import { type PageData, pageState, type PageState } from '../../../contract/index.ts';
import type { OperationChange } from '../tables/operations.ts';
import type { Tables } from '../tables/index.ts';

/** What a page has now in the place of a change, and how it is put there. */
interface Undoer {
  now(tables: Tables, change: OperationChange): unknown;
  put(tables: Tables, change: OperationChange, value: unknown, at: string): void;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

export const UNDOERS: Readonly<Record<string, Undoer>> = {
  /** Fields of page data: what was changed, before and after. */
  'page-data': {
    now(tables, { page, after }) {
      const row: Readonly<Record<string, unknown>> = { ...tables.pages.one(page) };
      return Object.fromEntries(Object.keys(isRecord(after) ? after : {}).map((field) => [field, row[field] ?? null]));
    },
    put(tables, { page }, value, at) {
      const data: PageData = { ...tables.pages.data(page), ...(isRecord(value) ? value : {}) };
      tables.pages.setData(page, data, at);
    },
  },
  /** Since when a page is in the bin; null for one that is not there. */
  bin: {
    now: (tables, { page }) => tables.pages.deletedAt(page),
    put: (tables, { page }, value, at) => tables.pages.setDeleted(page, typeof value === 'string' ? value : null, at),
  },
  state: {
    now: (tables, { page }) => tables.pages.one(page).state,
    put: (tables, { page }, value, at) => setState(tables, page, pageState.parse(value), at),
  },
};

/** Brings a page to a state by hand, which is on record as readings are. */
export function setState({ settings, pages, revisions, readings }: Tables, page: number, state: PageState, at: string) {
  const reader = settings.reader() ?? '';
  readings.add(page, { kind: 'set', state, revision: revisions.newest(page), reader, at });
  pages.setState(page, state, at);
}

/** True when a page still has what the change made of it, so that taking it back loses nothing. */
export const isAsLeft = (tables: Tables, change: OperationChange): boolean =>
  isDeepStrictEqual(UNDOERS[change.what]?.now(tables, change), change.after);
