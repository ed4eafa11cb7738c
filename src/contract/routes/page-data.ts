// Page data of many pages: patterns for names, proposals out of the text, a grid's changes, tables in and out.
import { z } from 'zod';
import {
  dataProposal,
  namePattern,
  pageDataChange,
  pageField,
  pageFilter,
  pageWindow,
  patternPreview,
  tableOutcome,
} from '../schemas/index.ts';
import { route } from './route.ts';

const patterns = z.object({ patterns: z.array(namePattern).max(50) });

export const pageDataRoutes = {
  /** Patterns that names are read by at import, the first that fits; Galley's own guess comes last. */
  namePatterns: route({ method: 'GET', path: '/api/name-patterns', reply: patterns }),
  setNamePatterns: route({ method: 'PUT', path: '/api/name-patterns', body: patterns, reply: patterns }),
  /** What patterns say of the names in the archive; nothing is changed. */
  previewPatterns: route({
    method: 'POST',
    path: '/api/name-patterns/preview',
    body: patterns.extend({ filter: pageFilter.optional() }),
    reply: patternPreview,
  }),
  /** What names or the text say otherwise than page data does, page by page; `all` leaves out nothing that is known. */
  dataProposals: route({
    method: 'GET',
    path: '/api/data-proposals',
    query: pageFilter.extend(pageWindow.pick({ offset: true, limit: true }).shape).extend({
      by: z.enum(['name', 'text']).optional(),
      field: pageField.optional(),
      only: z.enum(['empty', 'all']).default('empty'),
    }),
    reply: z.object({ pages: z.number().int(), proposals: z.array(dataProposal) }),
  }),
  /** Sets page data of many pages: all of it or nothing, one step, one undo. */
  setManyPageData: route({
    method: 'PATCH',
    path: '/api/page-data',
    body: z.object({ changes: z.array(pageDataChange).min(1).max(100_000) }),
    reply: z.object({ pages: z.number().int(), operation: z.number().int().nullable() }),
  }),
  /** The page data of the pages that a filter names, as CSV with the page's id and file. */
  pageDataTable: route({ method: 'GET', path: '/api/page-data.csv', query: pageFilter, reply: 'raw' }),
  /**
   * Page data out of CSV: rows name a page by `id` or `file`, files first as of the folder `beside`, then as of any. Without
   * `apply` it is only looked at.
   */
  readPageDataTable: route({
    method: 'POST',
    path: '/api/page-data.csv',
    query: z.object({ apply: z.enum(['yes', 'no']).default('no'), beside: z.string().max(4096).optional() }),
    body: 'raw',
    reply: tableOutcome,
  }),
} as const;
