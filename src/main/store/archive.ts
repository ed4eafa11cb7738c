// The archive's answers over one connection, without promises. Every write is one transaction, begun as a writer, so that it
// is there as a whole or not at all.
import { GalleyError } from '../../contract/index.ts';
import { checkArchive } from './check.ts';
import { connect, type ConnectionOptions } from './connection.ts';
import { sha256 } from './hash.ts';
import { migrate, schemaVersion } from './migrate.ts';
import type { NewPage, NewRevision, Store } from './store.ts';
import { type Tables, tablesOf } from './tables/index.ts';
import { nextState } from './tables/readings.ts';

/** The store's questions, answered at once instead of by a promise. */
export type Archive = {
  readonly [Question in keyof Store]: (...about: Parameters<Store[Question]>) => Awaited<ReturnType<Store[Question]>>;
};

export interface ArchiveOptions extends ConnectionOptions {
  /** Galley's version, for `info`. */
  readonly version?: string;
}

/**
 * Opens the file, made when missing, and brings it to this program's schema.
 * @throws GalleyError for a file that is not for this program; errors of SQLite and of the file system as they are.
 */
export function openArchiveFile(file: string, { version = '', ...options }: ArchiveOptions = {}): Archive {
  const db = connect(file, options);
  try {
    migrate(db, file);
    // Begins and ends a write: a file that can only be read is found out now, not at the first save.
    db.transaction(() => undefined).immediate();
  } catch (error) {
    db.close();
    throw error;
  }
  const tables = tablesOf(db);
  const write: Write = (change) => db.transaction(() => change(new Date().toISOString())).immediate();
  return {
    ...readingAnswers(tables),
    ...pageAnswers(tables, write),
    ...workAnswers(tables, write),
    info: () => ({
      file,
      pages: tables.pages.count(),
      reader: tables.settings.reader(),
      version,
      schema: schemaVersion(db),
    }),
    check: () => checkArchive(db),
    close: () => void db.close(),
  };
}

/** Runs a change as one transaction; `at` is the time of all that it writes. */
type Write = <Result>(change: (at: string) => Result) => Result;

function readingAnswers(tables: Tables) {
  const { pages, raws, revisions, drafts, verdicts, articles } = tables;
  return {
    findBySha256: raws.pageOf,
    pages: pages.rows,
    pageRow: pages.one,
    page(page) {
      const [row, revision] = [pages.one(page), revisions.newest(page)];
      return {
        ...row,
        raw: raws.text(page),
        corrected: revisions.text(page, revision),
        revision,
        draft: drafts.get(page),
        verdicts: verdicts.of(page),
      };
    },
    rawBytes(page) {
      pages.one(page);
      return raws.bytes(page);
    },
    revisions(page) {
      pages.one(page);
      return revisions.of(page);
    },
    revisionText: revisions.text,
    articles(page) {
      pages.one(page);
      return articles.of(page);
    },
  } satisfies Partial<Archive>;
}

/** What changes a page's record, not its corrected text. */
function pageAnswers(tables: Tables, write: Write) {
  const { settings, pages, verdicts, flags } = tables;
  return {
    setReader: (name) => write(() => settings.setReader(name)),
    addPage: (page) => write((at) => addPage(tables, page, at)),
    setPageData: (page, data) =>
      write((at) => {
        const { paper, date, number } = pages.one(page);
        pages.setData(page, { paper, date, number, ...data }, at);
      }),
    setVerdict: (page, { fingerprint, rule, verdict }) =>
      write((at) => {
        pages.one(page);
        if (verdict === null) verdicts.drop(page, fingerprint);
        else verdicts.put(page, { fingerprint, rule, verdict, reader: settings.reader() ?? '', at });
        pages.touch(page, at);
        return verdicts.of(page);
      }),
    setFlagCounts: (page, counts) =>
      write(() => {
        pages.one(page);
        flags.replace(page, counts);
      }),
  } satisfies Partial<Archive>;
}

/** What changes the corrected text of a page. */
function workAnswers(tables: Tables, write: Write) {
  const { revisions, drafts } = tables;
  return {
    saveDraft: (page, { text, base }) =>
      write((savedAt) => {
        refuseStale(revisions.newest(page), base);
        drafts.put(page, { text: wellFormed(text), base, savedAt });
        return { savedAt };
      }),
    dropDraft: (page) =>
      write(() => {
        revisions.newest(page);
        drafts.drop(page);
      }),
    addRevision: (revision) => write((at) => addRevision(tables, revision, at)),
  } satisfies Partial<Archive>;
}

function addPage({ settings, pages, raws, revisions, articles, flags }: Tables, page: NewPage, at: string) {
  const hash = sha256(page.bytes);
  const known = raws.pageOf(hash);
  if (known !== null) return { page: known, added: false };
  const { name, data, corrected } = page;
  const id = pages.add({ ...data, name: name.toWellFormed(), title: corrected.title, at });
  raws.add(id, hash, { ...page, text: wellFormed(page.text) });
  revisions.add(id, null, {
    author: settings.reader() ?? '',
    reason: 'import',
    engine: corrected.engine,
    text: wellFormed(corrected.text),
    at,
  });
  articles.replace(id, corrected.articles);
  flags.replace(id, corrected.flags);
  return { page: id, added: true };
}

function addRevision(tables: Tables, { page, base, reason, author, done, corrected }: NewRevision, at: string): number {
  const { pages, revisions, drafts, readings, articles, flags } = tables;
  const newest = revisions.newest(page);
  refuseStale(newest, base);
  const text = wellFormed(corrected.text);
  const changed = text !== revisions.text(page, newest);
  const revision = changed
    ? revisions.add(page, newest, { author, reason, engine: corrected.engine, text, at })
    : newest;
  if (changed) {
    pages.setTitle(page, corrected.title, at);
    articles.replace(page, corrected.articles);
  }
  flags.replace(page, corrected.flags);
  drafts.drop(page);
  const state = done ? nextState(pages.one(page).state) : null;
  if (state !== null) {
    readings.add(page, { state, revision, reader: author, at });
    pages.setState(page, state, at);
  }
  return revision;
}

function refuseStale(newest: number, base: number): void {
  if (newest === base) return;
  throw new GalleyError('stale', 'This page has been saved from elsewhere since it was opened. Open it again.', {
    newest,
  });
}

/** SQLite keeps UTF-8, which has no half characters: they would come back as something else. */
function wellFormed(text: string): string {
  if (text.isWellFormed()) return text;
  throw new GalleyError(
    'bad-request',
    'The text holds half a character (an unpaired surrogate). Delete it and save again.',
  );
}
