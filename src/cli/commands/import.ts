// galley import: pages into an archive, cleaned; what is there already is not added twice.
import { z } from 'zod';
import { GalleyError, type Job } from '../../contract/index.ts';
import { importFile } from '../../main/jobs/index.ts';
import type { ReadOptions } from '../../main/read/index.ts';
import type { Store } from '../../main/store/store.ts';
import { withArchive } from '../archive.ts';
import { type AddCommand, archiveOption, encodingOption, examples } from '../command.ts';
import { DONE, PARTIAL } from '../failure.ts';
import { runJob, tellSkipped } from '../job.ts';
import { tablesLeftOut, takeTables } from '../page-table.ts';
import { many, type Terminal } from '../terminal.ts';

const shape = z.object({
  archive: z.string().min(1),
  encoding: z.string().optional(),
  table: z.string().min(1).optional(),
  restore: z.boolean().default(false),
  wait: z.boolean().default(false),
});

const TABLES =
  'Tables of page data are among the files: `galley pages --set TABLE --dry-run` shows what they would set, ' +
  '`galley import --table auto` sets it.';

/** As good as for ever, in ms. */
const LONG = 30 * 24 * 60 * 60 * 1000;

export const importPages: AddCommand = (program, terminal, end) => {
  program
    .command('import')
    .summary('bring pages into an archive')
    .description(
      'Brings pages into an archive and cleans them. The archive is made when it is missing.\n' +
        'A page that is there already, byte for byte, is not added again; one that is in the bin comes out of it with\n' +
        '--restore. A table of page data (CSV) among the files is told of, and taken with --table.',
    )
    .argument('<path...>', 'files, folders, or - for one page from standard input')
    .addOption(archiveOption())
    .addOption(encodingOption())
    .option('--restore', 'take pages out of the bin that are brought again')
    .option('--table <auto|file>', 'then take page data from this table, or from those among the files')
    .option('--wait', 'wait while another process has the archive')
    .addHelpText(
      'after',
      examples(
        'galley import scans --archive papers.galley',
        'galley import scans --table auto',
        'galley import page.txt',
      ),
    )
    .action(async (paths: unknown, given: unknown) => {
      const { archive, encoding, restore, table, wait } = shape.parse(given);
      const read = encoding === undefined ? {} : { encoding };
      const named = z.array(z.string()).parse(paths);
      const files = named.filter((path) => path !== '-');
      end(
        await withArchive(
          archive,
          async (store) => {
            if (files.length < named.length) await bringInput(store, read, terminal);
            if (files.length === 0) return DONE;
            const job = await runJob(
              store,
              { kind: 'import', params: { paths: files, folder: process.cwd(), ...read } },
              terminal,
            );
            await tellSkipped(store, job, terminal);
            await tellBinned(store, job, restore, terminal);
            const tables = await tablesLeftOut(store, job.id);
            const refused = job.skipped - tables;
            terminal.say(`${archive}: ${job.changed} added, ${job.unchanged} already there, ${refused} refused`);
            if (job.state !== 'done' || refused > 0) return PARTIAL;
            if (table !== undefined) return takeTables(store, table, files, terminal);
            if (tables > 0) terminal.say(TABLES);
            return DONE;
          },
          wait ? { waitMs: LONG } : {},
        ),
      );
    });
};

/** Pages that came again and are in the bin: restored, or said to be there. */
async function tellBinned(store: Store, { id }: Job, restore: boolean, terminal: Terminal): Promise<void> {
  let restored = 0;
  for (let { inBin } = await store.job(id); inBin.length > 0; { inBin } = await store.job(id)) {
    if (!restore) return terminal.say('Pages in the bin were brought again: `galley import --restore` takes them out.');
    restored += (await store.restorePages(inBin)).pages;
  }
  if (restored > 0) terminal.say(`${many(restored, 'page')} restored from the bin`);
}

/** The page that comes on standard input. @throws GalleyError with the reason when it is refused. */
async function bringInput(store: Store, read: ReadOptions, terminal: Terminal): Promise<void> {
  const { outcome, reason, notes } = await importFile(store, { name: 'stdin', bytes: await terminal.read() }, read);
  if (outcome === 'refused') throw new GalleyError('unreadable', `standard input: ${reason ?? 'It was refused.'}`);
  for (const note of notes) terminal.complain(`standard input: ${note}`);
  terminal.say(`standard input: ${outcome === 'added' ? 'added' : 'already there'}`);
}
