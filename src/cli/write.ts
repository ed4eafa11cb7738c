// Writes a file as a whole or not at all, and says in a terminal's words why it could not.
import { writeWhole } from '../main/jobs/write.ts';
import { reasonOf } from './failure.ts';

/** Makes the folders it needs; replaces what is there. @throws Error that names the file and the reason. */
export const writeTarget = (path: string, content: string): Promise<void> =>
  writeWhole(path, content, (cause) => new Error(`${path} cannot be written. ${reasonOf(cause)}`, { cause }));
