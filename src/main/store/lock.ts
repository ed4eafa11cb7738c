// Who may write an archive: one process at a time. The lock is a small SQLite file beside the archive, held by an open
// transaction: the system lets go of it when its process ends, however that ends, so that no lock is ever stale. Whoever does
// not get it reads in the same file who has it. Nothing else may open that file: closing it would let go of the lock.
import { rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import Database from 'better-sqlite3';
import { z } from 'zod';
import type { Db } from './connection.ts';

const holder = z.object({ pid: z.number(), host: z.string(), since: z.string() });
export type Holder = z.infer<typeof holder>;

export interface Lock {
  release(): void;
}

export const lockFile = (file: string): string => `${file}.lock`;

/** How often it is tried anew, in ms. */
const RETRY = 100;
const LOST_RACES = 20;

/**
 * @param waitMs how long to wait for a process that has it; this blocks the thread.
 * @returns the lock, or who has it; null for a holder that cannot be read.
 * @throws what the file system says.
 */
export function takeLock(file: string, waitMs = 0): { readonly lock: Lock } | { readonly holder: Holder | null } {
  const until = Date.now() + waitMs;
  for (;;) {
    const lock = tryLock(lockFile(file));
    if (lock) return { lock };
    if (Date.now() >= until) return { holder: holderOf(lockFile(file)) };
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.min(RETRY, Math.max(1, until - Date.now())));
  }
}

function tryLock(path: string): Lock | null {
  for (let race = 0; race < LOST_RACES; race += 1) {
    const before = inodeOf(path);
    const db = begin(path);
    if (db === null) return null;
    if (db === 'spoilt') continue;
    // Whoever had it takes the file away: a lock on a file that is gone keeps nobody out.
    const now = inodeOf(path);
    if (now !== null && (before === null || now === before)) return { release: () => release(db, path) };
    db.close();
  }
  return null;
}

/** A connection that holds the lock; null when another one does. */
function begin(path: string): Db | 'spoilt' | null {
  const db = new Database(path, { timeout: 0 });
  try {
    // What the file holds need not outlive the process.
    db.pragma('journal_mode = MEMORY');
    db.pragma('synchronous = OFF');
    db.exec('BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS holder (pid, host, since); DELETE FROM holder;');
    db.prepare('INSERT INTO holder VALUES (?, ?, ?)').run(process.pid, hostname(), new Date().toISOString());
    db.exec('COMMIT; BEGIN IMMEDIATE');
    return db;
  } catch (error) {
    db.close();
    const code = error instanceof Database.SqliteError ? error.code : '';
    if (code.startsWith('SQLITE_BUSY')) return null;
    if (!/^SQLITE_(CORRUPT|NOTADB)/.test(code)) throw error;
    rmSync(path, { force: true });
    return 'spoilt';
  }
}

function release(db: Db, path: string): void {
  // Before it is let go: nobody else can have it.
  rmSync(path, { force: true });
  db.close();
}

function holderOf(path: string): Holder | null {
  const db = new Database(path, { readonly: true, timeout: 1000 });
  try {
    return holder.safeParse(db.prepare('SELECT pid, host, since FROM holder').get()).data ?? null;
  } catch {
    return null;
  } finally {
    db.close();
  }
}

const inodeOf = (path: string): bigint | null => statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
