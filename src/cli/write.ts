// Writes a file as a whole or not at all: whoever looks never finds half of one.
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../main/jobs/make-folder.ts';
import { reasonOf } from './failure.ts';

let written = 0;

/** Makes the folders it needs; replaces what is there. @throws Error that names the file and the reason. */
export async function writeWhole(path: string, content: string): Promise<void> {
  written += 1;
  const part = join(dirname(path), `.galley-${process.pid}-${written}.part`);
  try {
    await makeFolder(dirname(path));
    await writeFile(part, content, { flag: 'wx' });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw new Error(`${path} cannot be written. ${reasonOf(error)}`, { cause: error });
  }
}
