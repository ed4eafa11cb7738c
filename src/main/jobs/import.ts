// Bringing pages into an archive: read, clean, store, one file after the other. A file that cannot be read is refused with
// a reason and the rest goes on; a page is stored as a whole or not at all.
import { GalleyError, type ImportOutcome, type PageRow } from '../../contract/index.ts';
import type { ReadOptions } from '../read/index.ts';
import { sha256 } from '../store/hash.ts';
import { namedByPatterns } from './data-proposals.ts';
import type { NewPage, Store } from '../store/store.ts';
import { newPage } from './engine-work.ts';
import { knownForNew } from './knowledge.ts';

export interface ImportFile {
  /** Its name, with the folders above it where they say something of the page. */
  readonly name: string;
  /** The bytes, or how to read them when their turn comes. */
  readonly bytes: Uint8Array | (() => Promise<Uint8Array>);
}

export interface ImportProgress {
  /** Files done so far. */
  readonly done: number;
  readonly outcome: ImportOutcome;
}

export interface ImportOptions extends ReadOptions {
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Stops after the file in hand. */
  readonly signal?: AbortSignal;
}

/**
 * @returns what became of each file, in order; shorter than the files when it was stopped.
 * @throws GalleyError `archive-unwritable`; the pages acknowledged before are there.
 */
export async function importFiles(
  store: Store,
  files: Iterable<ImportFile> | AsyncIterable<ImportFile>,
  { onProgress, signal, ...read }: ImportOptions = {},
): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for await (const file of files) {
    if (signal?.aborted) break;
    const outcome = await importFile(store, file, read);
    outcomes.push(outcome);
    onProgress?.({ done: outcomes.length, outcome });
  }
  return outcomes;
}

/** See `importFiles`. The same bytes add nothing. */
export async function importFile(store: Store, file: ImportFile, options: ReadOptions = {}): Promise<ImportOutcome> {
  const { name } = file;
  let page: NewPage;
  try {
    const bytes = typeof file.bytes === 'function' ? await file.bytes() : file.bytes;
    const known = await store.findBySha256(sha256(bytes));
    if (known !== null) return alreadyThere(name, await store.pageRow(known));
    page = await namedByPatterns(store, await newPage(name, bytes, options, await knownForNew(store)));
  } catch (error) {
    return { name, outcome: 'refused', page: null, reason: reasonOf(error), notes: [] };
  }
  const { page: id, added, proposal } = await store.addPage(page);
  const outcome = proposal === null ? (added ? 'added' : 'already-there') : 'proposed';
  return { name, outcome, page: id, reason: null, notes: [...page.notes] };
}

const alreadyThere = (name: string, page: PageRow): ImportOutcome => {
  const reason = page.deletedAt === null ? null : IN_BIN;
  return { name, outcome: 'already-there', page: page.id, reason, notes: [] };
};

/** A page in the bin is there, but nobody finds it: what to tell whoever brings it again. */
export const IN_BIN = 'This page is in the bin; it is not added again, but can be restored.';

/** One sentence for the reader. */
export function reasonOf(error: unknown): string {
  if (error instanceof GalleyError) {
    if (error.code === 'archive-unwritable') throw error;
    return error.message;
  }
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  if (typeof code === 'string') return `The file cannot be read (${code}).`;
  return `Galley failed on this file (${error instanceof Error ? error.message : String(error)}). Please report it.`;
}
