// Whole archives: copied, moved, put back. What is written is one file without a log, checked in full before it takes its name,
// so that a name is never on half a copy; and beside it a manifest that says what it holds.
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type ArchiveFacts, backupSettings, GalleyError, type Manifest, scanSettings } from '../../contract/index.ts';
import { checkArchive, checkWholly } from './check.ts';
import { type Db, connectToRead, refuseOdd } from './connection.ts';
import { explain } from './failure.ts';
import { accessTo } from './access.ts';
import { refuseNewerSchema, schemaVersion } from './migrate.ts';
import { noteMove } from './moved.ts';
import { networkDrive } from './network.ts';
import type { ArchiveReport } from './store.ts';
import { sync, syncFolder } from './sync.ts';

export const manifestFile = (file: string): string => `${file}.manifest.json`;

/** Reads all that an archive keeps beside whoever writes it; a file that cannot be read is a finding. */
export const checkFile = (file: string): ArchiveReport => lookedThrough(file, checkArchive);

/** As `checkFile`, and what can be made anew as well. */
export const checkFileWholly = (file: string): ArchiveReport => lookedThrough(file, checkWholly);

function lookedThrough(file: string, look: (db: Db) => ArchiveReport): ArchiveReport {
  try {
    return reading(file, look);
  } catch (error) {
    const explained = explain(error, file);
    if (!(explained instanceof GalleyError)) throw error;
    return { pages: 0, revisions: 0, problems: [explained.message] };
  }
}

/** What an archive holds. @throws GalleyError when it cannot be read. */
export function factsOf(file: string): ArchiveFacts {
  try {
    return reading(file, (db) => ({ file, bytes: statSync(file).size, schema: schemaVersion(db), ...contents(db) }));
  } catch (error) {
    throw explain(error, file);
  }
}

/** The folder that an archive names for its backups; null for none, or when it cannot be read any more. */
export function chosenBackupFolder(file: string): string | null {
  try {
    const value = reading(file, (db) =>
      db.prepare<[], string>(`SELECT value FROM settings WHERE key = 'backups'`).pluck().get(),
    );
    return backupSettings.safeParse(JSON.parse(value ?? 'null')).data?.folder ?? null;
  } catch {
    return null;
  }
}

/**
 * Copies an archive as it is at this moment, whoever may be writing it.
 * @param target must not be there yet.
 * @throws GalleyError `target-unwritable`, or `archive-unwritable` when the copy is not sound: then there is none.
 */
