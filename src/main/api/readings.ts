// States, readers, and articles over several pages.
import type { Hono } from 'hono';
import { changedBlocks, proposeAllLinks, proposeLinks, readingWarnings, readingWork } from '../jobs/index.ts';
import { mount } from './mount.ts';
import type { ApiParts } from './parts.ts';

export function readingRoutes(app: Hono, { store }: ApiParts): void {
  mount(app, 'readers', () => store.readers());
  mount(app, 'readings', ({ page }) => readingWork(store, page));
  mount(app, 'readingWarnings', ({ page }) => readingWarnings(store, page));
  mount(app, 'setState', async ({ page, body: { state } }) => {
    const warnings = await readingWarnings(store, page);
    await store.setState(page, state);
    return { page: await store.pageRow(page), warnings };
  });
  mount(app, 'changedBlocks', async ({ page, query: { from, to } }) =>
    changedBlocks(store, page, from, to ?? (await store.page(page)).revision),
  );
  mount(app, 'linkedArticles', async ({ page }) => (await store.linkedArticles(page)).map((parts) => [...parts]));
  mount(app, 'pageLinkProposals', ({ page }) => proposeLinks(store, page));
  mount(app, 'linkProposals', ({ query }) => proposeAllLinks(store, query));
  mount(app, 'linkArticles', async ({ body }) => {
    await store.link(body);
    return store.wholeArticle(body.part);
  });
  mount(app, 'unlinkArticle', async ({ query: { part } }) => {
    await store.unlink(part);
    return {};
  });
}
