// galley search: where words stand in an archive.
import { Option } from 'commander';
import { z } from 'zod';
import { type FoundPassage, type SearchCount, type SearchQuery, searchQuery } from '../../contract/index.ts';
import { catchUpIfPossible, countSearch } from '../../main/jobs/index.ts';
import type { Store } from '../../main/store/store.ts';
import { withExistingArchive } from '../archive.ts';
import { type AddCommand, archiveOption, examples, wholeNumber } from '../command.ts';
import { UsageError } from '../failure.ts';
import { addScopeOptions, scopeOf, scopeShape } from '../scope.ts';
import { many, onOneLine, type Terminal } from '../terminal.ts';

const FORMATS = ['text', 'json'] as const;
/** Passages asked for at once. */
const PORTION = 200;

const shape = z.object({
  archive: z.string().min(1),
  raw: z.boolean().default(false),
  variants: z.boolean().default(false),
  matchCase: z.boolean().default(false),
  article: z.boolean().default(false),
  limit: z.number().int().min(0),
  format: z.enum(FORMATS),
  ...scopeShape,
});

export const search: AddCommand = (program, terminal) => {
  const command = program
    .command('search')
    .summary('find words in an archive')
    .description(
      'Finds passages that have all of the words, one character or more each; “words in quotation marks” stand together.\n' +
        'White space does not matter. The counts are exact. With --article the words may stand in any passages of an\n' +
        'article, on whichever pages its parts are.',
    )
    .argument('<text>', 'what to look for')
    .addOption(archiveOption())
    .option('--raw', 'in what the raw text says, instead of the corrected text')
    .option('--variants', 'overlook traditional and simplified forms, full and half width')
    .option('--match-case', 'tell capitals from small letters')
    .option('--article', 'all words in one article, instead of one passage')
    .addOption(
      new Option('--limit <number>', 'so many passages, 0 for the counts alone').default(50).argParser(wholeNumber(0)),
    )
    .addOption(new Option('--format <format>', 'lines, or JSON by the line').choices(FORMATS).default('text'));
  addScopeOptions(command)
    .addHelpText(
      'after',
      examples(
        'galley search 公园 --archive papers.galley',
        'galley search "公园 风筝" --article',
        'galley search "“自治区人民政府” 会议" --role headline --from 2025-01-01 --variants',
      ),
    )
    .action(async (text: string, given: unknown) => {
      if (text === '') throw new UsageError('Say what to look for: <text> is empty.');
      const { archive, raw, variants, matchCase, article, limit, format, ...scope } = shape.parse(given);
      const within = article ? ('article' as const) : ('passage' as const);
      const side = raw ? ('raw' as const) : ('corrected' as const);
      const query = searchQuery.parse({ text, variants, matchCase, within, scope: { side, ...scopeOf(scope) } });
      await withExistingArchive(archive, async (store) => {
        await catchUpIfPossible(store);
        await tell(store, query, limit, format === 'json' ? asJson(terminal) : asLines(terminal));
        for await (const count of countSearch(store, query)) {
          if (count.done && format === 'text') terminal.say(counted(count));
        }
      });
    });
};

function counted({ hits, passages, articles, pages }: SearchCount): string {
  const whole = articles === null ? '' : ` of ${many(articles, 'article')}`;
  return `${many(hits, 'hit')} in ${many(passages, 'passage')}${whole} on ${many(pages, 'page')}`;
}

async function tell(
  store: Store,
  query: SearchQuery,
  limit: number,
  say: (found: FoundPassage) => void,
): Promise<void> {
  let left = limit;
  for (let after: number | null = 0; after !== null && left > 0;) {
    const { passages, next } = await store.search(query, after, Math.min(left, PORTION));
    passages.forEach(say);
    left -= passages.length;
    after = next;
  }
}

const asJson =
  (terminal: Terminal) =>
  (found: FoundPassage): void =>
    terminal.write(`${JSON.stringify(found)}\n`);

const asLines =
  (terminal: Terminal) =>
  ({ name, block, role, excerpt, excerptStart, hits }: FoundPassage): void => {
    let [marked, at] = ['', 0];
    for (const { start, end } of hits) {
      const [from, to] = [start - excerptStart, end - excerptStart];
      if (to > excerpt.length) break;
      marked += `${excerpt.slice(at, from)}【${excerpt.slice(from, to)}】`;
      at = to;
    }
    terminal.write(`${onOneLine(`${name}:${block}: ${role}: ${marked}${excerpt.slice(at)}`)}\n`);
  };
