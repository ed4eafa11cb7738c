// Imports the folder named on the command line as a job, or takes the job up, in a process that may be killed at any moment.
import type { Job } from '../../../src/contract/index.ts';
import { createJobs, startEngineThreads } from '../../../src/main/jobs/index.ts';
import { openArchive } from '../../../src/main/store/open.ts';

const [file = '', folder = ''] = process.argv.slice(2);
const store = await openArchive(file, { waitMs: 60 * 60 * 1000 });
const endThreads = startEngineThreads(1);
const jobs = await createJobs(store, (error) => {
  throw error;
});
const known = (await jobs.list())[0];
// It may have been killed between the end of the job and its own.
if (known?.state !== 'done') await follow(known);
await jobs.close();
await endThreads();
await store.close();

async function follow(cutOff: Job | undefined): Promise<void> {
  const job = cutOff ? await jobs.resume(cutOff.id) : await jobs.start({ kind: 'import', params: { paths: [folder] } });
  const before = doneOf(job);
  // A life that brings nothing about would go on for ever.
  for await (const now of jobs.watch(job.id)) if (doneOf(now) > before) process.stdout.write('going\n');
}

function doneOf({ changed, unchanged, skipped }: Job): number {
  return changed + unchanged + skipped;
}
