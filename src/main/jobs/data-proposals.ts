// Page data proposed for pages that are in the archive: out of their names by patterns, and out of their texts.
import {
  type DataProposal,
  PAGE_FIELDS,
  type PageFilter,
  type PageRow,
  type PageWindow,
  type PatternPreview,
  type SomePageData,
} from '../../contract/index.ts';
import type { NewPage, Store } from '../store/store.ts';
import { matchPattern, type NamePattern, readPattern } from './name-pattern.ts';
import { proposePageData } from './page-data.ts';

const EXAMPLES = 50;
const SLICE = 1000;

/** What a name says: by the first pattern that fits, else by Galley's own guess, which then fills only what it knows. */
function dataOfName(file: string, patterns: readonly NamePattern[]): SomePageData {
  for (const pattern of patterns) {
    const found = matchPattern(pattern, file);
    if (found) return found;
  }
  return Object.fromEntries(Object.entries(proposePageData(file)).filter(([, value]) => value !== null));
}

/** A page that comes in, with what the archive's patterns say of its name. */
export async function namedByPatterns(store: Store, page: NewPage): Promise<NewPage> {
  const patterns = (await store.namePatterns()).map(readPattern);
  if (patterns.length === 0) return page;
  return { ...page, data: { ...page.data, ...dataOfName(page.file ?? page.name, patterns) } };
}

/** Tries patterns on the names of the pages that a filter names. */
export async function previewPatterns(
  store: Store,
  patterns: readonly string[],
  filter: PageFilter,
): Promise<PatternPreview> {
  const read = patterns.map(readPattern);
  const preview = {
    pages: 0,
    fitting: 0,
    examples: [] as PatternPreview['examples'],
    others: [] as PatternPreview['others'],
  };
  for await (const { id, file } of eachPage(store, filter)) {
    preview.pages += 1;
    const found = read.map((pattern) => matchPattern(pattern, file)).find((data) => data !== null);
    if (found) preview.fitting += 1;
    if (found && preview.examples.length < EXAMPLES) preview.examples.push({ page: id, file, data: found });
    if (!found && preview.others.length < EXAMPLES) preview.others.push({ page: id, file });
  }
  return preview;
}

async function* eachPage(store: Store, filter: PageFilter): AsyncGenerator<PageRow> {
  for (let offset = 0; ; offset += SLICE) {
    const { rows } = await store.pageList(filter, { sort: 'import', order: 'up', offset, limit: SLICE });
    yield* rows;
    if (rows.length < SLICE) return;
  }
}

export interface ProposalChoice {
  readonly from?: DataProposal['from'] | undefined;
  readonly field?: DataProposal['field'] | undefined;
  /** `empty`: only for fields of which nothing is known; `all`: also where something else is. */
  readonly only: 'empty' | 'all';
}

/** Proposals for a slice of the pages that a filter names, in the order of import; the text's before the name's. */
export async function proposals(
  store: Store,
  filter: PageFilter,
  window: Pick<PageWindow, 'offset' | 'limit'>,
  { from, field, only }: ProposalChoice,
): Promise<{ pages: number; proposals: DataProposal[] }> {
  const { total, rows } = await store.pageList(filter, { sort: 'import', order: 'up', ...window });
  const patterns = (await store.namePatterns()).map(readPattern);
  const evidence = Map.groupBy(await store.evidence(rows.map(({ id }) => id)), ({ page }) => page);
  const found = rows.flatMap((row) => [
    ...(evidence.get(row.id) ?? []).flatMap((one): DataProposal[] => {
      if (one.field === 'weekday') return [];
      const value = one.field === 'number' ? Number(one.value) : one.value;
      return [{ page: row.id, field: one.field, value, now: row[one.field], from: 'text', words: one.words }];
    }),
    ...fromName(row, patterns),
  ]);
  const wanted = found.filter(
    (one) =>
      one.value !== one.now &&
      (only === 'all' || one.now === null) &&
      (from === undefined || one.from === from) &&
      (field === undefined || one.field === field),
  );
  return { pages: total, proposals: wanted };
}

function fromName(row: PageRow, patterns: readonly NamePattern[]): DataProposal[] {
  const data = dataOfName(row.file, patterns);
  return PAGE_FIELDS.flatMap((field) => {
    const value = data[field];
    return value === undefined || value === null
      ? []
      : [{ page: row.id, field, value, now: row[field], from: 'name' as const, words: row.file }];
  });
}
