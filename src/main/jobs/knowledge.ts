// What a page is checked with beside itself: the project's lists, and the names that other pages credit.
import { KNOWN_NAME, NO_NAMES, type NameCounts, type ProjectLists, readLists } from '../../engine/index.ts';
import type { Knowledge, Store } from '../store/store.ts';
import type { Known } from './known.ts';

interface Read {
  readonly kept: Knowledge;
  readonly lists: ProjectLists;
  /** Names that are known by their count; rarer ones tell nothing of other pages. */
  readonly names: NameCounts;
}

const read = new WeakMap<Store, Read>();

/** Asks for the lists and names again only when they have changed. */
async function knowledgeOf(store: Store): Promise<Read> {
  const before = read.get(store);
  const kept = await store.knowledge(before?.kept.version ?? null);
  if (kept === null && before) return before;
  if (kept === null) throw new Error('what is not known cannot be unchanged');
  const known = kept.names.filter(({ count }) => count >= KNOWN_NAME);
  const names = new Map(known.map(({ name, count }) => [name, count]));
  const now = { kept, lists: readLists(kept.lists).lists, names };
  read.set(store, now);
  return now;
}

/** What a page of the archive is checked with: its own names are counted on it, and not a second time here. */
export async function knownFor(store: Store, page: number): Promise<Known> {
  const { lists, names } = await knowledgeOf(store);
  const own = await store.namesOf(page);
  if (own.size === 0) return { lists, names };
  const others = new Map(names);
  for (const [name, count] of own) {
    const left = (names.get(name) ?? 0) - count;
    if (left > 0) others.set(name, left);
    else others.delete(name);
  }
  return { lists, names: others };
}

/** What a page that comes in is checked with: names would depend on which pages came first. */
export const knownForNew = async (store: Store): Promise<Known> => ({
  lists: (await knowledgeOf(store)).lists,
  names: NO_NAMES,
});

/** All of it, and the version it is. */
export async function allKnown(store: Store, page?: number): Promise<Known & { readonly version: string }> {
  const { kept, lists, names } = await knowledgeOf(store);
  return { version: kept.version, ...(page === undefined ? { lists, names } : await knownFor(store, page)) };
}
