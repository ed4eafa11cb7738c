// The archive's answers over one connection, without promises. Every write is one transaction, begun as a writer, so that it
// is there as a whole or not at all.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { GalleyError } from '../../contract/index.ts';
import { type Access, type AccessOptions, accessTo } from './access.ts';
import type { Archive, Write } from './answers/answer.ts';
import { backupAnswers } from './answers/backups.ts';
import { historyAnswers } from './answers/history.ts';
import { jobAnswers } from './answers/jobs.ts';
import { listAnswers } from './answers/lists.ts';
import { pageListAnswers } from './answers/page-list.ts';
import { operationAnswers } from './answers/operations.ts';
import { proposalAnswers } from './answers/proposals.ts';
import { pageAnswers } from './answers/pages.ts';
import { qualityAnswers } from './answers/quality.ts';
import { readingAnswers } from './answers/reading.ts';
import { replaceAnswers } from './answers/replace.ts';
import { searchAnswers } from './answers/search.ts';
import { stateAnswers } from './answers/states.ts';
import { scanAnswers } from './answers/scans.ts';
import { verdictAnswers } from './answers/verdicts.ts';
import { workAnswers } from './answers/work.ts';
import { checkWholly } from './check.ts';
import { connect, type ConnectionOptions, connectToRead, type Db, refuseOdd } from './connection.ts';
import { migrate, refuseOtherSchema, schemaVersion } from './migrate.ts';
import { tablesOf } from './tables/index.ts';

export type { Archive } from './answers/answer.ts';

export interface ArchiveOptions extends ConnectionOptions, AccessOptions {
  /** Galley's version, for `info`. */
  readonly version?: string;
}

/**
 * Opens the file, made with its folder when missing, and brings it to this program's schema; or opens it for reading only,
 * and says so in `info`.
 * @throws GalleyError for a file that is not for this program, or that another process has; errors of SQLite and of the
 * file system as they are.
 */
export function openArchiveFile(file: string, { version = '', ...options }: ArchiveOptions = {}): Archive {
  mkdirSync(dirname(file), { recursive: true });
  refuseOdd(file);
  const access = accessTo(file, options);
  let db: Db | undefined;
  try {
    db = access.may === 'write' ? openToWrite(access.file, options) : openToRead(access.file, options);
    return answersOver(db, access, { file, version });
  } catch (error) {
    db?.close();
    access.end();
    throw error;
  }
}

function openToWrite(file: string, options: ConnectionOptions): Db {
  const db = connect(file, options);
  try {
    migrate(db, file);
    // Begins and ends a write: a file that can only be read is found out now, not at the first save.
    db.transaction(() => undefined).immediate();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function openToRead(file: string, options: ConnectionOptions): Db {
  const db = connectToRead(file, options);
  try {
    refuseOtherSchema(db, file);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function answersOver(db: Db, access: Access, { file, version }: { file: string; version: string }): Archive {
  const why = access.may === 'read' ? access.why : null;
  const tables = tablesOf(db);
  const write: Write = (change) => {
    if (why) throw new GalleyError('archive-unwritable', why.message, why);
    return db.transaction(() => change(new Date().toISOString())).immediate();
  };
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
    ...backupAnswers(tables, write),
    ...searchAnswers(tables, write),
    ...replaceAnswers(tables, write),
    ...listAnswers(tables, write),
    ...historyAnswers(tables),
    ...proposalAnswers(tables, write),
    ...operationAnswers(tables, write),
    info: () => ({
      file,
      pages: tables.pages.count(),
      reader: tables.settings.reader(),
      version,
      schema: schemaVersion(db),
      readOnly: why,
    }),
    check: () => checkWholly(db),
    close() {
      try {
        db.close();
      } finally {
        access.end();
      }
    },
  };
}
