// A reader's work on a page: drafts, revisions, verdicts on flags.
import type { Hono } from 'hono';
import { derive, measureReading, readingWarnings, recountFlags } from '../jobs/index.ts';
import { mount } from './mount.ts';
import type { ApiParts } from './parts.ts';
import { readCorrected } from './read-corrected.ts';

export function workRoutes(app: Hono, { store }: ApiParts): void {
  mount(app, 'saveDraft', ({ page, body }) => {
    // A draft that cannot be opened again would be as good as lost: the sender must hear of it now.
    readCorrected(body.text);
    return store.saveDraft(page, body);
  });
  mount(app, 'dropDraft', async ({ page, query }) => {
    await store.dropDraft(page, query);
    return {};
  });
  mount(app, 'revisions', ({ page }) => store.revisions(page));
  mount(app, 'saveRevision', async ({ page, body: { text, base, done, about, ...mark } }) => {
    const corrected = await derive(store, page, readCorrected(text));
    const author = (await store.info()).reader ?? '';
    const kind = about ? ({ reason: 'revert', about } as const) : ({ reason: 'edit' } as const);
    const revision = await store.addRevision({ page, base, done, author, corrected, mark, ...kind });
    if (done) await measureReading(store, page);
    const warnings = done ? await readingWarnings(store, page, 'finished') : [];
    return { ...(await store.pageRow(page)), revision, warnings };
  });
  mount(app, 'setVerdict', async ({ page, body }) => {
    const verdicts = await store.setVerdict(page, body);
    await recountFlags(store, page);
    return verdicts;
  });
  mount(app, 'verdicts', ({ query }) => store.verdicts(query));
  mount(app, 'setArchiveVerdict', ({ body }) => store.setArchiveVerdict(body));
}
