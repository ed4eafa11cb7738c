// Pages: the list, one page with all that belongs to it, bringing pages in, and what is known of them beside their text.
import type { Hono } from 'hono';
import { importFile, previewImport } from '../jobs/index.ts';
import { download } from './download.ts';
import { mount } from './mount.ts';
import { plainName } from './names.ts';
import type { ApiParts } from './parts.ts';

export function pageRoutes(app: Hono, { store }: ApiParts): void {
  mount(app, 'pages', () => store.pages());
  mount(app, 'page', ({ page }) => store.page(page));
  mount(app, 'articles', ({ page }) => store.articles(page));
  mount(app, 'importPage', ({ query: { name, encoding }, body }) =>
    importFile(store, { name: plainName(name), bytes: body }, encoding === undefined ? {} : { encoding }),
  );
  mount(app, 'previewImport', async ({ query: { name, encoding }, body }) =>
    previewImport(plainName(name), body, encoding === undefined ? {} : { encoding }),
  );
  mount(app, 'rawBytes', async ({ page }) => {
    const { name } = await store.pageRow(page);
    return download(await store.rawBytes(page), name, 'application/octet-stream');
  });
  mount(app, 'setPageData', async ({ page, body }) => {
    await store.setPageData(page, body);
    return store.pageRow(page);
  });
}
