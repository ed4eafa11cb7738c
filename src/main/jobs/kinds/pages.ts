// What jobs that go through the pages of an archive share.
import { z } from 'zod';
import type { PageRow } from '../../../contract/index.ts';
import type { Store } from '../../store/store.ts';
import type { Planned } from '../job-kind.ts';

const AT_A_TIME = 1000;

/** A page's id. */
export const pageTarget = z.number().int();

/** The pages with these ids, or all, in the order in which they came in. */
export async function* planPages(store: Store, ids: readonly number[] | null): AsyncGenerator<Planned<number>, void> {
  const wanted = ids && new Set(ids);
  for await (const { id, name } of pageNames(store)) if (wanted?.has(id) !== false) yield { name, target: id };
}

/** The names of all pages, some at a time: an archive can hold more than there is room for at once. */
export const pageNames = (store: Store): AsyncGenerator<Pick<PageRow, 'id' | 'name'>, void> =>
  eachPage((after, limit) => store.pageNames(after, limit));

/** All pages, some at a time. */
export const pageRows = (store: Store): AsyncGenerator<PageRow, void> =>
  eachPage((after, limit) => store.pageRows(after, limit));

async function* eachPage<Page extends Pick<PageRow, 'id'>>(
  ask: (after: number, limit: number) => Promise<readonly Page[]>,
): AsyncGenerator<Page, void> {
  for (let after = 0; ;) {
    const pages = await ask(after, AT_A_TIME);
    yield* pages;
    const last = pages.at(-1);
    if (!last) return;
    after = last.id;
  }
}
