// The archive as a whole: what it is, who reads it, and the sample for an empty one.
import type { Hono } from 'hono';
import { GalleyError } from '../../contract/index.ts';
import { importFiles } from '../jobs/index.ts';
import { mount } from './mount.ts';
import type { ApiParts } from './parts.ts';

export function archiveRoutes(app: Hono, { store, seeds }: ApiParts): void {
  mount(app, 'archive', () => store.info());
  mount(app, 'setReader', async ({ body }) => {
    await store.setReader(body.name);
    return store.info();
  });
  mount(app, 'deskMemory', () => store.deskMemory());
  mount(app, 'keepDeskMemory', async ({ body }) => {
    // An archive that can only be read remembers nothing; the browser does, and nobody need be told.
    if ((await store.info()).readOnly === null) await store.keepDeskMemory(body);
    return {};
  });
  mount(app, 'addSample', async () => {
    if ((await store.info()).pages > 0) {
      throw new GalleyError('bad-request', 'The sample goes into an empty archive only, and this one has pages.');
    }
    return importFiles(store, await seeds());
  });
}
