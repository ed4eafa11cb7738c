// Runs a job of the archive on the command line: a bar while it runs, the first signal stops it, and what was left out is told.
import type { Job, JobRequest } from '../contract/index.ts';
import { createJobs, type Jobs, startEngineThreads } from '../main/jobs/index.ts';
import type { Store } from '../main/store/store.ts';
import { traceOf } from './failure.ts';
import { onStop } from './stop.ts';
import type { Terminal } from './terminal.ts';

/** Starts a job and resolves to how it ended. @throws nothing for a job that fails: its `failure` says why. */
export const runJob = (store: Store, request: JobRequest, terminal: Terminal): Promise<Job> =>
  withJobs(store, terminal, async (jobs) => follow(jobs, await jobs.start(request), terminal));

/** Takes a job up where it stopped. @throws GalleyError when it is done. */
export const resumeJob = (store: Store, job: number, terminal: Terminal): Promise<Job> =>
  withJobs(store, terminal, async (jobs) => follow(jobs, await jobs.resume(job), terminal));

async function withJobs<T>(store: Store, terminal: Terminal, work: (jobs: Jobs) => Promise<T>): Promise<T> {
  const endThreads = startEngineThreads();
  const jobs = await createJobs(store, (error) => terminal.complain(traceOf(error)));
  try {
    return await work(jobs);
  } finally {
    await jobs.close();
    await endThreads();
  }
}

async function follow(jobs: Jobs, { id }: Job, terminal: Terminal): Promise<Job> {
  const forget = onStop(() => void jobs.stop(id));
  let [bar, shown]: [ReturnType<Terminal['progress']> | null, number] = [null, 0];
  for await (const { total, changed, unchanged, skipped } of jobs.watch(id)) {
    if (total === null) continue;
    bar ??= terminal.progress(total);
    for (const done = changed + unchanged + skipped; shown < done; shown += 1) bar.step();
  }
  bar?.stop();
  forget();
  const job = await jobs.ended(id);
  for (const note of job.notes) terminal.say(note);
  if (job.failure !== null) terminal.complain(job.failure);
  if (job.state === 'stopped') terminal.say(`Stopped; \`galley jobs resume ${id}\` goes on with it.`);
  return job;
}

/** Each step that was left out, and what was noted of those that were not. */
export async function tellSkipped(store: Store, { id }: Job, terminal: Terminal): Promise<void> {
  for (let after = 0; ;) {
    const steps = await store.jobSteps(id, { after, limit: 1000 });
    for (const { name, why } of steps) if (why !== null) terminal.complain(`${name}: ${why}`);
    const last = steps.at(-1);
    if (!last) return;
    after = last.position;
  }
}
