// The files that a folder holds, found one by one: a folder of a million files is never one list.
import { opendir, realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, resolve } from 'node:path';

/** A file, or why something cannot be one. */
export interface FoundFile {
  readonly path: string;
  /** Its name, with the folders that were named with it and those between. */
  readonly place: string;
  /** Null for a file; else the code of what the file system said. */
  readonly fault: string | null;
}

/** What no page is, wherever it lies; hidden files are none either. */
export const isPage = (name: string): boolean =>
  !name.startsWith('.') && name !== 'Thumbs.db' && name !== 'desktop.ini';

/**
 * All files of `paths`, folders with all they hold, in the order of their names; a folder is entered once.
 * @param folder what relative paths are relative to; they keep their name, of absolute ones only the last part counts.
 */
export async function* walkFiles(paths: readonly string[], folder = '.'): AsyncGenerator<FoundFile, void> {
  const entered = new Set<string>();
  for (const path of paths) yield* walk(resolve(folder, path), isAbsolute(path) ? basename(path) : path, entered);
}

async function* walk(path: string, place: string, entered: Set<string>): AsyncGenerator<FoundFile, void> {
  let names: string[];
  try {
    if (!(await stat(path)).isDirectory()) return yield { path, place, fault: null };
    const real = await realpath(path);
    if (entered.has(real)) return;
    entered.add(real);
    names = await namesIn(path);
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    return yield { path, place, fault: typeof code === 'string' ? code : String(error) };
  }
  for (const name of names) yield* walk(join(path, name), join(place, name), entered);
}

async function namesIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of await opendir(folder)) if (isPage(name)) names.push(name);
  return names.toSorted();
}
