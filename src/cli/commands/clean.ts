// galley clean: raw pages in, clean files out.
import { Option } from 'commander';
import { z } from 'zod';
import { FORMATS, STEPS, type Writer, WRITERS } from '../../engine/index.ts';
import {
  type AddCommand,
  encodingOption,
  examples,
  type Existing,
  existingOf,
  existingOptions,
  existingShape,
  stepsOption,
} from '../command.ts';
import { each } from '../each.ts';
import { DONE, type ExitCode, PARTIAL, UsageError } from '../failure.ts';
import { knownOf, knownOptions, knownShape } from '../known.ts';
import { type CleanOptions, cleanSource } from '../page.ts';
import { collect } from '../sources.ts';
import { checkFolder, freeTargets, planTargets } from '../targets.ts';
import { many, type Terminal } from '../terminal.ts';
import { writeTarget } from '../write.ts';

const shape = z.object({
  out: z.string().min(1).optional(),
  format: z.enum(FORMATS),
  steps: z.set(z.enum(STEPS)).optional(),
  encoding: z.string().optional(),
  keepOrder: z.boolean().default(false),
  ...existingShape,
  ...knownShape,
});

interface How extends CleanOptions {
  readonly writer: Writer;
  readonly existing: Existing;
}

export const clean: AddCommand = (program, terminal, end) => {
  const command = program
    .command('clean')
    .summary('clean raw pages into files')
    .description(
      'Joins wraps, takes out stray spaces, cuts pages into articles and flags what is doubtful.\n' +
        'A result is named as its input without .txt, plus the format; paths below a folder are kept.',
    )
    .argument('<path...>', 'files, folders, or - for one page from standard input')
    .option('--out <folder>', 'where the results go (left out, a page from standard input goes to standard output)')
    .addOption(new Option('--format <format>', 'how they are written').choices(FORMATS).default('json'))
    .addOption(stepsOption())
    .addOption(encodingOption())
    .option('--keep-order', 'leave every block where the raw page has it')
    .addHelpText(
      'after',
      examples(
        'galley clean page.txt --out clean',
        'galley clean scans --out clean --format txt --skip',
        'galley clean page.txt --out clean --format txt --steps joins,spaces --keep-order',
        'galley clean scans --out clean --lists daily.txt',
        'galley clean - --format txt < page.txt',
      ),
    )
    .action(async (paths: unknown, given: unknown) => {
      const from = z.array(z.string()).parse(paths);
      const { out, format, steps, keepOrder, encoding, lists, names, ...rest } = shape.parse(given);
      const known = await knownOf({ lists, names });
      const compose = { keepOrder, ...(steps && { steps }) };
      const read = encoding === undefined ? {} : { encoding };
      const how = { writer: WRITERS[format], compose, read, known, existing: existingOf(rest) };
      if (out === undefined && from.some((path) => path !== '-')) {
        throw new UsageError('--out is missing: it names the folder that the results go to.');
      }
      end(out === undefined ? await toOutput(how, terminal) : await toFolder(from, out, how, terminal));
    });
  for (const option of [...knownOptions(), ...existingOptions()]) command.addOption(option);
};

async function toFolder(from: readonly string[], out: string, how: How, terminal: Terminal): Promise<ExitCode> {
  await checkFolder(out);
  const { sources, partial } = await collect(from, terminal, out);
  const plans = await planTargets(sources, out, how.writer.extension);
  const free = await freeTargets(
    plans.map(({ target }) => target),
    how.existing,
  );
  const targets = new Map(plans.filter(({ target }) => free.has(target)).map(({ source, target }) => [source, target]));
  const tally = { written: 0, flags: 0 };
  const failed = await each([...targets.keys()], terminal, async (source) => {
    const { output, flags } = await cleanSource(source, how, terminal);
    await writeTarget(targets.get(source) ?? '', how.writer.write(output));
    tally.written += 1;
    tally.flags += flags.length;
  });
  const left = plans.length - targets.size;
  terminal.say(
    `${out}: ${tally.written} written, ${many(tally.flags, 'flag')}${left > 0 ? `; ${left} left as they were` : ''}`,
  );
  return partial || failed ? PARTIAL : DONE;
}

async function toOutput(how: How, terminal: Terminal): Promise<ExitCode> {
  const { sources } = await collect(['-'], terminal);
  const failed = await each(sources, terminal, async (source) => {
    const { output } = await cleanSource(source, how, terminal);
    terminal.write(how.writer.write(output));
  });
  return failed ? PARTIAL : DONE;
}
