// Answers about jobs. What a step does and what is noted of it are one transaction.
import { GalleyError, type StepResult } from '../../../contract/index.ts';
import type { Effect, Outcome, SettledStep } from '../questions/jobs.ts';
import type { Tables } from '../tables/index.ts';
import type { Archive, Write } from './answer.ts';

/** The changes that a step may make. */
export type Changes = Pick<Archive, 'addPage' | 'addRevision' | 'setFlagCounts' | 'pageRow'>;

const CUT_OFF = 'Galley was ended in the middle of it; it can be taken up where it stopped.';

export function jobAnswers(tables: Tables, write: Write, changes: Changes) {
  const { jobs, jobSteps, settings } = tables;
  return {
    addJob: (kind, params, state) => write((at) => jobs.add(kind, params, state, settings.reader() ?? '', at)),
    planSteps: (job, steps, complete) =>
      write(() => {
        const total = jobSteps.add(job, steps);
        if (complete) jobs.setTotal(job, total);
      }),
    dropPlan: (job) => write(() => jobSteps.drop(job)),
    addJobFile: (job, name, bytes) =>
      write(() => {
        if (jobs.one(job).state !== 'filling') {
          throw new GalleyError('bad-request', 'This job takes no more files: it has been started.');
        }
        const position = jobSteps.add(job, [{ name, target: null }]);
        jobSteps.addFile(job, position, bytes);
        jobs.setTotal(job, position);
      }),
    jobFile(job, position) {
      const bytes = jobSteps.file(job, position);
      if (bytes === null) throw new GalleyError('not-found', 'The file that was sent for this step is not here.');
      return bytes;
    },
    openSteps: (job, after, limit) => jobSteps.open(job, after, limit),
    settleSteps: (job, steps) => write(() => settle(tables, changes, job, steps)),
    setJobState: (job, state, said = {}) => write((at) => jobs.setState(job, state, said, at)),
    stopCutOffJobs: () => write((at) => jobs.stopCutOff(CUT_OFF, at)),
    jobs: jobs.all,
    job(id) {
      const job = jobs.one(id);
      const inBin = job.kind === 'import' ? jobSteps.inBin(id) : [];
      return { ...job, reasons: jobSteps.reasons(id), inBin };
    },
    jobSteps(job, about) {
      jobs.one(job);
      return jobSteps.list(job, about);
    },
  } satisfies Partial<Archive>;
}

function settle({ jobs, jobSteps }: Tables, changes: Changes, job: number, steps: readonly SettledStep[]): Outcome[] {
  const tally: Record<StepResult, number> = { changed: 0, unchanged: 0, skipped: 0 };
  const outcomes = steps.map((step) => {
    const outcome = 'effect' in step ? { ...take(changes, step.effect), ...(step.why && { why: step.why }) } : step;
    if (jobSteps.settle(job, step.position, outcome)) tally[outcome.result] += 1;
    return outcome;
  });
  jobs.count(job, tally);
  return outcomes;
}

/** Does what a step asks for. What is refused is told, and leaves nothing behind; what has failed fails for all. */
function take(changes: Changes, effect: Effect): Outcome {
  try {
    const [changed, page, why = null] = changeBy(changes, effect);
    return { result: changed ? 'changed' : 'unchanged', page, why };
  } catch (error) {
    if (!(error instanceof GalleyError) || error.code === 'archive-unwritable') throw error;
    return { result: 'skipped', page: null, why: error.message };
  }
}

const PROPOSED = 'These are other bytes for a page that is there: kept, and proposed to be merged by a person.';

/** Whether anything was changed, the page it was about, and what there is to know of it. */
function changeBy(changes: Changes, effect: Effect): readonly [changed: boolean, page: number, why?: string] {
  switch (effect.kind) {
    case 'add-page': {
      const { page, added, proposal } = changes.addPage(effect.page);
      return proposal === null ? [added, page] : [true, page, PROPOSED];
    }
    case 'revise': {
      const { page, base } = effect.revision;
      return [changes.addRevision(effect.revision) !== base, page];
    }
    case 'recount': {
      const { openFlags } = changes.pageRow(effect.page);
      changes.setFlagCounts(effect.page, effect.counts);
      return [changes.pageRow(effect.page).openFlags !== openFlags, effect.page];
    }
  }
}
