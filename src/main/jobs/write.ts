// Writes a file as a whole or not at all: whoever looks never finds half of one.
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { GalleyError } from '../../contract/index.ts';
import { makeFolder } from './make-folder.ts';

let written = 0;

/**
 * Makes the folders it needs; replaces what is there.
 * @param refused how it is said that the file cannot be written, from what the system said
 * @throws what `refused` makes of it: without one, GalleyError `target-unwritable` with the file and the reason
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  refused: (error: unknown) => Error = (error) => unwritable(path, error),
): Promise<void> {
  written += 1;
  const part = join(dirname(path), `.galley-${process.pid}-${written}.part`);
  try {
    await makeFolder(dirname(path));
    await writeFile(part, content, { flag: 'wx' });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw refused(error);
  }
}

function unwritable(path: string, error: unknown): GalleyError {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return new GalleyError(
    'target-unwritable',
    `${path} cannot be written (${typeof code === 'string' ? code : String(error)}). Make room there, or name another folder.`,
  );
}
