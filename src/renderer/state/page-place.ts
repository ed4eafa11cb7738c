// Where a page stands in the list that it was opened from, and which page comes after it. Only the few rows around it are asked
// for, however long the list is.
import { queryOptions } from '@tanstack/react-query';
import type { PageFilter, PageRow, PageSort } from '../../contract/index.ts';
import { call } from './api.ts';

export interface PageOrder {
  readonly filter: PageFilter;
  readonly sort: PageSort;
  readonly order: 'up' | 'down';
}

interface Opened {
  readonly list: PageOrder;
  readonly index: number;
  readonly page: number;
}

/** The list of a page that was opened by its address. */
const EVERY: PageOrder = { filter: {}, sort: 'import', order: 'up' };
/** Rows of it that are looked through for the page. */
const FIRST = 200;

let opened: Opened | null = null;

/** The row that was chosen last in a list: the page that is opened next. */
export function chosenIn(list: PageOrder, index: number, page: number): void {
  opened = { list, index, page };
}

export interface PagePlace {
  /** Counted from 1; null where the page is not in the list, or too far down to be looked for. */
  readonly position: number | null;
  readonly total: number;
  /** The page as the list has it. */
  readonly row: PageRow | null;
}

const known = (page: number): Opened | null => (opened?.page === page ? opened : null);

async function around(page: number, signal?: AbortSignal) {
  const at = known(page);
  const { filter, sort, order } = at?.list ?? EVERY;
  const offset = Math.max(0, (at?.index ?? 0) - 1);
  const query = { ...filter, sort, order, offset, limit: at ? 3 : FIRST };
  const { total, rows } = await call('pageList', { query, ...(signal && { signal }) });
  return { total, rows, offset, found: rows.findIndex(({ id }) => id === page) };
}

export const pagePlaceQuery = (page: number) =>
  queryOptions({
    queryKey: ['pages', 'place', page],
    queryFn: async ({ signal }): Promise<PagePlace> => {
      const { total, rows, offset, found } = await around(page, signal);
      return { total, position: found < 0 ? null : offset + found + 1, row: rows[found] ?? null };
    },
  });

/**
 * The page after this one: the next in its list, or what has moved up into its place where it is no longer in the list. A page
 * of which no list is known is followed by the one where a reader does most good.
 */
export async function pageAfter(page: number): Promise<PageRow | null> {
  const { rows, offset, found } = await around(page);
  const at = known(page);
  if (!at && found < 0) return (await call('nextPage', { query: { after: page } })).page;
  if (!at) {
    chosenIn(EVERY, offset + found, page);
    return pageAfter(page);
  }
  const place = found < 0 ? at.index - offset : found + 1;
  const next = rows[place] ?? null;
  if (next) chosenIn(at.list, offset + place, next.id);
  return next;
}
