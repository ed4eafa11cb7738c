// Opens the archive a command works on, and closes it again whatever happens.
import { access } from 'node:fs/promises';
import { openNamedArchive } from '../main/named-archive.ts';
import type { Store } from '../main/store/store.ts';
import { UsageError } from './failure.ts';

/** @throws GalleyError when it cannot be opened, and whatever `work` throws. */
export async function withArchive<T>(file: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openNamedArchive(file);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** For commands that read: a mistyped name must not make an empty archive. */
export async function withExistingArchive<T>(file: string, work: (store: Store) => Promise<T>): Promise<T> {
  try {
    await access(file);
  } catch {
    throw new UsageError(`${file}: There is no such archive.`);
  }
  return withArchive(file, work);
}
