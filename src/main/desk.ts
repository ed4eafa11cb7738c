// Opens an archive and makes of it what a door serves: the API and the built desk.
import { readdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { GalleyError } from '../contract/index.ts';
import { createApi } from './api/api.ts';
import type { Log } from './api/errors.ts';
import type { SourceFile } from './api/parts.ts';
import { createSite, type Serve } from './api/site.ts';
import { createJobs, importFiles, scheduleBackups, startEngineThreads } from './jobs/index.ts';
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
  /** Stops the job under way and closes the archive; nothing can be served after. */
  close(): Promise<void>;
}

/** @throws GalleyError when the desk is not built, or the archive cannot be opened. */
export async function openDesk({ archive, sample, log }: DeskOptions): Promise<Desk> {
  if (!existsSync(join(deskFolder, 'index.html'))) {
    throw new GalleyError('not-found', 'The desk is not built; run `npm run build` in the checkout first.');
  }
  const store = await openNamedArchive(archive, { whenTaken: 'read' });
  const endThreads = startEngineThreads();
  try {
    const { pages, readOnly } = await store.info();
    if (sample && pages === 0 && readOnly === null) await importFiles(store, await readSeeds());
    const jobs = await createJobs(store, log);
    const endBackups = scheduleBackups(store, log);
    const api = createApi({ store, jobs, seeds: readSeeds, log });
    return {
      serve: createSite(api, deskFolder),
      close: async () => {
        await endBackups();
        await jobs.close();
        await endThreads();
        await store.close();
      },
    };
  } catch (error) {
    // Threads keep the process alive.
    await endThreads();
    await store.close();
    throw error;
  }
}

async function readSeeds(): Promise<readonly SourceFile[]> {
  const names = (await readdir(seedsFolder)).filter((name) => name.endsWith('.txt')).toSorted();
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(seedsFolder, name)) })));
}
