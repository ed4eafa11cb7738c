// Makes a folder and those above it.
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Node's own recursive mkdir never ends where a disk answers ENOENT for good, as /proc does; this one throws.
 * @throws what the file system says.
 */
export async function makeFolder(folder: string): Promise<void> {
  if (await isThere(folder)) return;
  const above = dirname(folder);
  if (above !== folder) await makeFolder(above);
  try {
    await mkdir(folder);
  } catch (error) {
    // Another process may have been quicker.
    if (!(await isThere(folder))) throw error;
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
