// Answers about pages in their number: lists, page data of many, the bin.
import { z } from 'zod';
import type { PageData, PageDataChange, PageState } from '../../../contract/index.ts';
import type { ManyChanged } from '../questions/pages.ts';
import type { Tables } from '../tables/index.ts';
import type { OperationChange } from '../tables/operations.ts';
import { type Archive, type Write } from './answer.ts';
import { setState } from './undoers.ts';

const PATTERNS = 'name-patterns';
const patterns = z.array(z.string());

/** The head of the queue, and the one behind it: the page that was just left is passed over. */
const FIRST = { sort: 'benefit', order: 'down', offset: 0, limit: 2 } as const;

const today = (): string => new Date().toISOString();

export function pageListAnswers(tables: Tables, write: Write) {
  const { settings, pages, pageList, evidence } = tables;
  return {
    pageList(filter, window) {
      const { total, ids } = pageList.slice(filter, window, today());
      return { total, rows: ids.map(pages.one) };
    },
    pageCounts: (filter) => pageList.counts(filter, today()),
    pageNames: (after, limit) => pages.names(after, limit),
    pageRows: (after, limit) => pages.rowsAfter(after, limit),
    pageIds: (filter) => pageList.ids(filter, today()),
    nextPage(filter, after) {
      const { total, ids } = pageList.slice(filter, FIRST, today());
      const first = ids.find((id) => id !== after);
      return { page: first === undefined ? null : pages.one(first), left: total };
    },
    setManyPageData: (changes) => write((at) => setMany(tables, changes, at)),
    setStates: (ids, state) => write((at) => setStates(tables, ids, state, at)),
    deletePages: (ids) => write((at) => bin(tables, ids, at, at)),
    restorePages: (ids) => write((at) => bin(tables, ids, null, at)),
    evidence: (ids) => ids.flatMap(evidence.of),
    namePatterns: () => patterns.safeParse(settings.json(PATTERNS)).data ?? [],
    setNamePatterns: (chosen) => write(() => settings.setJson(PATTERNS, chosen)),
  } satisfies Partial<Archive>;
}

/** What of a change is new to a page: as it was, and as it will be. */
function changed(page: PageData, wanted: Partial<PageData>) {
  const known: Readonly<Record<string, unknown>> = { ...page };
  const after = Object.fromEntries(Object.entries(wanted).filter(([field, value]) => known[field] !== value));
  return { before: Object.fromEntries(Object.keys(after).map((field) => [field, known[field]])), after };
}

function setMany(tables: Tables, changes: readonly PageDataChange[], at: string): ManyChanged {
  const fields = [...new Set(changes.flatMap(({ data }) => Object.keys(data)))];
  return asOperation(tables, 'page-data', { fields }, at, (note) => {
    const before = new Map<number, PageData>();
    const made = new Map<number, PageData>();
    for (const { page, data } of changes) {
      const known = made.get(page) ?? tables.pages.data(page);
      if (!before.has(page)) before.set(page, known);
      made.set(page, { ...known, ...data });
    }
    for (const [page, data] of made) {
      const change = changed(before.get(page) ?? data, data);
      if (Object.keys(change.after).length === 0) continue;
      tables.pages.setData(page, data, at);
      note({ page, what: 'page-data', ...change });
    }
  });
}

function setStates(tables: Tables, ids: readonly number[], state: PageState, at: string): ManyChanged {
  return asOperation(tables, 'states', { state }, at, (note) => {
    for (const page of new Set(ids)) {
      const before = tables.pages.one(page).state;
      if (before === state) continue;
      setState(tables, page, state, at);
      note({ page, what: 'state', before, after: state });
    }
  });
}

function bin(tables: Tables, ids: readonly number[], since: string | null, at: string): ManyChanged {
  return asOperation(tables, since === null ? 'restore-pages' : 'delete-pages', {}, at, (note) => {
    for (const page of new Set(ids)) {
      const before = tables.pages.deletedAt(page);
      if ((before === null) === (since === null)) continue;
      tables.pages.setDeleted(page, since, at);
      note({ page, what: 'bin', before, after: since });
    }
  });
}

/** Puts changes on record as one operation; there is none where nothing was changed. */
function asOperation(
  { operations, settings }: Tables,
  kind: string,
  about: Readonly<Record<string, unknown>>,
  at: string,
  make: (note: (change: OperationChange) => void) => void,
): ManyChanged {
  const operation = operations.add({ kind, about, author: settings.reader() ?? '' }, at);
  let pages = 0;
  make((change) => {
    operations.addChange(operation, change);
    pages += 1;
  });
  if (pages === 0) operations.drop(operation);
  return { pages, operation: pages === 0 ? null : operation };
}
