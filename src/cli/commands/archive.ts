// galley archive check: whether an archive is sound.
import { z } from 'zod';
import { withExistingArchive } from '../archive.ts';
import { type AddCommand, archiveOption, examples } from '../command.ts';
import { DONE, PARTIAL, UsageError } from '../failure.ts';
import { addReindex } from './reindex.ts';

const shape = z.object({ archive: z.string().min(1) });

export const archive: AddCommand = (program, terminal, end) => {
  const group = program
    .command('archive')
    .summary('look after an archive')
    .description('Looks after an archive.')
    .addHelpText('after', examples('galley archive check --archive papers.galley'))
    .action(() => {
      throw new UsageError('Say what to do with the archive: `galley archive check`.');
    });
  addReindex(group, terminal);
  group
    .command('check')
    .summary('check that an archive is sound')
    .description("Replays every revision, compares every hash, and runs the database's own checks. Changes nothing.")
    .addOption(archiveOption())
    .addHelpText('after', examples('galley archive check', 'galley archive check --archive papers.galley'))
    .action(async (given: unknown) => {
      const { archive: file } = shape.parse(given);
      const { pages, revisions, problems } = await withExistingArchive(file, (store) => store.check());
      for (const problem of problems) terminal.complain(`${file}: ${problem}`);
      if (problems.length === 0) terminal.say(`${file}: sound; ${pages} pages, ${revisions} revisions`);
      end(problems.length === 0 ? DONE : PARTIAL);
    });
};
