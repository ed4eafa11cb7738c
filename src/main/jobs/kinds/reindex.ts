// Re-index: the search index is thrown away and made anew. What people have written is not touched.
import { z } from 'zod';
import { jobParams } from '../../../contract/index.ts';
import { defineJob } from '../job-kind.ts';
import { pageNames } from './pages.ts';

/** How many pages are left to index once the step is done: a step taken twice finds nothing to do. */
const target = z.number().int();

export const reindexJob = defineJob(jobParams.reindex, {
  kind: 'reindex',
  target,
  async *plan({ store }) {
    await store.dropIndex();
    let { pages: left } = await store.info();
    for await (const { name } of pageNames(store)) yield { name, target: Math.max(0, (left -= 1)) };
  },
  async step(goal, { store }) {
    for (let left = await store.indexLag(); left > goal;) left = await store.indexSome();
    return { result: 'changed', page: null, why: null };
  },
});
