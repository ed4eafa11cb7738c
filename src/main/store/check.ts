// Is everything that was kept still what it was? Reads the whole archive once, page by page.
import { isDeepStrictEqual } from 'node:util';
import Database from 'better-sqlite3';
import { type CorrectedPage, placedBlocks } from '../../engine/index.ts';
import type { Db } from './connection.ts';
import { readTolerant } from './derived.ts';
import { sha256 } from './hash.ts';
import type { ArchiveReport } from './store.ts';
import { SUM_OF, SUMMED_BY_FILE } from './sums.ts';
import { inflate } from './tables/raws.ts';
import { type Kept, replay } from './tables/chains.ts';
import { type Passage, passagesTable } from './tables/passages.ts';
import { revisionsTable } from './tables/revisions.ts';

interface StoredRaw {
  readonly sha256: string;
  readonly size: number;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly textSha256: string;
}

interface StoredRevision extends Kept {
  readonly id: number;
  readonly parent: number | null;
}

interface BrokenReference {
  readonly table: string;
  readonly parent: string;
}

/** Never throws for what it finds: each problem is one sentence. What is derived, and can be made anew, is left out. */
export function checkArchive(db: Db): ArchiveReport {
  const problems = [...found(() => checkFile(db)), ...found(() => checkReferences(db))];
  let [pages, revisions] = [0, 0];
  problems.push(
    ...found(() => {
      const ids = db.prepare<[], number>('SELECT id FROM pages ORDER BY id').pluck().all();
      pages = ids.length;
      revisions = db.prepare<[], number>('SELECT count(*) FROM revisions').pluck().get() ?? 0;
      return ids.flatMap((page) => [...found(() => checkRaws(db, page)), ...found(() => checkRevisions(db, page))]);
    }),
    ...found(() => checkDrafts(db)),
    ...found(() => checkSums(db)),
    ...found(() => checkSmallRows(db)),
  );
  return { pages, revisions, problems };
}

/** As `checkArchive`, and what searches show as well: it must be what the newest revisions say. */
export function checkWholly(db: Db): ArchiveReport {
  const { problems, ...counts } = checkArchive(db);
  if (problems.length > 0 || !hasIndex(db)) return { ...counts, problems };
  const stale = found(() => {
    const [revisions, passages] = [revisionsTable(db), passagesTable(db)];
    const indexed = db.prepare<[], number>(
      'SELECT id FROM pages WHERE id NOT IN (SELECT page FROM unindexed) ORDER BY id',
    );
    const pages = indexed.pluck().all();
    const isStale = (page: number): boolean =>
      !isIndexOf(passages.of(page), readTolerant(revisions.text(page, revisions.newest(page))));
    return pages.filter(isStale).map((page) => `The search index of page ${page} is not that of its text. ${ANEW}`);
  });
  return { ...counts, problems: stale };
}

/** Archives of the first schemas have none. */
const hasIndex = (db: Db): boolean =>
  db.prepare<[], number>(`SELECT 1 FROM sqlite_schema WHERE name = 'unindexed'`).get() !== undefined;

const ANEW = 'Nothing is lost: make the index anew (galley archive reindex).';

function isIndexOf(passages: readonly Passage[], page: CorrectedPage): boolean {
  const known = new Map(passages.map((passage) => [passage.block, passage]));
  const placed = Array.from(placedBlocks(page));
  return (
    placed.length === passages.length &&
    placed.every(({ group, block }) => {
      const passage = known.get(block.id);
      return passage?.text === block.text && passage.role === block.role && passage.group === group.id;
    })
  );
}

/** A damaged file may stop a question before it has looked at everything: that is a finding too. */
function found(look: () => string[]): string[] {
  try {
    return look();
  } catch (error) {
    if (error instanceof Database.SqliteError) return [`The file is damaged: ${error.message}.`];
    throw error;
  }
}

function checkFile(db: Db): string[] {
  const lines = db.prepare<[], string>('PRAGMA integrity_check(20)').pluck().all();
  return isDeepStrictEqual(lines, ['ok'])
    ? []
    : lines.map((line) => `The file is damaged: ${line.replace(/\s+/g, ' ')}.`);
}

function checkReferences(db: Db): string[] {
  const broken = db.prepare<[], BrokenReference>('PRAGMA foreign_key_check').all();
  return broken.map(({ table, parent }) => `A row of ${table} refers to a row of ${parent} that is not there.`);
}

