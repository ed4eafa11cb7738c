// Confusion pairs that corrections teach, with what speaks for and against each: offered, never applied unasked.
import { readLists } from '../../engine/index.ts';
import {
  type ConfusionPair,
  type OfferedPair,
  pageState,
  type PageState,
  type ProjectListsText,
  searchQuery,
} from '../../contract/index.ts';
import type { Store } from '../store/store.ts';
import { addEntries } from './lists.ts';
import { catchUpIfPossible, countSearch } from './search.ts';

/** The same correction so often is no accident. */
const AT_LEAST = 2;

const READ: readonly PageState[] = pageState.options.filter((state) => state !== 'unread');

/** The most frequent first; what is on the lists already is not offered. */
export async function offeredPairs(store: Store, limit: number): Promise<OfferedPair[]> {
  await catchUpIfPossible(store);
  const { lists } = readLists((await store.lists()).text);
  const listed = new Set(lists.confusions.map(keyOf));
  const taught = (await store.taughtPairs(AT_LEAST, limit * 2)).filter((pair) => !listed.has(keyOf(pair)));
  const offered: OfferedPair[] = [];
  for (const pair of taught.slice(0, limit)) {
    const unread = await standing(store, pair.read, ['unread']);
    offered.push({ ...pair, unread, letStand: await standing(store, pair.read, READ) });
  }
  return offered;
}

const keyOf = ({ read, meant }: { readonly read: string; readonly meant: string }): string => `${read}\t${meant}`;

/** How often a string stands on pages of these states. */
async function standing(store: Store, text: string, states: readonly PageState[]): Promise<number> {
  const quoted = `“${text}”`;
  let hits = 0;
  for await (const count of countSearch(
    store,
    searchQuery.parse({ text: quoted, matchCase: true, scope: { states } }),
  )) {
    ({ hits } = count);
  }
  return hits;
}

/** Puts a pair on the lists, with what speaks for it as a comment. */
export async function acceptPair(store: Store, read: string, meant: string): Promise<ProjectListsText> {
  const taught = await store.taughtPairs(1, Number.MAX_SAFE_INTEGER);
  const pair = taught.find((one) => one.read === read && one.meant === meant);
  return addEntries(store, [{ list: 'confusions', entry: `${read} → ${meant}`, ...(pair && { note: noteOn(pair) }) }]);
}

const noteOn = ({ times, pages, papers }: ConfusionPair): string =>
  [`corrected ${times}× on ${pages} ${pages === 1 ? 'page' : 'pages'}`, ...papers].join(', ');
