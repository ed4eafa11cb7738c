// Writes a file as a whole or not at all: whoever looks never finds half of one.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

let written = 0;

/** Makes the folders it needs; replaces what is there. */
export async function writeWhole(path: string, content: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  written += 1;
  const part = join(folder, `.galley-${process.pid}-${written}.part`);
  try {
    await writeFile(part, content, { flag: 'wx' });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
