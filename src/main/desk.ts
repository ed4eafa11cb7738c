// Opens an archive and makes of it what a door serves: the API and the built desk.
import { readdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { GalleyError } from '../contract/index.ts';
import { createApi } from './api/api.ts';
import type { Log } from './api/errors.ts';
import type { SourceFile } from './api/parts.ts';
import { createSite, type Serve } from './api/site.ts';
import { importFiles } from './jobs/index.ts';
import { openNamedArchive } from './named-archive.ts';
import { deskFolder, seedsFolder } from './places.ts';

export interface DeskOptions {
  /** The archive's file; made when missing. */
  readonly archive: string;
  /** Put the sample pages into an archive that is empty. */
  readonly sample: boolean;
  readonly log: Log;
}

export interface Desk {
  readonly serve: Serve;
  /** Closes the archive; nothing can be served after. */
  close(): Promise<void>;
}

/** @throws GalleyError when the desk is not built, or the archive cannot be opened. */
export async function openDesk({ archive, sample, log }: DeskOptions): Promise<Desk> {
  if (!existsSync(join(deskFolder, 'index.html'))) {
    throw new GalleyError('not-found', 'The desk is not built; run `npm run build` in the checkout first.');
  }
  const store = await openNamedArchive(archive);
  try {
    if (sample && (await store.info()).pages === 0) await importFiles(store, await readSeeds());
  } catch (error) {
    // An open archive keeps the process alive.
    await store.close();
    throw error;
  }
  const api = createApi({ store, seeds: readSeeds, log });
  return { serve: createSite(api, deskFolder), close: () => store.close() };
}

async function readSeeds(): Promise<readonly SourceFile[]> {
  const names = (await readdir(seedsFolder)).filter((name) => name.endsWith('.txt')).toSorted();
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(seedsFolder, name)) })));
}
