// Clean again: pages composed anew with the present engine. A page that a person has worked on, or is working on, keeps its
// text; only its flags are counted anew.
import { jobParams, type PageDetail, type Revision } from '../../../contract/index.ts';
import { countedFlags } from '../derive.ts';
import { composedAnew } from '../engine-work.ts';
import { knownForNew } from '../knowledge.ts';
import { defineJob } from '../job-kind.ts';
import { pageTarget, planPages } from './pages.ts';

const KEPT = 'A person has worked on it: its text was kept, its flags counted anew.';

export const cleanJob = defineJob(jobParams.clean, {
  kind: 'clean',
  target: pageTarget,
  plan: ({ store, params }) => planPages(store, params.pages),
  async step(page, { store }) {
    const detail = await store.page(page);
    if (isWorkedOn(detail, await store.revisions(page))) {
      const counts = await countedFlags(store, detail, 'later');
      return { effect: { kind: 'recount', page, counts }, why: KEPT };
    }
    const corrected = await composedAnew(
      detail.raw.text,
      { verdicts: detail.verdicts, ignored: detail.ignored },
      await knownForNew(store),
      'later',
    );
    const base = detail.revision;
    return {
      effect: { kind: 'revise', revision: { page, base, reason: 'clean', author: '', done: false, corrected } },
      why: null,
    };
  },
});

/** Whatever did not come from the engine alone, unsaved work too. */
const isWorkedOn = ({ state, draft }: PageDetail, revisions: readonly Revision[]): boolean =>
  state !== 'unread' || draft !== null || revisions.some(({ reason }) => reason !== 'import' && reason !== 'clean');
