// Which pages a person wants to see, and in what order, as the address carries it.
import { pageFilter, type PageFilter, pageSort, type PageSort } from '../../../contract/index.ts';

export interface WantedPages {
  readonly filter: PageFilter;
  readonly sort: PageSort;
  readonly order: 'up' | 'down';
}

/** What an address asks for; a filter that cannot be read is none. */
export function readWanted(address: string): WantedPages {
  const { sort, order, ...rest } = Object.fromEntries(new URLSearchParams(address));
  const filter = pageFilter.safeParse(rest);
  const known = pageSort.safeParse(sort);
  return {
    filter: filter.success ? filter.data : {},
    sort: known.success ? known.data : 'import',
    order: order === 'down' ? 'down' : 'up',
  };
}

export function writeWanted({ filter, sort, order }: WantedPages): string {
  const entries = Object.entries(filter).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  if (sort !== 'import') entries.push(['sort', sort]);
  if (order !== 'up') entries.push(['order', order]);
  return new URLSearchParams(entries).toString();
}
