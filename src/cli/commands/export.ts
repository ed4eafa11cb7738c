// galley export: the newest revision of every page of an archive as clean files.
import { resolve } from 'node:path';
import { Option } from 'commander';
import { z } from 'zod';
import { exportFormat, exportUnit, nameTemplate } from '../../contract/index.ts';
import { type ExportHow, ExportTally, filesOf, nameFiles, type NamedPage, unitOf } from '../../main/jobs/index.ts';
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
import { writeTarget } from '../write.ts';

const shape = z.object({
  archive: z.string().min(1),
  out: z.string().min(1),
  format: exportFormat,
  per: exportUnit.optional(),
  template: nameTemplate.optional(),
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
    .option('--template <template>', 'how files are named, / for folders: {paper}/{date}/{number:2}-{position}-{title}')
    .addHelpText(
      'after',
      examples(
        'galley export --out clean --format txt',
        'galley export --archive papers.galley --out clean --format json --per article --overwrite',
        "galley export --out clean --format txt --template '{paper}/{date}/{number:2}-{position:2}-{title}'",
      ),
    )
    .action(async (given: unknown) => {
      const { archive, out, format, per, template, ...rest } = shape.parse(given);
      await checkFolder(out);
      const how = { format, per, template };
      end(await withExistingArchive(archive, (store) => writeAll(store, out, how, existingOf(rest), terminal)));
    });
  for (const option of existingOptions()) command.addOption(option);
};

async function writeAll(
  store: Store,
  out: string,
  how: ExportHow,
  existing: Existing,
  terminal: Terminal,
): Promise<ExitCode> {
  const named: NamedPage[] = [];
  for await (const page of nameFiles(store, how)) named.push(page);
  // A refusal comes before anything is written.
  const free = await freeTargets(
    named.flatMap(({ paths }) => paths.map((path) => resolve(out, path))),
    existing,
  );
  const [tally, counts] = [new ExportTally(), { written: 0, left: 0, failed: 0 }];
  const bar = terminal.progress(named.length);
  for (const page of named) {
    try {
      const files = await filesOf(store, page, how);
      tally.add(page);
      for (const { path, content } of files) {
        const target = resolve(out, path);
        counts[free.has(target) ? await writeOne(target, content, terminal) : 'left'] += 1;
      }
    } catch (error) {
      counts.failed += 1;
      terminal.complain(`${page.page.name}: ${reasonOf(error)}`);
    }
    bar.step();
  }
  bar.stop();
  terminal.say(`${out}: ${counts.written} written${counts.left > 0 ? `, ${counts.left} left as they were` : ''}`);
  for (const note of tally.notes(unitOf(how))) terminal.say(note);
  return counts.failed > 0 ? PARTIAL : DONE;
}

async function writeOne(target: string, content: string, terminal: Terminal): Promise<'written' | 'failed'> {
  try {
    await writeTarget(target, content);
    return 'written';
  } catch (error) {
    terminal.complain(reasonOf(error));
    return 'failed';
  }
}
