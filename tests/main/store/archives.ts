// What tests of the store begin with: a folder that goes away, and an archive in it.
import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ArchiveOptions } from '../../../src/main/store/archive.ts';
import { openArchive } from '../../../src/main/store/open.ts';
import type { Store } from '../../../src/main/store/store.ts';

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'galley-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An archive that is closed when the test is over; a new one unless a file is given. */
export async function openedArchive(
  file = join(temporaryFolder(), 'a.galley'),
  options: ArchiveOptions = {},
): Promise<Store> {
  const store = await openArchive(file, options);
  onTestFinished(() => store.close());
  return store;
}

/** A new archive that may grow by so many pages of 4 KiB, and the file it is in. */
export async function archiveWithRoom(pages: number): Promise<{ readonly file: string; readonly store: Store }> {
  const file = join(temporaryFolder(), 'a.galley');
  await (await openArchive(file)).close();
  const db = new Database(file, { readonly: true });
  const empty = Number(db.pragma('page_count', { simple: true }));
  db.close();
  return { file, store: await openedArchive(file, { maxPages: empty + pages }) };
}
