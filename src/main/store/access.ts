// How an archive may be opened: to be written, or only read, and then why. A file that cannot be read where it lies, because
// SQLite would have to write beside it or the drive is another machine's, is read from a copy on the local disk.
import { accessSync, constants, copyFileSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { GalleyError, type ReadOnly } from '../../contract/index.ts';
import { type Holder, type Lock, takeLock } from './lock.ts';
import { networkDrive } from './network.ts';

export interface AccessOptions {
  /** Only read, whatever may be possible. */
  readonly readOnly?: boolean;
  /** What to do when another process has the archive: be told so, or read beside it. Refused by default. */
  readonly whenTaken?: 'refuse' | 'read';
  /** How long to wait for that process first, in milliseconds. */
  readonly waitMs?: number;
}

export type Access =
  | { readonly may: 'write'; readonly file: string; readonly end: () => void }
  | { readonly may: 'read'; readonly file: string; readonly why: ReadOnly; readonly end: () => void };

/** @throws GalleyError `archive-unwritable` when it may not even be read. */
export function accessTo(named: string, { readOnly = false, whenTaken = 'refuse', waitMs }: AccessOptions): Access {
  const there = existsSync(named);
  // Whatever links lead to it, an archive has one lock.
  const file = there ? realpathSync(named) : named;
  const drive = networkDrive(file);
  if (drive !== null && !there) throw new GalleyError('archive-unwritable', onNetwork(file, drive));
  if (drive !== null) return fromCopy(file, { reason: 'network', message: onNetwork(file, drive) });
  if (there && !isWritable(file)) return fromCopy(file, { reason: 'disk', message: onReadOnlyDisk(file) });
  if (readOnly) return { may: 'read', file, why: { reason: 'asked', message: asked(file) }, end: () => undefined };
  const taken = takeLock(file, waitMs);
  if ('lock' in taken) return { may: 'write', file, end: () => endLock(taken.lock) };
  const message = isTaken(file, taken.holder);
  if (whenTaken === 'refuse') throw new GalleyError('archive-unwritable', `${message} Close it there, or wait for it.`);
  return {
    may: 'read',
    file,
    why: { reason: 'taken', message: `${message} It is open for reading only.` },
    end: () => undefined,
  };
}

/** Whether no process has the archive at this moment: the next one that opens it may write, if it is quick. */
export function isFree(named: string): boolean {
  const taken = takeLock(existsSync(named) ? realpathSync(named) : named);
  if ('lock' in taken) taken.lock.release();
  return 'lock' in taken;
}

const endLock = (lock: Lock): void => lock.release();

/** SQLite writes into the folder too. */
function isWritable(file: string): boolean {
  try {
    for (const path of [file, dirname(file)]) accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function fromCopy(file: string, why: ReadOnly): Access {
  const folder = mkdtempSync(join(tmpdir(), 'galley-read-'));
  const copy = join(folder, basename(file));
  try {
    for (const tail of ['', '-wal']) {
      if (existsSync(file + tail)) copyFileSync(file + tail, copy + tail, constants.COPYFILE_FICLONE);
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return { may: 'read', file: copy, why, end: () => rmSync(folder, { recursive: true, force: true }) };
}

const asked = (file: string): string => `${file} was opened for reading only.`;

const onNetwork = (file: string, drive: string): string =>
  `${file} lies on a network drive (${drive}), where an archive cannot be written safely. Copy it to a local disk to work on it.`;

const onReadOnlyDisk = (file: string): string =>
  `${file} or its folder can only be read. Copy it to a folder of your own to work on it.`;

const isTaken = (file: string, holder: Holder | null): string =>
  holder === null
    ? `${file} is open in another Galley.`
    : `${file} is open in another Galley (process ${holder.pid} on ${holder.host}, since ${local(holder.since)}).`;

const local = (at: string): string => at.slice(0, 16).replace('T', ' ') + ' UTC';
