// What a project knows: its lists, the confusions that its corrections teach, names in several spellings.
import { z } from 'zod';
import { declinedPair, knowledge, listVersion, nameCluster, offeredPair, projectListsText } from '../schemas/index.ts';
import { route } from './route.ts';

const text = z.string().max(2_000_000);
const pair = z.object({ read: z.string().min(1).max(100), meant: z.string().min(1).max(100) });

export const listsRoutes = {
  lists: route({ method: 'GET', path: '/api/lists', reply: projectListsText }),
  /** Refused as `stale` when the lists have changed since the version `base`. */
  setLists: route({
    method: 'PUT',
    path: '/api/lists',
    body: z.object({ text, base: z.number().int() }),
    reply: projectListsText,
  }),
  listVersions: route({ method: 'GET', path: '/api/lists/versions', reply: z.array(listVersion) }),
  listsAt: route({ method: 'GET', path: '/api/lists/versions/:id', reply: projectListsText }),
  /** The lists as a file. */
  exportLists: route({ method: 'GET', path: '/api/lists/file', reply: 'raw' }),
  /** Adds the entries of a file that the lists do not have. */
  importLists: route({ method: 'POST', path: '/api/lists/file', body: z.object({ text }), reply: projectListsText }),
  /** Pairs that the same correction, made twice or more, teaches. */
  pairs: route({
    method: 'GET',
    path: '/api/pairs',
    query: z.object({ limit: z.coerce.number<number>().int().min(1).max(200).default(50) }),
    reply: z.array(offeredPair),
  }),
  /** Puts a pair on the lists. */
  acceptPair: route({ method: 'POST', path: '/api/pairs', body: pair, reply: projectListsText }),
  declinedPairs: route({ method: 'GET', path: '/api/pairs/declined', reply: z.array(declinedPair) }),
  /** Keeps a pair from being offered, or lets it be offered again. */
  declinePair: route({
    method: 'PUT',
    path: '/api/pairs/declined',
    body: pair.extend({ declined: z.boolean() }),
    reply: z.array(declinedPair),
  }),
  /** Names that are spelt alike, the likeliest mistakes first. */
  names: route({
    method: 'GET',
    path: '/api/names',
    query: z.object({ limit: z.coerce.number<number>().int().min(1).max(500).default(100) }),
    reply: z.array(nameCluster),
  }),
  /** Remembers two names as those of different people. */
  setApart: route({
    method: 'POST',
    path: '/api/names/apart',
    body: z.object({ one: z.string().min(1).max(40), other: z.string().min(1).max(40) }),
    reply: projectListsText,
  }),
  /** What a page is checked with, beside the page itself; `page`: without the names of that page. */
  knowledge: route({
    method: 'GET',
    path: '/api/knowledge',
    query: z.object({ page: z.coerce.number<number>().int().positive().optional() }),
    reply: knowledge,
  }),
} as const;
