// The pages a command is to read: files, all files of folders, or standard input.
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { reasonOf } from './failure.ts';
import { realPlace } from './real-place.ts';
import type { Terminal } from './terminal.ts';

export interface Source {
  /** As the reader knows it, for messages. */
  readonly shown: string;
  /** Its path within what was asked for: a file's name, or its path below the folder named. */
  readonly place: string;
  /** Absolute path; null for standard input. */
  readonly file: string | null;
  readonly read: () => Promise<Uint8Array>;
}

export interface Collected {
  readonly sources: readonly Source[];
  /** True when something named could not be read; it has been complained of. */
  readonly partial: boolean;
}

/** What no page is, wherever it lies; hidden files are none either. */
const NEVER = new Set(['Thumbs.db', 'desktop.ini']);
/** A page has some kilobytes; what is past this is not read into memory. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Lists what `paths` name: each file once, folders with all they hold, in the order of their names.
 * @param except a folder inside them that is passed over: where the results go.
 */
export async function collect(paths: readonly string[], terminal: Terminal, except?: string): Promise<Collected> {
  const sources = new Map<string, Source>();
  const folders = new Set<string>();
  const results = except === undefined ? null : await realPlace(resolve(except));
  let partial = false;

  async function add(path: string, place: string): Promise<void> {
    try {
      if ((await stat(path)).isDirectory()) await walk(path, await realpath(path), place);
      else if (!sources.has(resolve(path))) sources.set(resolve(path), fileSource(path, place || basename(path)));
    } catch (error) {
      partial = true;
      // Node cannot name a file whose name is not UTF-8.
      const unnamable = path.includes('\ufffd');
      terminal.complain(`${path}: ${unnamable ? 'Its name is not UTF-8; rename it.' : reasonOf(error)}`);
    }
  }

  async function walk(path: string, real: string, place: string): Promise<void> {
    // Links may lead round in a circle: a folder is entered once.
    if ((place !== '' && real === results) || folders.has(real)) return;
    folders.add(real);
    for (const name of (await readdir(path)).toSorted()) {
      if (!name.startsWith('.') && !NEVER.has(name)) await add(join(path, name), join(place, name));
    }
  }

  for (const path of paths) {
    if (path === '-') sources.set('-', inputSource(terminal));
    else await add(path, '');
  }
  return { sources: [...sources.values()], partial };
}

const inputSource = (terminal: Terminal): Source => ({
  shown: 'standard input',
  place: 'stdin',
  file: null,
  read: () => terminal.read(),
});

const fileSource = (path: string, place: string): Source => ({
  shown: path,
  place,
  file: resolve(path),
  read: async () => {
    const facts = await stat(path);
    if (!facts.isFile()) throw new Error('This is not an ordinary file; `-` reads standard input.');
    if (facts.size > MOST_BYTES) throw new Error(`Larger than ${MOST_BYTES / 1024 / 1024} MB, which no page is.`);
    return readFile(path);
  },
});
