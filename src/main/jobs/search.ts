// Searching in slices: counts that grow until they are exact, and an index that catches up while nobody waits for it.
import { GalleyError, type SearchCount, type SearchQuery, type SearchResult } from '../../contract/index.ts';
import type { Store } from '../store/store.ts';

const catching = new WeakMap<Store, Promise<void>>();

/**
 * Indexes what is not yet indexed, in short turns; who asks while it runs waits for the same. Errors are left to the
 * next turn.
 */
export function catchUp(store: Store): Promise<void> {
  const running = catching.get(store);
  if (running) return running;
  const turns = (async () => {
    while ((await store.indexSome()) > 0);
  })().finally(() => catching.delete(store));
  catching.set(store, turns);
  return turns;
}

/** Before a search: a short list is worked off at once, a long one goes on beside. */
const SHORT_LIST = 20;

async function freshen(store: Store): Promise<void> {
  const lag = await store.indexLag();
  if (lag === 0) return;
  const done = catchUpIfPossible(store);
  if (lag <= SHORT_LIST) await done;
  // Whoever searches next hears of it, if it is still so.
  else done.catch(() => undefined);
}

/** An archive that can only be read is searched as far as it is indexed; what is left shows in the answer. */
export async function catchUpIfPossible(store: Store): Promise<void> {
  try {
    await catchUp(store);
  } catch (error) {
    if (!(error instanceof GalleyError) || error.code !== 'archive-unwritable') throw error;
  }
}

export async function search(store: Store, query: SearchQuery, after: number, limit: number): Promise<SearchResult> {
  await freshen(store);
  let result = await store.search(query, after, limit);
  // A slice in which nothing was found says nothing yet.
  while (result.passages.length === 0 && result.next !== null) result = await store.search(query, result.next, limit);
  return result;
}

/** Counts what a search finds, slice by slice; the last count is exact. */
export async function* countSearch(store: Store, query: SearchQuery): AsyncGenerator<SearchCount, void> {
  await freshen(store);
  const pages = new Set<number>();
  let [hits, passages, articles]: [number, number, number | null] = [0, 0, null];
  for (let after: number | null = 0; after !== null;) {
    const slice = await store.countFound(query, after);
    hits += slice.hits;
    passages += slice.passages;
    for (const page of slice.pages) pages.add(page);
    if (slice.articles !== null) articles = (articles ?? 0) + slice.articles;
    after = slice.next;
    yield { hits, passages, pages: pages.size, articles, done: after === null };
  }
}

/** Makes the index anew; yields the number of pages left. */
export async function* reindex(store: Store): AsyncGenerator<{ readonly left: number }, void> {
  await store.dropIndex();
  yield { left: await store.indexLag() };
  for (let left = 1; left > 0;) {
    left = await store.indexSome();
    yield { left };
  }
}
