// galley jobs …: what long work an archive has on record, what became of it, and taking it up again.
import { z } from 'zod';
import type { Job } from '../../contract/index.ts';
import { withArchive, withExistingArchive } from '../archive.ts';
import { type AddCommand, archiveOption, examples, holdOthers } from '../command.ts';
import { DONE, PARTIAL, UsageError } from '../failure.ts';
import { resumeJob } from '../job.ts';

const named = z.object({ archive: z.string().min(1) });

export const jobs: AddCommand = (program, terminal, end) => {
  const group = program
    .command('jobs')
    .summary('list, tell of and take up the jobs of an archive')
    .description(
      'Jobs are long work on an archive: imports, checks, exports. One that was stopped or cut off can be taken up.',
    )
    .addHelpText('after', examples('galley jobs list', 'galley jobs resume 3 --archive papers.galley'));
  holdOthers(group, 'Say what to do with the jobs, e.g. `galley jobs list`.');
  group
    .command('list')
    .summary('list the jobs, newest first')
    .description('Lists the jobs of an archive, newest first.')
    .addOption(archiveOption())
    .addHelpText('after', examples('galley jobs list', 'galley jobs list --archive papers.galley'))
    .action(async (given: unknown) => {
      const { archive } = named.parse(given);
      for (const job of await withExistingArchive(archive, (store) => store.jobs())) terminal.say(line(job));
    });
  group
    .command('show')
    .summary('tell what became of a job')
    .description('Tells what became of a job: how many steps, what was left out and why.')
    .argument('<job>', 'its number')
    .addOption(archiveOption())
    .addHelpText('after', examples('galley jobs show 3'))
    .action(async (number: unknown, given: unknown) => {
      const { archive } = named.parse(given);
      const id = jobNumber(number);
      const { reasons, ...job } = await withExistingArchive(archive, (store) => store.job(id));
      terminal.say(line(job));
      if (job.failure !== null) terminal.say(job.failure);
      for (const note of job.notes) terminal.say(note);
      for (const { why, count, examples: names } of reasons)
        terminal.say(`${count} × ${why} (${names.join(', ')}${count > names.length ? ', …' : ''})`);
    });
  group
    .command('resume')
    .summary('take a job up where it stopped')
    .description('Takes a job up where it stopped or was cut off.')
    .argument('<job>', 'its number')
    .addOption(archiveOption())
    .addHelpText('after', examples('galley jobs resume 3'))
    .action(async (number: unknown, given: unknown) => {
      const { archive } = named.parse(given);
      const id = jobNumber(number);
      // Whether there is such an archive is asked first: none must be made by a mistyped name.
      await withExistingArchive(archive, (store) => store.job(id));
      const job = await withArchive(archive, (store) => resumeJob(store, id, terminal));
      terminal.say(line(job));
      end(job.state === 'done' ? DONE : PARTIAL);
    });
};

function jobNumber(given: unknown): number {
  const text = z.string().parse(given);
  if (!/^[1-9]\d{0,14}$/.test(text))
    throw new UsageError(`${text}: A job is named by its number; \`galley jobs list\` lists them.`);
  return Number(text);
}

const line = ({ id, kind, state, total, changed, unchanged, skipped, startedAt }: Job): string =>
  `${id} ${kind} ${state} ${startedAt}: ${total ?? '?'} found, ${changed} changed, ${unchanged} unchanged, ${skipped} skipped`;
