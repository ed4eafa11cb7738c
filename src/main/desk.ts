// Opens an archive and makes of it what a door serves: the API and the built desk.
import { readdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { GalleyError } from '../contract/index.ts';
import { createApi } from './api/api.ts';
import type { Log } from './api/errors.ts';
import type { SourceFile } from './api/parts.ts';
import { createSite, type Serve } from './api/site.ts';
import { createJobs, importFiles, scheduleBackups, startEngineThreads } from './jobs/index.ts';
import { openNamedArchive } from './named-archive.ts';
import { deskFolder, seedsFolder } from './places.ts';
import { isFree } from './store/access.ts';
import { placeNow } from './store/moved.ts';
import { createRescue, emptiedWreck, type Wreck, wreckOf } from './rescue.ts';

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

/** How often a desk that may only read looks whether it may write, in ms. */
const LOOK = 3000;

/**
 * Opens the desk, of an archive that was moved in its new place, for reading only while another process has the archive; over an archive that is damaged, a page to put a backup back from, and the desk as soon as that is done.
 * @throws GalleyError when the desk is not built, or the archive cannot be opened.
 */
export async function openDesk(asked: DeskOptions): Promise<Desk> {
  if (!existsSync(join(deskFolder, 'index.html'))) {
    throw new GalleyError('not-found', 'The desk is not built; run `npm run build` in the checkout first.');
  }
  const file = placeNow(resolve(asked.archive));
  const options = { ...asked, archive: file };
  const emptied = await emptiedWreck(file);
  if (emptied !== null) return openRescue(emptied, options);
  try {
    const desk = await openSound(options);
    return desk.taken ? inheriting(desk, file, options) : desk;
  } catch (error) {
    const wreck = await wreckOf(file, error);
    if (wreck === null) throw error;
    options.log(error);
    return openRescue(wreck, options);
  }
}

function openRescue(wreck: Wreck, options: DeskOptions): Desk {
  let desk: Desk | null = null;
  const rescue = createRescue(wreck, deskFolder, async () => {
    desk = await openSound(options);
  });
  return {
    serve: (request) => (desk ? desk.serve(request) : rescue(request)),
    close: async () => desk?.close(),
  };
}

/** A desk that reads beside another process, and takes over as soon as that one has ended. */
function inheriting(reader: Desk, file: string, options: DeskOptions): Desk {
  let desk = reader;
  let looking: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(takeOver).catch(options.log);
  }, LOOK);
  timer.unref();
  async function takeOver(): Promise<void> {
    if (desk !== reader || !isFree(file)) return;
    const heir = await openSound(options);
    // A third one was quicker.
    if (heir.taken) return heir.close();
    clearInterval(timer);
    desk = heir;
    await reader.close();
  }
  return {
    serve: (request) => desk.serve(request),
    close: async () => {
      clearInterval(timer);
      await looking;
      await desk.close();
    },
  };
}

async function openSound({ archive, sample, log }: DeskOptions): Promise<Desk & { readonly taken: boolean }> {
  const store = await openNamedArchive(archive, { whenTaken: 'read' });
  const endThreads = startEngineThreads();
  try {
    const { pages, readOnly } = await store.info();
    if (sample && pages === 0 && readOnly === null) await importFiles(store, await readSeeds());
    const jobs = await createJobs(store, log);
    const endBackups = scheduleBackups(store, log);
    const api = createApi({ store, jobs, seeds: readSeeds, log });
    return {
      taken: readOnly?.reason === 'taken',
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
    await store.close().catch(log);
    throw error;
  }
}

async function readSeeds(): Promise<readonly SourceFile[]> {
  const names = (await readdir(seedsFolder)).filter((name) => name.endsWith('.txt')).toSorted();
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(seedsFolder, name)) })));
}
