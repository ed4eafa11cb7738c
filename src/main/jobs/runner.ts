// Jobs: put on record, run one after the other, watched, stopped and taken up again.
import { setTimeout as wait } from 'node:timers/promises';
import { GalleyError, type Job, type JobRequest } from '../../contract/index.ts';
import type { Store } from '../store/store.ts';
import { perform, type Run } from './carry-out.ts';
import type { SealedJob } from './job-kind.ts';
import { jobKinds } from './kinds/index.ts';
import { Pace } from './pace.ts';

export interface Jobs {
  /** Puts a job on record; it starts as soon as no other one runs. An import without paths waits for its files. */
  start(request: JobRequest): Promise<Job>;
  /** Takes a job up where it stopped. @throws GalleyError `bad-request` when it is done or under way. */
  resume(job: number): Promise<Job>;
  /** Resolves once the steps in hand are settled. */
  stop(job: number): Promise<Job>;
  /** All on record, newest first. */
  list(): Promise<readonly Job[]>;
  /** As it is now, with the time left. @throws GalleyError `not-found` */
  now(job: number): Promise<Job>;
  /** The job whenever it has moved on, until it has ended or stopped. */
  watch(job: number, signal?: AbortSignal): AsyncGenerator<Job, void>;
  /** Resolves to the job as it ended or stopped. */
  ended(job: number): Promise<Job>;
  /** Stops what runs; nothing can be started after. */
  close(): Promise<void>;
}

/** How often a watcher hears of a job, in ms. */
const TELL = 200;

const HALTED: ReadonlySet<Job['state']> = new Set(['stopped', 'done', 'failed', 'filling']);

/** @param log is told of failures that are Galley's own. */
export async function createJobs(
  store: Store,
  log: (error: unknown) => void,
  kinds: readonly SealedJob[] = jobKinds,
): Promise<Jobs> {
  const runs = new Map<number, Run>();
  /** Ends that could not be put on record. */
  const unwritten = new Map<number, Job>();
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;
  if ((await store.info()).readOnly === null) await store.stopCutOffJobs();

  function enqueue(job: Job): Job {
    const stop = new AbortController();
    const run: Run = { job, stop, pace: new Pace(), ended: last.then(() => carryOut()) };
    async function carryOut(): Promise<Job> {
      try {
        run.job = await perform(store, run, kindOf(kinds, job.kind), log);
        if (run.job.endedAt === null) unwritten.set(job.id, run.job);
        return run.job;
      } finally {
        runs.delete(job.id);
      }
    }
    runs.set(job.id, run);
    // Whoever waits for the end hears of a failure there.
    last = run.ended.catch(log);
    return job;
  }
  /** What is known here is newer than what is on record. */
  function latest(job: Job): Job {
    const run = runs.get(job.id);
    if (run) return { ...run.job, secondsLeft: run.pace.secondsLeft(run.job) };
    return unwritten.get(job.id) ?? job;
  }
  async function now(id: number): Promise<Job> {
    const run = runs.get(id);
    if (run) return latest(run.job);
    const { reasons: _, inBin: _pages, ...job } = await store.job(id);
    return latest(job);
  }
  async function ended(id: number): Promise<Job> {
    return (await runs.get(id)?.ended) ?? now(id);
  }
  return {
    now,
    ended,
    list: async () => (await store.jobs()).map(latest),
    async start({ kind, params }) {
      if (closed) throw new GalleyError('bad-request', 'Galley is closing.');
      const fills = kind === 'import' && params.paths.length === 0;
      const job = await store.addJob(kind, params, fills ? 'filling' : 'waiting');
      return fills ? job : enqueue(job);
    },
    async resume(id) {
      const job = await now(id);
      if (!['filling', 'stopped', 'failed'].includes(job.state) || closed) {
        throw new GalleyError('bad-request', `Job ${id} cannot be taken up: it is ${job.state}.`);
      }
      const again = await store.setJobState(id, 'waiting');
      unwritten.delete(id);
      return enqueue(again);
    },
    async stop(id) {
      const run = runs.get(id);
      if (!run) return now(id);
      run.stop.abort();
      return run.ended;
    },
    watch: (id, signal) =>
      watch(
        () => now(id),
        () => runs.get(id)?.ended,
        signal,
      ),
    async close() {
      closed = true;
      for (const { stop } of runs.values()) stop.abort();
      await last;
    },
  };
}

function kindOf(kinds: readonly SealedJob[], name: string): SealedJob {
  const found = kinds.find(({ kind }) => kind === name);
  if (!found) throw new GalleyError('bad-request', `This Galley knows no job "${name}"; a newer one has made it.`);
  return found;
}

/** The job whenever it has moved on. @param ended resolves as soon as it has; undefined where it is not under way. */
async function* watch(
  now: () => Promise<Job>,
  ended: () => Promise<unknown> | undefined,
  signal?: AbortSignal,
): AsyncGenerator<Job, void> {
  for (let told = ''; ;) {
    if (signal?.aborted) return;
    const job = await now();
    const line = JSON.stringify(job);
    if (line !== told) yield job;
    told = line;
    if (HALTED.has(job.state)) return;
    await Promise.race([wait(TELL), ended()?.catch(() => undefined)]);
  }
}
