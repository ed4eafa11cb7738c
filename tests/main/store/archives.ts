// What tests of the store begin with: a folder that goes away, an archive in it, a page to add.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ArchiveOptions } from '../../../src/main/store/archive.ts';
import { openArchive } from '../../../src/main/store/open.ts';
import type { CorrectedText, NewPage, Store } from '../../../src/main/store/store.ts';

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

export const corrected = (text: string, more: Partial<CorrectedText> = {}): CorrectedText => ({
  text,
  engine: '1',
  title: '题',
  articles: [],
  flags: [],
  ...more,
});

/** A page whose bytes are its text. */
export const newPage = (text: string, more: Partial<NewPage> = {}): NewPage => ({
  name: 'a.txt',
  bytes: new TextEncoder().encode(text),
  text,
  encoding: 'utf-8',
  newline: 'lf',
  notes: [],
  data: { paper: null, date: null, number: null },
  corrected: corrected(text),
  ...more,
});
