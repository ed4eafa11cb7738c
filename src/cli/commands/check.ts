// galley check: what is doubtful in raw pages, without writing anything.
import { Option } from 'commander';
import { z } from 'zod';
import { type AddCommand, encodingOption, examples } from '../command.ts';
import { each } from '../each.ts';
import { DONE, PARTIAL } from '../failure.ts';
import { knownOf, knownOptions, knownShape } from '../known.ts';
import { cleanSource } from '../page.ts';
import { type PlacedFlag, placedFlags } from '../placed-flags.ts';
import { collect } from '../sources.ts';
import { onOneLine, type Terminal } from '../terminal.ts';

const FORMATS = ['text', 'json'] as const;
const shape = z.object({ format: z.enum(FORMATS), encoding: z.string().optional(), ...knownShape });

export const check: AddCommand = (program, terminal, end) => {
  const command = program
    .command('check')
    .summary('list the flags of raw pages')
    .description('Cleans pages without writing them and lists their flags, each with its place in the raw file.')
    .argument('<path...>', 'files, folders, or - for one page from standard input')
    .addOption(
      new Option('--format <format>', 'text: a line per flag; json: one array of pages')
        .choices(FORMATS)
        .default('text'),
    )
    .addOption(encodingOption())
    .addHelpText(
      'after',
      examples(
        'galley check page.txt',
        'galley check scans --format json > flags.json',
        'galley check scans --lists daily.txt',
      ),
    )
    .action(async (paths: unknown, given: unknown) => {
      const { format, encoding, ...files } = shape.parse(given);
      const known = await knownOf(files);
      const read = encoding === undefined ? {} : { encoding };
      const { sources, partial } = await collect(z.array(z.string()).parse(paths), terminal);
      const report = REPORTS[format](terminal);
      let found = 0;
      report.open();
      const failed = await each(sources, terminal, async (source) => {
        const flags = placedFlags(await cleanSource(source, { read, known }, terminal));
        report.page(source.shown, flags);
        found += flags.length;
      });
      report.close();
      end(partial || failed || found > 0 ? PARTIAL : DONE);
    });
  for (const option of knownOptions()) command.addOption(option);
};

interface Report {
  open(): void;
  page(shown: string, flags: readonly PlacedFlag[]): void;
  close(): void;
}

const REPORTS: Readonly<Record<(typeof FORMATS)[number], (terminal: Terminal) => Report>> = {
  text: (terminal) => ({
    open: () => undefined,
    page: (shown, flags) => {
      for (const { line, column, severity, rule, message, text } of flags) {
        const quoted = text === '' ? '' : ` 「${text}」`;
        terminal.write(`${onOneLine(`${shown}:${line}:${column}: ${severity}: ${rule}: ${message}${quoted}`)}\n`);
      }
    },
    close: () => undefined,
  }),
  json: (terminal) => {
    let pages = 0;
    return {
      open: () => terminal.write('['),
      page: (shown, flags) => {
        terminal.write(`${pages === 0 ? '' : ','}\n${JSON.stringify({ page: shown, flags })}`);
        pages += 1;
      },
      close: () => terminal.write('\n]\n'),
    };
  },
};
