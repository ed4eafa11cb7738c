// Pages: the list, one page with all that belongs to it, bringing pages in, what is known of them beside their text.
import { z } from 'zod';
import { article, importOutcome, pageData, pageDetail, pageRow } from '../schemas/index.ts';
import { route } from './route.ts';

export const pagesRoutes = {
  pages: route({ method: 'GET', path: '/api/pages', reply: z.array(pageRow) }),
  /** Imports one file: the body is its bytes. `encoding` says what they are where the guess was wrong. */
  importPage: route({
    method: 'POST',
    path: '/api/pages',
    query: z.object({ name: z.string().min(1).max(500), encoding: z.string().max(40).optional() }),
    body: 'raw',
    reply: importOutcome,
  }),
  page: route({ method: 'GET', path: '/api/pages/:page', reply: pageDetail }),
  /** The raw page, byte for byte as it was imported. */
  rawBytes: route({ method: 'GET', path: '/api/pages/:page/raw', reply: 'raw' }),
  setPageData: route({ method: 'PATCH', path: '/api/pages/:page', body: pageData.exactPartial(), reply: pageRow }),
  articles: route({ method: 'GET', path: '/api/pages/:page/articles', reply: z.array(article) }),
} as const;
