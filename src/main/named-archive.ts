// Opens the archive that a person has named, and the folders to it.
import { dirname, resolve } from 'node:path';
import { GalleyError } from '../contract/index.ts';
import { makeFolder } from './jobs/make-folder.ts';
import { version } from './places.ts';
import type { AccessOptions } from './store/access.ts';
import { movedNote, movedTo } from './store/moved.ts';
import { openArchive, type OpenStore } from './store/open.ts';

/** @throws GalleyError `archive-unwritable` that names the file and the reason. */
export async function openNamedArchive(named: string, options: AccessOptions = {}): Promise<OpenStore> {
  const file = resolve(named);
  const place = movedTo(file);
  if (place !== null) {
    throw new GalleyError(
      'archive-unwritable',
      `${named} was moved to ${place}. Name that file, or remove ${movedNote(file)} to begin a new archive here.`,
    );
  }
  try {
    await makeFolder(dirname(file));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new GalleyError(
      'archive-unwritable',
      `The folder of ${named} cannot be made (${reason}). Name another file.`,
    );
  }
  return openArchive(file, { version, ...options });
}
