// One connection to an archive: what it is checked for before it is touched, and what is set and asserted every time.
import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { GalleyError } from '../../contract/index.ts';
import { knowSums } from './sums.ts';

export type Db = Database.Database;

/** "GALY": tells an archive from other SQLite files. */
export const APPLICATION_ID = 0x47_41_4c_59;

/** What of the file is kept in memory, in KiB: pages that a change of many comes back to are then written once, at its end. */
const CACHE = 32 * 1024;

export interface ConnectionOptions {
  /** How long to wait for another process that is writing, in milliseconds. */
  readonly busyMs?: number;
  /** The most pages (4 KiB) that the file may grow to; the disk's own limit by default. */
  readonly maxPages?: number;
}

/**
 * Opens the file, made when missing. Nothing is written to a file that is not an archive.
 * @throws GalleyError `archive-unwritable` for another program's file; errors of SQLite and of the file system as they are.
 */
export function connect(file: string, { busyMs = 5000, maxPages }: ConnectionOptions = {}): Db {
  const db = new Database(file, { timeout: busyMs });
  try {
    refuseForeign(db, file);
    knowSums(db);
    settle(db);
    if (maxPages !== undefined) db.pragma(`max_page_count = ${maxPages}`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Opens the file to read it, whoever may be writing it meanwhile.
 * @throws GalleyError `archive-unwritable` for another program's file; errors of SQLite and of the file system as they are.
 */
export function connectToRead(file: string, { busyMs = 5000 }: ConnectionOptions = {}): Db {
  // A connection that SQLite itself opens for reading only would leave its log and index behind.
  const db = new Database(file, { timeout: busyMs, fileMustExist: true });
  try {
    db.pragma('query_only = ON');
    refuseForeign(db, file);
    knowSums(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** SQLite would open a device, and leave a journal beside it. @throws GalleyError `archive-unwritable` */
export function refuseOdd(file: string): void {
  const facts = statSync(file, { throwIfNoEntry: false });
  if (facts === undefined || facts.isFile()) return;
  const what = facts.isDirectory() ? 'a folder' : 'no ordinary file';
  throw new GalleyError('archive-unwritable', `${file} is ${what}, not a Galley archive. Name another file.`);
}

function refuseForeign(db: Db, file: string): void {
  const owner = db.pragma('application_id', { simple: true });
  if (owner === APPLICATION_ID) return;
  const empty = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
  if (owner === 0 && empty && db.pragma('user_version', { simple: true }) === 0) return;
  throw new GalleyError(
    'archive-unwritable',
    `${file} is a database of another program, not a Galley archive. Name another file.`,
  );
}

/** A reopened WAL file says NORMAL until it is told FULL: an acknowledged write must be on disk. */
function settle(db: Db): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma(`cache_size = -${CACHE}`);
  if (process.platform === 'darwin') {
    db.pragma('fullfsync = ON');
    db.pragma('checkpoint_fullfsync = ON');
  }
  const found = ['journal_mode', 'synchronous', 'foreign_keys'].map((name) => db.pragma(name, { simple: true }));
  if (found.join() !== 'wal,2,1') {
    throw new GalleyError(
      'archive-unwritable',
      `This disk cannot keep an archive safely (journal, synchronous, foreign keys: ${found.join(', ')}). Use a local disk.`,
    );
  }
}
