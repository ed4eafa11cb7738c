// galley export: the newest revision of every page of an archive as clean files.
import { resolve } from 'node:path';
import { Option } from 'commander';
import { z } from 'zod';
import { exportFormat, exportUnit } from '../../contract/index.ts';
import { exportArchive, type ExportOptions } from '../../main/jobs/index.ts';
import type { Store } from '../../main/store/store.ts';
import { withExistingArchive } from '../archive.ts';
import {
  type AddCommand,
  archiveOption,
  examples,
  type Existing,
  existingOf,
  existingOptions,
  existingShape,
} from '../command.ts';
import { DONE, type ExitCode, PARTIAL, reasonOf } from '../failure.ts';
import { checkFolder, freeTargets } from '../targets.ts';
import type { Terminal } from '../terminal.ts';
import { writeWhole } from '../write.ts';

const shape = z.object({
  archive: z.string().min(1),
  out: z.string().min(1),
  format: exportFormat,
  per: exportUnit.optional(),
  ...existingShape,
});

export const exportPages: AddCommand = (program, terminal, end) => {
  const command = program
    .command('export')
    .summary('write the pages of an archive as clean files')
    .description('Writes the newest revision of every page of an archive. The same state gives the same files.')
    .addOption(archiveOption())
    .requiredOption('--out <folder>', 'where the files go')
    .addOption(new Option('--format <format>', 'how they are written').choices(exportFormat.options).default('json'))
    .addOption(
      new Option('--per <unit>', 'a file per page or per article')
        .choices(exportUnit.options)
        .default(undefined, 'json: page, txt: article'),
    )
    .addHelpText(
      'after',
      examples(
        'galley export --out clean --format txt',
        'galley export --archive papers.galley --out clean --format json --per article --overwrite',
      ),
    )
    .action(async (given: unknown) => {
      const { archive, out, format, per, ...rest } = shape.parse(given);
      await checkFolder(out);
      const how = { format, per };
      end(await withExistingArchive(archive, (store) => writeAll(store, out, how, existingOf(rest), terminal)));
    });
  for (const option of existingOptions()) command.addOption(option);
};

async function writeAll(
  store: Store,
  out: string,
  how: ExportOptions,
  existing: Existing,
  terminal: Terminal,
): Promise<ExitCode> {
  const free = existing === 'overwrite' ? null : await freeTargets(await targetsOf(store, out, how), existing);
  const tally = { written: 0, left: 0, failed: 0, bare: 0 };
  const bar = terminal.progress((await store.info()).pages);
  const files = exportArchive(store, {
    ...how,
    onProgress: (page) => {
      tally.bare += page.files === 0 ? 1 : 0;
      bar.step();
    },
    onFailure: (name, error) => {
      tally.failed += 1;
      terminal.complain(`${name}: ${reasonOf(error)}`);
      bar.step();
    },
  });
  for await (const { path, content } of files) {
    const target = resolve(out, path);
    tally[free?.has(target) === false ? 'left' : await writeOne(target, content, terminal)] += 1;
  }
  bar.stop();
  terminal.say(`${out}: ${summary(tally)}`);
  return tally.failed > 0 ? PARTIAL : DONE;
}

function summary({ written, left, bare }: { written: number; left: number; bare: number }): string {
  const parts = [`${written} written`];
  if (left > 0) parts.push(`${left} left as they were`);
  if (bare > 0) parts.push(`${bare} ${bare === 1 ? 'page has' : 'pages have'} no article (--per page writes them)`);
  return parts.join(', ');
}

/** Goes through the archive once for the names alone, so that a refusal comes before anything is written. */
async function targetsOf(store: Store, out: string, how: ExportOptions): Promise<string[]> {
  const targets: string[] = [];
  const files = exportArchive(store, { ...how, onFailure: () => undefined });
  for await (const { path } of files) targets.push(resolve(out, path));
  return targets;
}

async function writeOne(target: string, content: string, terminal: Terminal): Promise<'written' | 'failed'> {
  try {
    await writeWhole(target, content);
    return 'written';
  } catch (error) {
    terminal.complain(reasonOf(error));
    return 'failed';
  }
}
