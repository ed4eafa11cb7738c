// What a project knows: its lists, the confusions that its corrections teach, names in several spellings.
import type { Hono } from 'hono';
import { writeLists, writeNames } from '../../engine/index.ts';
import {
  addEntries,
  acceptPair,
  allKnown,
  describeLists,
  importLists,
  nameClusters,
  offeredPairs,
} from '../jobs/index.ts';
import { download } from './download.ts';
import { mount } from './mount.ts';
import type { ApiParts } from './parts.ts';

export function listsRoutes(app: Hono, { store }: ApiParts): void {
  mount(app, 'lists', async () => describeLists(await store.lists()));
  mount(app, 'setLists', async ({ body: { text, base } }) => describeLists(await store.setLists(text, base)));
  mount(app, 'listVersions', () => store.listVersions());
  mount(app, 'listsAt', async ({ id }) => describeLists(await store.listsAt(id)));
  mount(app, 'exportLists', async () =>
    download((await store.lists()).text, 'galley-lists.txt', 'text/plain; charset=utf-8'),
  );
  mount(app, 'importLists', ({ body: { text } }) => importLists(store, text));
  mount(app, 'pairs', ({ query: { limit } }) => offeredPairs(store, limit));
  mount(app, 'acceptPair', ({ body: { read, meant } }) => acceptPair(store, read, meant));
  mount(app, 'declinedPairs', () => store.declinedPairs());
  mount(app, 'declinePair', async ({ body: { read, meant, declined } }) => {
    await store.declinePair(read, meant, declined);
    return store.declinedPairs();
  });
  mount(app, 'names', ({ query: { limit } }) => nameClusters(store, limit));
  mount(app, 'setApart', ({ body: { one, other } }) =>
    addEntries(store, [{ list: 'people', entry: `${one} = ${other}` }]),
  );
  mount(app, 'knowledge', async ({ query: { page } }) => {
    const { version, lists, names } = await allKnown(store, page);
    return { version, lists: writeLists(lists), names: writeNames(names), muted: [...(await store.mutedRules())] };
  });
}
