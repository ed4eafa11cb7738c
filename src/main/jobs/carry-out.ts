// One run of a job. Its steps are worked on side by side and settled in their order, many in one transaction, so that a job
// taken up again ends as one that was never cut off.
import { GalleyError, type Job } from '../../contract/index.ts';
import type { SettledStep, Store } from '../store/store.ts';
import { engineWidth } from './engine-work.ts';
import type { Running, SealedJob, Settled } from './job-kind.ts';
import type { Pace } from './pace.ts';

/** Steps settled in one transaction, at most: a save in between need not wait long. */
const BATCH = 32;
/** Steps that may be done before an earlier one is. */
const AHEAD = 16;
/** Steps planned in one transaction. */
const PLANNED = 500;
/** A job under way. */
export interface Run {
  job: Job;
  readonly stop: AbortController;
  readonly pace: Pace;
  readonly ended: Promise<Job>;
}

/** Runs a job to its end, or until it is stopped or fails; resolves to how that was. */
export async function perform(store: Store, run: Run, kind: SealedJob, log: (error: unknown) => void): Promise<Job> {
  const { id, params } = run.job;
  const running: Running<unknown> = { store, job: id, params, signal: run.stop.signal };
  try {
    if (run.stop.signal.aborted) return await store.setJobState(id, 'stopped');
    run.job = await store.setJobState(id, 'running');
    run.pace.begin(run.job);
    if (run.job.total === null) await plan(running, run, kind);
    if (run.job.total !== null) await takeSteps(running, run, kind);
    if (run.stop.signal.aborted) return await store.setJobState(id, 'stopped');
    return await store.setJobState(id, 'done', { notes: await kind.close(running) });
  } catch (error) {
    if (!(error instanceof GalleyError)) log(error);
    const failure =
      error instanceof GalleyError ? error.message : 'Something went wrong inside Galley; its log has the reason.';
    // Where nothing can be written, that cannot be written either: the job is found cut off when the archive is next opened.
    return store.setJobState(id, 'failed', { failure }).catch(() => ({ ...run.job, state: 'failed', failure }));
  }
}

/** Puts the steps on record. A plan that is cut off is made anew. */
async function plan(running: Running<unknown>, run: Run, kind: SealedJob): Promise<void> {
  const { store, job } = running;
  await store.dropPlan(job);
  let [batch, total]: [{ name: string; target: unknown }[], number] = [[], 0];
  for await (const step of kind.plan(running)) {
    if (run.stop.signal.aborted) return;
    batch.push(step);
    total += 1;
    if (batch.length < PLANNED) continue;
    await store.planSteps(job, batch, false);
    batch = [];
  }
  await store.planSteps(job, batch, true);
  run.job = { ...run.job, total };
}

interface Pending {
  readonly position: number;
  readonly settled: Promise<Settled>;
  ready: boolean;
}

async function takeSteps(running: Running<unknown>, run: Run, kind: SealedJob): Promise<void> {
  const { store, job, signal } = running;
  const window: Pending[] = [];
  const most = engineWidth() + AHEAD;
  for await (const { position, name, target } of openSteps(store, job)) {
    if (signal.aborted) break;
    window.push(begin(position, kind.step(target, { ...running, position, name })));
    if (window.length >= most) await settle(store, run, window);
  }
  while (window.length > 0) await settle(store, run, window);
}

function begin(position: number, work: Promise<Settled>): Pending {
  const pending: Pending = { position, settled: work.catch(leaveOut), ready: false };
  const done = (): void => void (pending.ready = true);
  pending.settled.then(done, done);
  return pending;
}

/** What says that the next step would fail too. */
const ENDS_ALL: ReadonlySet<GalleyError['code']> = new Set(['archive-unwritable', 'target-unwritable']);

/** What a step throws is why it is left out; what says that nothing can be written any more ends the job. */
function leaveOut(error: unknown): Settled {
  if (error instanceof GalleyError && !ENDS_ALL.has(error.code)) {
    return { result: 'skipped', page: null, why: error.message };
  }
  throw error;
}

/** Settles the first step of the window, and those after it that are done. */
async function settle(store: Store, run: Run, window: Pending[]): Promise<void> {
  await window[0]?.settled;
  const first = window.findIndex(({ ready }) => !ready);
  const done = window.splice(0, Math.min(first < 0 ? window.length : Math.max(first, 1), BATCH));
  const steps: SettledStep[] = [];
  for (const { position, settled } of done) steps.push({ position, ...(await settled) });
  const outcomes = await store.settleSteps(run.job.id, steps);
  const tally = { changed: 0, unchanged: 0, skipped: 0 };
  for (const { result } of outcomes) tally[result] += 1;
  const { changed, unchanged, skipped } = run.job;
  run.job = {
    ...run.job,
    changed: changed + tally.changed,
    unchanged: unchanged + tally.unchanged,
    skipped: skipped + tally.skipped,
  };
}

async function* openSteps(store: Store, job: number) {
  for (let after = 0; ;) {
    const steps = await store.openSteps(job, after, PLANNED);
    yield* steps;
    const last = steps.at(-1);
    if (!last) return;
    after = last.position;
  }
}
