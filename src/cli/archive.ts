// Opens the archive a command works on, and closes it again whatever happens.
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { GalleyError } from '../contract/index.ts';
import { openNamedArchive } from '../main/named-archive.ts';
import { movedTo } from '../main/store/moved.ts';
import type { AccessOptions } from '../main/store/access.ts';
import type { Store } from '../main/store/store.ts';
import { UsageError } from './failure.ts';

/** @throws GalleyError when it cannot be opened, and whatever `work` throws. */
export async function withArchive<T>(
  file: string,
  work: (store: Store) => Promise<T>,
  options: AccessOptions = {},
): Promise<T> {
  const store = await openNamedArchive(file, options);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** For commands that read: neither a mistyped name nor an empty file must become an archive. */
export async function withExistingArchive<T>(
  file: string,
  work: (store: Store) => Promise<T>,
  options: AccessOptions = { whenTaken: 'read' },
): Promise<T> {
  await checkThere(file);
  return withArchive(file, work, options);
}

/** @throws UsageError when there is no such file; GalleyError for an empty one. */
export async function checkThere(file: string): Promise<void> {
  const facts = await stat(file).catch(() => null);
  const place = facts === null ? movedTo(resolve(file)) : null;
  if (place !== null) throw new UsageError(`${file}: It was moved to ${place}. Name that file.`);
  if (facts === null) throw new UsageError(`${file}: There is no such archive.`);
  // SQLite takes an empty file for a new database: what a crash has emptied would be called sound.
  if (facts.isFile() && facts.size === 0) {
    throw new GalleyError('archive-unwritable', `${file} is empty: there is no archive in it. Go on with a backup.`);
  }
}
