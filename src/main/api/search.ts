// Searching the archive, and replacing in it.
import type { Hono } from 'hono';
import { countSearch, previewReplace, reindex, search } from '../jobs/index.ts';
import { jsonLines } from './lines.ts';
import { mount } from './mount.ts';
import type { ApiParts } from './parts.ts';

export function searchRoutes(app: Hono, { store, log }: ApiParts): void {
  mount(app, 'search', ({ body: { after, limit, ...query } }) => search(store, query, after, limit));
  mount(app, 'countSearch', ({ body }) => jsonLines(countSearch(store, body), log));
  mount(app, 'reindex', () => jsonLines(reindex(store), log));
  mount(app, 'previewReplace', ({ body }) => jsonLines(previewReplace(store, body), log));
  mount(app, 'replace', ({ body }) => store.replaceHits(body));
}
