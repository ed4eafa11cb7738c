// What the desk asks the server and keeps: the archive's facts and the list of pages.
import { keepPreviousData, queryOptions, QueryClient } from '@tanstack/react-query';
import { GalleyError, type Job, type PageFilter, type PageSort } from '../../contract/index.ts';
import { call } from './api.ts';

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      refetchOnWindowFocus: false,
      // An answer is an answer; only silence is asked again.
      retry: (count, error) => !(error instanceof GalleyError) && count < 4,
      networkMode: 'always',
    },
  },
});

/** Under way, or about to be. */
export const isLive = ({ state }: Pick<Job, 'state'>): boolean => state === 'running' || state === 'waiting';

export const archiveQuery = queryOptions({
  queryKey: ['archive'],
  queryFn: ({ signal }) => call('archive', { signal }),
});
const pagesQuery = queryOptions({ queryKey: ['pages'], queryFn: ({ signal }) => call('pages', { signal }) });

export const scansQuery = queryOptions({ queryKey: ['scans'], queryFn: ({ signal }) => call('scans', { signal }) });
export const scanQuery = (page: number) =>
  queryOptions({ queryKey: ['scan', page], queryFn: ({ signal }) => call('pageScan', { page, signal }) });

/** Looked at every second while a job is under way, and again now and then, for one that was started elsewhere. */
export const jobsQuery = queryOptions({
  queryKey: ['jobs'],
  queryFn: ({ signal }) => call('jobs', { signal }),
  refetchInterval: ({ state }) => (state.data?.some(isLive) === true ? 1_000 : 15_000),
});
export const jobQuery = (id: number) =>
  queryOptions({ queryKey: ['jobs', id], queryFn: ({ signal }) => call('job', { id, signal }) });

/** A slice of the list of pages; the one before is shown until it is there. */
export const pageSliceQuery = (
  wanted: { filter: PageFilter; sort: PageSort; order: 'up' | 'down' },
  offset: number,
  limit: number,
) =>
  queryOptions({
    queryKey: ['pages', 'slice', wanted, offset],
    queryFn: ({ signal }) =>
      call('pageList', { query: { ...wanted.filter, sort: wanted.sort, order: wanted.order, offset, limit }, signal }),
    placeholderData: keepPreviousData,
  });

/** How many pages of each kind a filter names. */
export const pageCountsQuery = (filter: PageFilter) =>
  queryOptions({
    queryKey: ['pages', 'counts', filter],
    queryFn: ({ signal }) => call('pageCounts', { query: filter, signal }),
  });

/** What names and texts propose for a slice of the pages in the order of import. */
export const proposalSliceQuery = (filter: PageFilter, offset: number, limit: number) =>
  queryOptions({
    queryKey: ['pages', 'proposals', filter, offset],
    queryFn: ({ signal }) => call('dataProposals', { query: { ...filter, offset, limit, only: 'all' }, signal }),
  });
export const patternsQuery = queryOptions({
  queryKey: ['name-patterns'],
  queryFn: ({ signal }) => call('namePatterns', { signal }),
});

export const namesQuery = queryOptions({
  queryKey: ['names'],
  queryFn: ({ signal }) => call('names', { query: { limit: 100 }, signal }),
});
export const pairsQuery = queryOptions({
  queryKey: ['pairs'],
  queryFn: ({ signal }) => call('pairs', { query: { limit: 50 }, signal }),
});
export const listsQuery = queryOptions({ queryKey: ['lists'], queryFn: ({ signal }) => call('lists', { signal }) });
export const ignoredQuery = queryOptions({
  queryKey: ['ignored'],
  queryFn: ({ signal }) => call('verdicts', { query: { verdict: 'ignored', limit: 1000 }, signal }),
});

export const historyQuery = (page: number, group: string | null) =>
  queryOptions({
    queryKey: ['history', page, group],
    queryFn: ({ signal }) => call('history', { page, query: { limit: 200, ...(group !== null && { group }) }, signal }),
    staleTime: 0,
  });
/** Revisions never change: neither does what differs between two. */
export const compareQuery = (page: number, from: number, to: number) =>
  queryOptions({
    queryKey: ['compare', page, from, to],
    queryFn: ({ signal }) => call('compare', { page, query: { from, to }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
export const operationsQuery = queryOptions({
  queryKey: ['operations'],
  queryFn: ({ signal }) => call('operations', { query: { limit: 100 }, signal }),
});

export const samplesQuery = queryOptions({
  queryKey: ['samples'],
  queryFn: ({ signal }) => call('samples', { signal }),
  staleTime: 0,
});
/** What a blind reader has typed is handed in against this: it is not asked for again meanwhile. */
export const blindPageQuery = (sample: number, page: number) =>
  queryOptions({
    queryKey: ['blind', sample, page],
    queryFn: ({ signal }) => call('blindPage', { page, query: { sample }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const statisticsQuery = queryOptions({
  queryKey: ['statistics'],
  queryFn: ({ signal }) => call('statistics', { query: {}, signal }),
});
export const errorMeterQuery = (by: 'month' | 'paper' | 'reader') =>
  queryOptions({
    queryKey: ['error-meter', by],
    queryFn: ({ signal }) => call('errorMeter', { query: { by }, signal }),
  });

/** Articles of a page that have parts on other pages. */
export const linksQuery = (page: number) =>
  queryOptions({
    queryKey: ['links', page],
    queryFn: ({ signal }) => call('linkedArticles', { page, signal }),
  });
export const linkProposalsQuery = (page: number) =>
  queryOptions({
    queryKey: ['link-proposals', page],
    queryFn: ({ signal }) => call('pageLinkProposals', { page, signal }),
  });

/** Changed bytes that wait for a person. */
export const proposalsQuery = queryOptions({
  queryKey: ['proposals'],
  queryFn: ({ signal }) => call('proposals', { signal }),
});
export const proposalQuery = (id: number) =>
  queryOptions({
    queryKey: ['proposal', id],
    queryFn: ({ signal }) => call('proposal', { id, signal }),
    staleTime: 0,
  });

export const readersQuery = queryOptions({
  queryKey: ['readers'],
  queryFn: ({ signal }) => call('readers', { signal }),
});
export const readingsQuery = (page: number) =>
  queryOptions({
    queryKey: ['readings', page],
    queryFn: ({ signal }) => call('readings', { page, signal }),
    staleTime: 0,
  });
/** What speaks against this reader's finishing the page. */
export const readingWarningsQuery = (page: number, reader: string) =>
  queryOptions({
    queryKey: ['reading-warnings', page, reader],
    queryFn: ({ signal }) => call('readingWarnings', { page, signal }),
    staleTime: 0,
  });

export const backupsQuery = queryOptions({
  queryKey: ['backups'],
  queryFn: ({ signal }) => call('backups', { signal }),
});

/** A page is read anew each time it is opened: what is on the server is the truth. */
export const pageQuery = (page: number) =>
  queryOptions({
    queryKey: ['page', page],
    queryFn: ({ signal }) => call('page', { page, signal }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What is known of a page beside its text, for a panel that speaks of it. */
export const pageFactsQuery = (page: number) =>
  queryOptions({
    queryKey: ['pages', 'facts', page],
    queryFn: async ({ signal }) => {
      const { name, title, paper, date, number } = await call('page', { page, signal });
      return { name, title, paper, date, number };
    },
  });

/** Asks for the archive and the list again, after something has changed them. */
export async function refreshLists(): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: archiveQuery.queryKey }),
    queries.invalidateQueries({ queryKey: pagesQuery.queryKey }),
    queries.invalidateQueries({ queryKey: proposalsQuery.queryKey }),
  ]);
}
