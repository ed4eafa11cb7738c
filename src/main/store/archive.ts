// The archive's answers over one connection, without promises. Every write is one transaction, begun as a writer, so that it
// is there as a whole or not at all.
import type { Archive, Write } from './answers/answer.ts';
import { jobAnswers } from './answers/jobs.ts';
import { operationAnswers } from './answers/operations.ts';
import { pageAnswers } from './answers/pages.ts';
import { readingAnswers } from './answers/reading.ts';
import { verdictAnswers } from './answers/verdicts.ts';
import { workAnswers } from './answers/work.ts';
import { checkArchive } from './check.ts';
import { connect, type ConnectionOptions } from './connection.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { tablesOf } from './tables/index.ts';

export type { Archive } from './answers/answer.ts';

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
  const answers = {
    ...readingAnswers(tables),
    ...pageAnswers(tables, write),
    ...workAnswers(tables, write),
    ...verdictAnswers(tables, write),
  };
  return {
    ...answers,
    ...pageListAnswers(tables, write),
    ...stateAnswers(tables, write),
    ...qualityAnswers(tables, write),
    ...scanAnswers(tables, write),
    ...jobAnswers(tables, write, answers),
    ...searchAnswers(tables, write),
    ...replaceAnswers(tables, write),
    ...listAnswers(tables, write),
    ...operationAnswers(tables, write),
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
