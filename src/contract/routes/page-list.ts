// Lists of pages for any number of them, and the bin.
import { z } from 'zod';
import {
  pageCounts,
  pageFilter,
  pageIds,
  pageRow,
  pageSlice,
  pageState,
  pageWindow,
  toldNumber,
} from '../schemas/index.ts';
import { route } from './route.ts';

const operation = z.object({
  /** Pages that are changed. */
  pages: z.number().int(),
  /** What to undo it by; null when nothing was changed. */
  operation: z.number().int().nullable(),
});

export const pageListRoutes = {
  /** A slice of the pages that a filter names. */
  pageList: route({
    method: 'GET',
    path: '/api/page-list',
    query: pageFilter.extend(pageWindow.shape),
    reply: pageSlice,
  }),
  pageCounts: route({ method: 'GET', path: '/api/page-counts', query: pageFilter, reply: pageCounts }),
  /** The next page to read: the one where a reader does most good for each key, among pages with no more than this reading. */
  nextPage: route({
    method: 'GET',
    path: '/api/next-page',
    query: pageFilter.extend({ after: toldNumber(z.number().int()).optional() }),
    reply: z.object({ page: pageRow.nullable(), left: z.number().int() }),
  }),
  /** Brings pages to a state, forward or back. One step, one undo. */
  setStates: route({
    method: 'PUT',
    path: '/api/page-states',
    body: z.object({ pages: pageIds, state: pageState }),
    reply: operation,
  }),
  /** Puts pages into the bin, where they stay until they are restored. One step, one undo. */
  deletePages: route({ method: 'POST', path: '/api/bin', body: z.object({ pages: pageIds }), reply: operation }),
  restorePages: route({
    method: 'POST',
    path: '/api/bin/restore',
    body: z.object({ pages: pageIds }),
    reply: operation,
  }),
} as const;
