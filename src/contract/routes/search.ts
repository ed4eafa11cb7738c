// Searching the archive, and replacing in it.
import { z } from 'zod';
import { replaceQuery, replaceReport, replaceRequest, searchQuery, searchResult } from '../schemas/index.ts';
import { route } from './route.ts';

export const searchRoutes = {
  /** At most `limit` passages after `after`, which a result before gave as `next`. */
  search: route({
    method: 'POST',
    path: '/api/search',
    body: searchQuery.extend({
      after: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(50),
    }),
    reply: searchResult,
  }),
  /** Exact counts as JSON lines (`searchCount`), growing; the last is done. */
  countSearch: route({ method: 'POST', path: '/api/search/count', body: searchQuery, reply: 'raw' }),
  /** Makes the index anew: JSON lines with the pages left. */
  reindex: route({ method: 'POST', path: '/api/search/index', reply: 'raw' }),
  /** What would be replaced, as JSON lines (`replacePreview`). Changes nothing. */
  previewReplace: route({ method: 'POST', path: '/api/replace/preview', body: replaceQuery, reply: 'raw' }),
  /** Replaces what was chosen, as one step that is undone as one. */
  replace: route({ method: 'POST', path: '/api/replace', body: replaceRequest, reply: replaceReport }),
} as const;
