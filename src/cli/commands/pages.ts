// galley pages: the pages of an archive, filtered, as lines, CSV or JSON; and their page data out of a table.
import { Option } from 'commander';
import { z } from 'zod';
import { oddity, pageField, pageFilter, type PageRow, pageSort, pageState } from '../../contract/index.ts';
import { writePageTable } from '../../main/jobs/index.ts';
import type { Store } from '../../main/store/store.ts';
import { withExistingArchive } from '../archive.ts';
import { type AddCommand, archiveOption, examples, wholeNumber } from '../command.ts';
import { DONE, type ExitCode } from '../failure.ts';
import { setFromTable } from '../page-table.ts';
import { many, onOneLine, type Terminal } from '../terminal.ts';

const shape = pageFilter
  .pick({ state: true, paper: true, from: true, to: true, text: true, rule: true, missing: true, odd: true })
  .extend({
    archive: z.string().min(1),
    sort: pageSort.default('import'),
    order: z.enum(['up', 'down']).default('up'),
    limit: z.number().int().optional(),
    as: z.enum(['lines', 'csv', 'jsonl']).default('lines'),
    bin: z.boolean().default(false),
    set: z.string().min(1).optional(),
    dryRun: z.boolean().default(false),
  });
type Asked = z.output<typeof shape>;

export const pages: AddCommand = (program, terminal, end) => {
  program
    .command('pages')
    .summary('list the pages of an archive, and set page data from a table')
    .description(
      'Lists the pages of an archive that are all of what is asked for. With --set, page data is taken from a CSV\n' +
        'table whose rows name a page by "id" or "file": an empty cell says nothing, a lone hyphen empties.',
    )
    .addOption(archiveOption())
    .option('--state <list>', `of these states, of ${pageState.options.join(',')}`)
    .option('--paper <name>', 'of this paper; an empty name: no paper is known')
    .option('--from <date>', 'of this day or later')
    .option('--to <date>', 'of this day or earlier')
    .option('--text <words>', 'with these words in name, folders, title or page name')
    .option('--rule <id>', 'with open flags of this rule')
    .addOption(new Option('--missing <field>', 'without this page data').choices(pageField.options))
    .addOption(new Option('--odd <kind>', 'with page data that is odd').choices(oddity.options))
    .option('--bin', 'those in the bin')
    .addOption(new Option('--sort <by>', 'the order').choices(pageSort.options).default('import'))
    .addOption(new Option('--order <way>', 'smallest or largest first').choices(['up', 'down']).default('up'))
    .option('--limit <number>', 'no more than so many', wholeNumber(1))
    .addOption(new Option('--as <form>', 'how they are written').choices(['lines', 'csv', 'jsonl']).default('lines'))
    .option('--set <table.csv>', 'set page data from this table instead')
    .option('--dry-run', 'with --set: only tell what would be set')
    .addHelpText(
      'after',
      examples(
        'galley pages --state unread --sort benefit --order down --limit 20',
        'galley pages --missing date --as csv > undated.csv',
        'galley pages --set undated.csv --dry-run',
      ),
    )
    .action(async (given: unknown) => {
      const asked = shape.parse(given);
      end(
        await withExistingArchive(asked.archive, (store) =>
          asked.set === undefined
            ? list(store, asked, terminal)
            : setFromTable(store, asked.set, { dryRun: asked.dryRun }, terminal),
        ),
      );
    });
};

const SLICE = 500;

async function list(store: Store, asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const {
    archive: _archive,
    sort,
    order,
    limit = Number.MAX_SAFE_INTEGER,
    as,
    bin,
    set: _set,
    dryRun: _dry,
    ...rest
  } = asked;
  const filter = { ...rest, ...(bin && { bin: 'only' as const }) };
  if (as === 'csv') {
    terminal.write(await writePageTable(store, filter));
    return DONE;
  }
  for (let offset = 0; offset < limit; offset += SLICE) {
    const { rows } = await store.pageList(filter, { sort, order, offset, limit: Math.min(SLICE, limit - offset) });
    for (const row of rows) terminal.say(as === 'jsonl' ? JSON.stringify(row) : onOneLine(line(row)));
    if (rows.length < SLICE) break;
  }
  return DONE;
}

const line = ({ id, state, openFlags, paper, date, number, file, title }: PageRow): string =>
  [id, state, many(openFlags, 'flag'), paper ?? '-', date ?? '-', number ?? '-', file, title].join('  ');
