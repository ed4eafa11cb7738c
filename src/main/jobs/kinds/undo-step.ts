// Undo a step of cleaning: pages composed without it, what people did kept. All pages are one operation, which can be taken
// back in turn.
import { z } from 'zod';
import { readGalleyText } from '../../../engine/index.ts';
import { jobParams } from '../../../contract/index.ts';
import { derive } from '../derive.ts';
import { defineJob } from '../job-kind.ts';
import { changesNothing, proposeStep } from '../steps.ts';
import { planPages } from './pages.ts';

/** A page's id, and the operation that its revision is part of. */
const target = z.object({ page: z.number().int(), operation: z.number().int() });

export const undoStepJob = defineJob(jobParams['undo-step'], {
  kind: 'undo-step',
  target,
  async *plan({ store, params: { pages, step }, job }) {
    const operation = await store.beginOperation('undo-step', { step, job });
    for await (const { name, target: page } of planPages(store, pages)) yield { name, target: { page, operation } };
  },
  async step({ page, operation }, { store, params: { step } }) {
    const { corrected: ours, draft } = await store.page(page);
    if (draft !== null) return { result: 'skipped', page, why: 'It has unsaved work, which was left alone.' };
    const proposed = await proposeStep(store, page, step, 'later');
    const why = proposed.conflicts.length > 0 ? 'Places that somebody has changed were left as they are.' : null;
    if (changesNothing(proposed, ours)) return { result: 'unchanged', page, why };
    const corrected = await derive(store, page, readGalleyText(proposed.text));
    const author = (await store.info()).reader ?? '';
    const about = { kind: 'step', step } as const;
    const revision = {
      page,
      base: proposed.base,
      reason: 'revert',
      author,
      done: false,
      corrected,
      operation,
      about,
    } as const;
    return { effect: { kind: 'revise', revision }, why };
  },
});
