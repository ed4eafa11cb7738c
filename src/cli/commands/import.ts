// galley import: pages into an archive, cleaned; what is there already is not added twice.
import { z } from 'zod';
import { GalleyError } from '../../contract/index.ts';
import { importFile } from '../../main/jobs/index.ts';
import type { ReadOptions } from '../../main/read/index.ts';
import type { Store } from '../../main/store/store.ts';
import { withArchive } from '../archive.ts';
import { type AddCommand, archiveOption, encodingOption, examples } from '../command.ts';
import { each } from '../each.ts';
import { DONE, PARTIAL } from '../failure.ts';
import { collect, type Source } from '../sources.ts';
import type { Terminal } from '../terminal.ts';

const shape = z.object({ archive: z.string().min(1), encoding: z.string().optional() });

export const importPages: AddCommand = (program, terminal, end) => {
  program
    .command('import')
    .summary('bring pages into an archive')
    .description(
      'Brings pages into an archive and cleans them. The archive is made when it is missing.\n' +
        'A page that is there already, byte for byte, is not added again.',
    )
    .argument('<path...>', 'files, folders, or - for one page from standard input')
    .addOption(archiveOption())
    .addOption(encodingOption())
    .addHelpText('after', examples('galley import scans --archive papers.galley', 'galley import page.txt'))
    .action(async (paths: unknown, given: unknown) => {
      const { archive, encoding } = shape.parse(given);
      const read = encoding === undefined ? {} : { encoding };
      const { sources, partial } = await collect(z.array(z.string()).parse(paths), terminal);
      if (sources.length === 0) return end(partial ? PARTIAL : DONE);
      const tally = { added: 0, 'already-there': 0 };
      const failed = await withArchive(archive, (store) =>
        each(sources, terminal, async (source) => {
          tally[await bringIn(source, store, read, terminal)] += 1;
        }),
      );
      const refused = sources.length - tally.added - tally['already-there'];
      terminal.say(`${archive}: ${tally.added} added, ${tally['already-there']} already there, ${refused} refused`);
      end(partial || failed ? PARTIAL : DONE);
    });
};

/** @throws GalleyError with the reason when the page is refused. */
async function bringIn(
  source: Source,
  store: Store,
  read: ReadOptions,
  terminal: Terminal,
): Promise<'added' | 'already-there'> {
  const bytes = await source.read();
  // The folders above a file may say what paper and date its page is of.
  const name = source.file === null ? source.place : source.shown;
  const { outcome, reason, notes } = await importFile(store, { name, bytes }, read);
  if (outcome === 'refused') throw new GalleyError('unreadable', reason ?? 'It was refused.');
  for (const note of notes) terminal.complain(`${source.shown}: ${note}`);
  if (outcome === 'already-there') terminal.say(`${source.shown}: already there`);
  return outcome;
}