function checkRaws(db: Db, page: number): string[] {
  const raws = db
    .prepare<[number], StoredRaw>(
      'SELECT sha256, size, bytes, text, text_sha256 AS textSha256 FROM raws WHERE page = ?',
    )
    .all(page);
  if (raws.length === 0) return [`Page ${page} has no raw text.`];
  return raws.flatMap((raw) => [
    ...(isSound(raw, page) ? [] : [`The raw bytes of page ${page} do not match their checksum.`]),
    ...(sha256(raw.text) === raw.textSha256 ? [] : [`The raw text of page ${page} does not match its checksum.`]),
  ]);
}

function isSound(raw: StoredRaw, page: number): boolean {
  try {
    return inflate(raw, page).byteLength === raw.size;
  } catch {
    return false;
  }
}

/** Drafts of the first schemas have no checksum. */
function checkDrafts(db: Db): string[] {
  const summed = db.prepare<[], number>(`SELECT 1 FROM pragma_table_info('drafts') WHERE name = 'sha256'`).get();
  if (summed === undefined) return [];
  const drafts = db.prepare<[], { page: number; text: string; sha256: string }>(
    `SELECT page, text, sha256 FROM drafts WHERE sha256 <> '' ORDER BY page`,
  );
  return drafts
    .all()
    .filter((draft) => sha256(draft.text) !== draft.sha256)
    .map(({ page }) => `The unsaved work on page ${page} does not match its checksum.`);
}

/** Page data and verdicts; archives of earlier schemas have no checksums of them. */
function checkSums(db: Db): string[] {
  const summed = db.prepare<[], number>(`SELECT 1 FROM pragma_table_info('pages') WHERE name = 'data_sha256'`).get();
  if (summed === undefined) return [];
  const pages = (sql: string): number[] => db.prepare<[], number>(sql).pluck().all();
  const general = db.prepare<[], string>(
    `SELECT rule FROM archive_verdicts WHERE sha256 <> ${SUM_OF.archiveVerdicts} ORDER BY likeness`,
  );
  return [
    ...pages(`SELECT id FROM pages WHERE data_sha256 <> ${SUM_OF.pages} ORDER BY id`).map(
      (page) => `The page data of page ${page} does not match its checksum.`,
    ),
    ...pages(`SELECT DISTINCT page FROM verdicts WHERE sha256 <> ${SUM_OF.verdicts} ORDER BY page`).map(
      (page) => `A decision on a flag of page ${page} does not match its checksum.`,
    ),
    ...general
      .pluck()
      .all()
      .map((rule) => `A decision for the whole archive on flags of ${rule} does not match its checksum.`),
  ];
}

/** What else people have decided, and that the state of each page is the one it was last brought to. */
function checkSmallRows(db: Db): string[] {
  const summed = db.prepare<[], number>(`SELECT 1 FROM pragma_table_info('settings') WHERE name = 'sha256'`).get();
  if (summed === undefined) return [];
  const states = db.prepare<[], number>(`
    SELECT id FROM pages p WHERE state <> coalesce(
      (SELECT state FROM readings r WHERE r.page = p.id ORDER BY r.id DESC LIMIT 1), 'unread') ORDER BY id`);
  return [
    ...SUMMED_BY_FILE.flatMap(([table, row, sum]) => {
      const spoilt = db.prepare<[], number>(`SELECT count(*) FROM ${table} WHERE sha256 <> ${sum}`).pluck().get() ?? 0;
      const times = spoilt > 1 ? ` (${spoilt} times)` : '';
      return spoilt === 0 ? [] : [`${row} does not match its checksum${times}.`];
    }),
    ...states
      .pluck()
      .all()
      .map((page) => `The state of page ${page} is not the one it was last brought to.`),
  ];
}

/** Replays all revisions of a page in the order they were made; a text that failed cannot carry the next one. */
function checkRevisions(db: Db, page: number): string[] {
  const revisions = db
    .prepare<[number], StoredRevision>(
      'SELECT id, parent, sha256, snapshot, delta FROM revisions WHERE page = ? ORDER BY id',
    )
    .all(page);
  if (revisions.length === 0) return [`Page ${page} has no corrected text.`];
  let [previous, text]: [number | null, string | null] = [null, null];
  const problems: string[] = [];
  for (const revision of revisions) {
    if (revision.parent !== previous)
      problems.push(`Revision ${revision.id} of page ${page} does not follow the one before.`);
    text = replay(text, revision);
    if (text === null || sha256(text) !== revision.sha256) {
      problems.push(`Revision ${revision.id} of page ${page} does not match its checksum.`);
      text = null;
    }
    previous = revision.id;
  }
  return problems;
}
