// Lists of pages, page data of many, and the bin.
import type { Hono } from 'hono';
import { GalleyError } from '../../contract/index.ts';
import { previewPatterns, proposals, readPageTable, readPattern, writePageTable } from '../jobs/index.ts';
import { readPage } from '../read/index.ts';
import { download } from './download.ts';
import { mount } from './mount.ts';
import type { ApiParts } from './parts.ts';

/** Bytes of a table: rows for some 80,000 pages. A larger one would keep everybody waiting. */
const MOST_TABLE = 8 * 2 ** 20;

export function pageListRoutes(app: Hono, { store }: ApiParts): void {
  mount(app, 'pageList', ({ query: { sort, order, offset, limit, ...filter } }) =>
    store.pageList(filter, { sort, order, offset, limit }),
  );
  mount(app, 'pageCounts', ({ query }) => store.pageCounts(query));
  mount(app, 'nextPage', ({ query: { after, ...filter } }) => store.nextPage(filter, after ?? null));
  mount(app, 'setStates', ({ body: { pages, state } }) => store.setStates(pages, state));
  mount(app, 'deletePages', ({ body }) => store.deletePages(body.pages));
  mount(app, 'restorePages', ({ body }) => store.restorePages(body.pages));
  mount(app, 'setManyPageData', ({ body }) => store.setManyPageData(body.changes));
  mount(app, 'namePatterns', async () => ({ patterns: [...(await store.namePatterns())] }));
  mount(app, 'setNamePatterns', async ({ body: { patterns } }) => {
    for (const pattern of patterns) readPattern(pattern);
    await store.setNamePatterns(patterns);
    return { patterns };
  });
  mount(app, 'previewPatterns', ({ body: { patterns, filter } }) => previewPatterns(store, patterns, filter ?? {}));
  mount(app, 'dataProposals', ({ query: { offset, limit, by, field, only, ...filter } }) =>
    proposals(store, filter, { offset, limit }, { from: by, field, only }),
  );
  mount(app, 'pageDataTable', async ({ query }) =>
    download(await writePageTable(store, query), 'pages.csv', 'text/csv; charset=utf-8'),
  );
  mount(app, 'readPageDataTable', ({ query, body }) => {
    if (body.byteLength > MOST_TABLE) {
      throw new GalleyError('too-large', 'A table of page data may have 8 MB. Send it in parts.');
    }
    return readPageTable(store, readPage(body, 'pages.csv').text, {
      apply: query.apply === 'yes',
      beside: query.beside,
    });
  });
}
