// galley archive …: what an archive holds, whether it is sound; copies, backups, and one put back.
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import type { ArchiveFacts } from '../../contract/index.ts';
import {
  backupFolder,
  findBackup,
  listBackups,
  makeBackup,
  previewRestore,
  restoreBackup,
} from '../../main/jobs/index.ts';
import { takeCare } from '../../main/store/care.ts';
import { checkThere, withExistingArchive } from '../archive.ts';
import { type AddCommand, archiveOption, examples, holdOthers } from '../command.ts';
import { DONE, PARTIAL } from '../failure.ts';
import { many, type Terminal } from '../terminal.ts';
import { addDecisions } from './decisions.ts';
import { addReindex } from './reindex.ts';

const named = z.object({ archive: z.string().min(1) });
const backedUp = named.extend({ to: z.string().min(1).optional(), keep: z.number().int().optional() });
const restored = named.extend({ from: z.string().min(1), yes: z.boolean().default(false) });

export const archive: AddCommand = (program, terminal, end) => {
  const group = program
    .command('archive')
    .summary('look after an archive')
    .description('Looks after an archive.')
    .addHelpText('after', examples('galley archive check --archive papers.galley', 'galley archive backup'));
  holdOthers(group, 'Say what to do with the archive, e.g. `galley archive check`.');
  addReading(group, terminal, end);
  addCopying(group, terminal);
  addRestore(group, terminal, end);
  addDecisions(group, terminal, end);
  addReindex(group, terminal);
};

function addReading(group: Command, terminal: Terminal, end: Parameters<AddCommand>[2]): void {
  group
    .command('info')
    .summary('tell what an archive holds')
    .description('Tells what an archive holds, who has it open, and its backups.')
    .addOption(archiveOption())
    .addHelpText('after', examples('galley archive info', 'galley archive info --archive papers.galley'))
    .action(async (given: unknown) => {
      const { archive: file } = named.parse(given);
      const { readOnly, settings } = await withExistingArchive(file, async (store) => ({
        ...(await store.info()),
        settings: await store.backupSettings(),
      }));
      terminal.say(told(await takeCare((ask) => ask('factsOf', resolve(file)))));
      if (readOnly !== null) terminal.say(readOnly.message);
      for (const { file: backup, bytes } of await listBackups(
        resolve(file),
        backupFolder(resolve(file), settings.folder),
      )) {
        terminal.say(`backup ${backup} (${size(bytes)})`);
      }
    });
  group
    .command('check')
    .summary('check that an archive is sound')
    .description("Replays every revision, compares every hash, and runs the database's own checks. Changes nothing.")
    .addOption(archiveOption())
    .addHelpText('after', examples('galley archive check', 'galley archive check --archive papers.galley'))
    .action(async (given: unknown) => {
      const { archive: file } = named.parse(given);
      await checkThere(file);
      const { pages, revisions, problems } = await takeCare((ask) => ask('checkFileWholly', resolve(file)));
      for (const problem of problems) terminal.complain(`${file}: ${problem}`);
      if (problems.length === 0) terminal.say(`${file}: sound; ${many(pages, 'page')}, ${many(revisions, 'revision')}`);
      else
        terminal.complain(
          `${file}: \`galley archive restore --from BACKUP\` goes on with a backup and keeps this file.`,
        );
      end(problems.length === 0 ? DONE : PARTIAL);
    });
}

function addCopying(group: Command, terminal: Terminal): void {
  group
    .command('copy')
    .summary('copy an archive')
    .description(
      'Copies an archive into one checked file, also while it is open, with a manifest of what it holds beside it.',
    )
    .argument('<target>', 'the new file')
    .addOption(archiveOption())
    .addHelpText('after', examples('galley archive copy /media/disk/papers.galley'))
    .action(async (target: unknown, given: unknown) => {
      const { archive: file } = named.parse(given);
      await checkThere(file);
      terminal.say(told(await takeCare((ask) => ask('copyArchive', resolve(file), resolve(z.string().parse(target))))));
    });
  group
    .command('move')
    .summary('move an archive')
    .description('Copies an archive as `copy` does, and removes it where it was. Nobody may have it open.')
    .argument('<target>', 'the new file')
    .addOption(archiveOption())
    .addHelpText('after', examples('galley archive move /data/papers.galley --archive papers.galley'))
    .action(async (target: unknown, given: unknown) => {
      const { archive: file } = named.parse(given);
      await checkThere(file);
      const moved = await takeCare((ask) => ask('moveArchive', resolve(file), resolve(z.string().parse(target))));
      terminal.say(told(moved));
      for (const root of moved.scanRoots) terminal.say(`its scans stay in ${root}`);
    });
  group
    .command('backup')
    .summary('back an archive up')
    .description('Makes a checked backup, also while the archive is open, and removes the oldest past the number kept.')
    .addOption(archiveOption())
    .option('--to <folder>', "where backups go (left out, the archive's own setting)")
    .option('--keep <number>', "how many are kept (left out, the archive's own setting)", count)
    .addHelpText('after', examples('galley archive backup', 'galley archive backup --to /media/disk --keep 30'))
    .action(async (given: unknown) => {
      const { archive: file, to, keep } = backedUp.parse(given);
      const settings = await withExistingArchive(file, (store) => store.backupSettings());
      const folder = backupFolder(resolve(file), to === undefined ? settings.folder : resolve(to));
      const made = await makeBackup(resolve(file), folder, keep ?? settings.keep);
      terminal.say(`${made.file}: backed up (${size(made.bytes)})`);
    });
}

function addRestore(group: Command, terminal: Terminal, end: Parameters<AddCommand>[2]): void {
  group
    .command('restore')
    .summary('put a backup in the place of an archive')
    .description(
      'Shows what a backup holds and what the archive holds now; with --yes puts it in its place.\n' +
        'What was there, damaged or not, is kept beside it.',
    )
    .addOption(archiveOption())
    .requiredOption('--from <backup>', 'a file, or the name of one of its backups')
    .option('--yes', 'do it')
    .addHelpText(
      'after',
      examples(
        'galley archive restore --from news-2026-11-22T19-06-49Z.galley',
        'galley archive restore --from /media/disk/news.galley --yes',
      ),
    )
    .action(async (given: unknown) => {
      const { archive: name, from, yes } = restored.parse(given);
      const file = resolve(name);
      const backup = await findBackup(file, backupFolder(file, null), from).catch(() => resolve(from));
      await checkThere(backup);
      const { backup: held, present, missing, problems } = await previewRestore(backup, file);
      terminal.say(`backup: ${told(held)}`);
      terminal.say(`now: ${present === null ? (missing ? 'nothing is there' : 'cannot be read') : told(present)}`);
      for (const problem of problems) terminal.complain(problem);
      if (!yes) {
        terminal.say('Nothing was changed; --yes puts the backup in its place and keeps what is there.');
        return end(DONE);
      }
      const { kept } = await restoreBackup(backup, file);
      terminal.say(`${name}: put back${kept === null ? '' : `; what was there is ${kept}`}`);
    });
}

function count(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('It is a number from 1 to 9999.');
  return Number(text);
}

const told = ({ file, pages, revisions, schema, changedAt, bytes }: ArchiveFacts): string =>
  `${file}: ${many(pages, 'page')}, ${many(revisions, 'revision')}, ${size(bytes)}, schema ${schema}` +
  (changedAt === null ? '' : `, last changed ${changedAt}`);

const size = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
