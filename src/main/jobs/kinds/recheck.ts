// Re-check: the flags of pages counted anew, after a change of rules, lists or engine. Texts are left as they are.
import { jobParams } from '../../../contract/index.ts';
import { countedFlags } from '../derive.ts';
import { defineJob } from '../job-kind.ts';
import { pageTarget, planPages } from './pages.ts';

export const recheckJob = defineJob(jobParams.recheck, {
  kind: 'recheck',
  target: pageTarget,
  plan: ({ store, params }) => planPages(store, params.pages),
  step: async (page, { store }) => {
    const counts = await countedFlags(store, await store.page(page), 'later');
    return { effect: { kind: 'recount', page, counts }, why: null };
  },
});
