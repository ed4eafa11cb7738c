// Where a path leads when every link on its way is followed.
import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What is not there yet is placed in what is. @param path absolute. */
export async function realPlace(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(await realPlace(above), basename(path));
  }
}
