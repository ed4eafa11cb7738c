// What jobs that go through the pages of an archive share.
import { z } from 'zod';
import type { Store } from '../../store/store.ts';
import type { Planned } from '../job-kind.ts';

/** A page's id. */
export const pageTarget = z.number().int();

/** The pages with these ids, or all, in the order in which they came in. */
export async function* planPages(store: Store, ids: readonly number[] | null): AsyncGenerator<Planned<number>, void> {
  const wanted = ids && new Set(ids);
  for (const { id, name } of await store.pages()) if (wanted?.has(id) !== false) yield { name, target: id };
}