export function copyArchive(file: string, target: string): Manifest {
  refuseOdd(file);
  if (!existsSync(file)) throw new GalleyError('not-found', `${file}: There is no such archive.`);
  if (existsSync(target)) throw new GalleyError('target-unwritable', `${target} exists already. Name another file.`);
  const part = `${target}.part`;
  try {
    rmSync(part, { force: true });
    reading(file, (db) => writeOut(db, part));
    const { problems } = checkFile(part);
    if (problems.length > 0) {
      throw new GalleyError('archive-unwritable', `${file} cannot be copied, for it is not sound: ${problems[0]}`, {
        problems,
      });
    }
    sync(part);
    renameSync(part, target);
    syncFolder(target);
  } catch (error) {
    rmSync(part, { force: true });
    throw error instanceof GalleyError ? error : unwritable(error, target);
  }
  const manifest = { ...factsOf(target), sha256: hashOf(target), madeAt: new Date().toISOString() };
  writeFileSync(manifestFile(target), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/**
 * Copies an archive, and removes it where it was once the copy has been checked; a note there says where it went. Nobody may
 * have it open.
 * @throws GalleyError as `copyArchive`: then the archive is where it was.
 */
export function moveArchive(file: string, target: string): Manifest {
  const access = accessTo(file, {});
  try {
    if (access.may === 'read') throw new GalleyError('archive-unwritable', access.why.message);
    const drive = networkDrive(target);
    if (drive !== null) {
      throw new GalleyError(
        'target-unwritable',
        `${target} lies on a network drive (${drive}), where an archive is not safe. Name a local file.`,
      );
    }
    const manifest = copyArchive(file, target);
    noteMove(file, target);
    for (const gone of [file, `${file}-wal`, `${file}-shm`, manifestFile(file)]) rmSync(gone, { force: true });
    return manifest;
  } finally {
    access.end();
  }
}

/**
 * Puts a backup in the place of an archive that nobody has open. What was there is kept beside it.
 * @returns where it is kept; null when there was nothing.
 * @throws GalleyError when the backup is not sound, or the archive is open elsewhere: then nothing has changed.
 */
export function restoreArchive(backup: string, file: string): { readonly kept: string | null } {
  const { problems } = checkFile(backup);
  if (problems.length > 0) {
    throw new GalleyError(
      'archive-unwritable',
      `${backup} is not sound either: ${problems[0]} Choose another backup.`,
      { problems },
    );
  }
  const drive = networkDrive(file);
  if (drive !== null)
    throw new GalleyError('archive-unwritable', `${file} lies on a network drive (${drive}). Name a local file.`);
  const access = accessTo(file, {});
  const fresh = `${file}.restored.part`;
  try {
    if (access.may === 'read') throw new GalleyError('archive-unwritable', access.why.message);
    rmSync(fresh, { force: true });
    reading(backup, (db) => writeOut(db, fresh));
    sync(fresh);
    const kept = existsSync(file) ? freeName(`${file}.before-restore-${stamp(new Date())}`) : null;
    if (kept !== null) {
      for (const tail of ['', '-wal', '-shm']) if (existsSync(file + tail)) renameSync(file + tail, kept + tail);
    }
    renameSync(fresh, file);
    syncFolder(file);
    return { kept };
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error instanceof GalleyError ? error : unwritable(error, file);
  } finally {
    access.end();
  }
}

/** `2026-11-22T19-06-49Z`: sorts as time, and every system takes it as a name. */
export const stamp = (at: Date): string => at.toISOString().replace(/\.\d+/, '').replaceAll(':', '-');

function reading<T>(file: string, read: (db: Db) => T): T {
  const access = accessTo(file, { readOnly: true });
  let db: Db | undefined;
  try {
    db = connectToRead(access.file);
    refuseNewerSchema(db, file);
    return read(db);
  } finally {
    db?.close();
    access.end();
  }
}

function contents(db: Db): Pick<ArchiveFacts, 'pages' | 'revisions' | 'changedAt' | 'scanRoots'> {
  const count = (table: string): number => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  const changedAt = db
    .prepare<[], string | null>(
      `SELECT nullif(max(coalesce((SELECT max(changed_at) FROM pages), ''), coalesce((SELECT max(saved_at) FROM drafts), '')), '')`,
    )
    .pluck()
    .get();
  const scans = db.prepare<[], string>(`SELECT value FROM settings WHERE key = 'scans'`).pluck().get();
  const { data } = scanSettings.safeParse(scans === undefined ? null : JSON.parse(scans));
  return {
    pages: count('pages'),
    revisions: count('revisions'),
    changedAt: changedAt ?? null,
    scanRoots: data?.roots ?? [],
  };
}

function hashOf(file: string): string {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(1 << 20);
  const handle = openSync(file, 'r');
  try {
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer))
      hash.update(buffer.subarray(0, read));
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}

/** Writes what the archive holds at this moment as one file without a log. */
function writeOut(db: Db, target: string): void {
  // The archive itself is not written by this, but SQLite takes it for a write.
  db.pragma('query_only = OFF');
  db.prepare('VACUUM INTO ?').run(target);
}

function freeName(name: string): string {
  for (let nth = 1; ; nth += 1) {
    const free = nth === 1 ? name : `${name}-${nth}`;
    if (!existsSync(free)) return free;
  }
}

function unwritable(error: unknown, target: string): unknown {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  if (typeof code !== 'string') return error;
  return new GalleyError(
    'target-unwritable',
    `${basename(target)} cannot be written in ${dirname(target)} (${code}). Name another folder, or make room there.`,
  );
}
