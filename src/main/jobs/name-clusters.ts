// Names that are spelt alike: one person misread, or people who are to be told apart.
import { readLists } from '../../engine/index.ts';
import { type InContext, type NameCluster, searchQuery } from '../../contract/index.ts';
import type { CountedName, Store } from '../store/store.ts';
import { catchUpIfPossible } from './search.ts';

const CONTEXTS = 3;
/** Characters of context on each side. */
const BESIDE = 10;

/**
 * The likeliest mistakes first: a rare name beside a frequent one. Names that the lists set apart are not put together.
 */
export async function nameClusters(store: Store, limit: number): Promise<NameCluster[]> {
  await catchUpIfPossible(store);
  const known = await store.knowledge(null);
  if (known === null) return [];
  const apart = new Set(
    readLists(known.lists).lists.people.flatMap(([one, other]) => [keyOf(one, other), keyOf(other, one)]),
  );
  const clusters = clustersOf(known.names, (one, other) => apart.has(keyOf(one, other)));
  return Promise.all(
    clusters.slice(0, limit).map(async (names) => ({
      names: await Promise.all(names.map(async (name) => ({ ...name, contexts: await contextsOf(store, name.name) }))),
    })),
  );
}

const keyOf = (one: string, other: string): string => `${one}\t${other}`;

/** Surname and length the same, one other character different. */
function patternsOf(name: string): string[] {
  const characters = Array.from(name);
  return characters.slice(1).map((_, at) => characters.with(at + 1, '?').join(''));
}

/** Each rarer name goes to the most frequent one that it is like. Exported for its tests. */
export function clustersOf(
  names: readonly CountedName[],
  areApart: (one: string, other: string) => boolean,
): CountedName[][] {
  const heads = new Map<string, CountedName[][]>();
  const clusters: CountedName[][] = [];
  for (const name of names.toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))) {
    const patterns = patternsOf(name.name);
    const like = patterns.flatMap((pattern) => heads.get(pattern) ?? []);
    const home = like.find((cluster) => cluster.every((other) => !areApart(name.name, other.name)));
    if (home) {
      home.push(name);
      continue;
    }
    const cluster = [name];
    clusters.push(cluster);
    for (const pattern of patterns) heads.set(pattern, [...(heads.get(pattern) ?? []), cluster]);
  }
  return clusters.filter(({ length }) => length > 1).toSorted((a, b) => doubt(b) - doubt(a));
}

/** How many times more frequent the first name is than the rarest. */
const doubt = (cluster: readonly CountedName[]): number => (cluster[0]?.count ?? 0) / (cluster.at(-1)?.count ?? 1);

async function contextsOf(store: Store, name: string): Promise<InContext[]> {
  const { passages } = await store.search(searchQuery.parse({ text: `“${name}”`, matchCase: true }), 0, CONTEXTS);
  return passages.flatMap(({ page, block, hits, excerpt, excerptStart }) =>
    hits.slice(0, 1).map(({ start, end }) => {
      const [from, to] = [start - excerptStart, end - excerptStart];
      return {
        page,
        block,
        start,
        before: excerpt.slice(Math.max(0, from - BESIDE), from).toWellFormed(),
        text: excerpt.slice(from, to),
        after: excerpt.slice(to, to + BESIDE).toWellFormed(),
      };
    }),
  );
}
