// galley replace: the same words exchanged everywhere in an archive, as one step that is undone as one.
import { z } from 'zod';
import { type ReplaceGroup, type ReplaceQuery, replaceQuery, type ReplaceRequest } from '../../contract/index.ts';
import { previewReplace } from '../../main/jobs/index.ts';
import type { Store } from '../../main/store/store.ts';
import { withExistingArchive } from '../archive.ts';
import { type AddCommand, archiveOption, examples } from '../command.ts';
import { DONE, type ExitCode, PARTIAL, UsageError } from '../failure.ts';
import { addScopeOptions, scopeOf, scopeShape } from '../scope.ts';
import { many, onOneLine, type Terminal } from '../terminal.ts';

const shape = z.object({
  archive: z.string().min(1),
  dryRun: z.boolean().default(false),
  regex: z.boolean().default(false),
  variants: z.boolean().default(false),
  ignoreCase: z.boolean().default(false),
  whereRawSame: z.boolean().default(false),
  ...scopeShape,
});

export const replace: AddCommand = (program, terminal, end) => {
  const command = program
    .command('replace')
    .summary('exchange words everywhere in an archive')
    .description(
      'Replaces words in the corrected text of an archive, as one step that is undone as one. Raw text is never changed.\n' +
        'Pages with unsaved work in the same place are left as they are, and named.',
    )
    .argument('<find>', 'what to look for')
    .argument('<with>', 'what to put there; may be empty')
    .addOption(archiveOption())
    .option('--dry-run', 'show what would be replaced, in its words, and change nothing')
    .option('--regex', 'take <find> for a regular expression; <with> may hold $1 and $<name>')
    .option('--variants', 'overlook traditional and simplified forms, full and half width')
    .option('--ignore-case', 'take capitals for small letters')
    .option('--where-raw-same', 'only where the raw text says what is found');
  addScopeOptions(command)
    .addHelpText(
      'after',
      examples(
        'galley replace 己经 已经 --archive papers.galley --dry-run',
        'galley replace "第(\\d+)扳" "第$1版" --regex --paper 拉萨晚报',
      ),
    )
    .action(async (find: string, put: string, given: unknown) => {
      if (find === '') throw new UsageError('Say what to look for: <find> is empty.');
      const { archive, dryRun, regex, variants, ignoreCase, whereRawSame, ...scope } = shape.parse(given);
      const query = replaceQuery.parse({
        find,
        regex,
        with: put,
        variants,
        whereRawSame,
        matchCase: !ignoreCase,
        scope: scopeOf(scope),
      });
      end(await withExistingArchive(archive, (store) => run(store, query, dryRun, terminal), {}));
    });
};

async function run(store: Store, query: ReplaceQuery, dryRun: boolean, terminal: Terminal): Promise<ExitCode> {
  const { request, counted } = await collect(store, query);
  if (dryRun) {
    for (const { group, hits } of counted.toSorted((a, b) => b.hits - a.hits)) terminal.write(lineOf(group, hits));
    const hits = counted.reduce((sum, one) => sum + one.hits, 0);
    terminal.say(
      `${many(hits, 'hit')} on ${many(request.pages.length, 'page')} would be replaced; nothing has been changed`,
    );
    return DONE;
  }
  const { hits, pages, skipped } = await store.replaceHits(request);
  for (const { name, reason } of skipped) terminal.complain(`${name}: ${REASONS[reason]}`);
  terminal.say(`${many(hits, 'hit')} replaced on ${many(pages, 'page')}, ${many(skipped.length, 'page')} left alone`);
  return skipped.length > 0 ? PARTIAL : DONE;
}

const REASONS = {
  changed: 'It has been changed in the meantime; left as it is.',
  gone: 'It is in the bin; left as it is.',
  draft: 'It has unsaved work in the same place; left as it is.',
} as const;

interface Counted {
  readonly group: ReplaceGroup;
  hits: number;
}

async function collect(store: Store, query: ReplaceQuery) {
  const counted = new Map<number, Counted>();
  const pages = new Map<number, ReplaceRequest['pages'][number]>();
  for await (const line of previewReplace(store, query)) {
    if (line.kind !== 'found') continue;
    for (const group of line.groups) counted.set(group.group, { group, hits: 0 });
    for (const { page, revision } of line.pages) pages.set(page, { page, revision, hits: [] });
    for (const { page, group: number, block, start, end } of line.hits) {
      const known = counted.get(number);
      if (!known) continue;
      known.hits += 1;
      pages.get(page)?.hits.push({ block, start, end, was: known.group.was, with: known.group.with });
    }
  }
  const request: ReplaceRequest = { find: query.find, with: query.with, pages: [...pages.values()] };
  return { request, counted: [...counted.values()] };
}

const lineOf = ({ before, was, after, with: put, rawSame }: ReplaceGroup, hits: number): string =>
  `${onOneLine(`${hits}× ${before}【${was} → ${put}】${after}${rawSame ? '' : ' (the raw text says something else)'}`)}\n`;
