// Work on whole archives, each in a thread of its own: neither the program nor the store's thread waits for it.
import { GalleyError } from '../../contract/index.ts';
import type { CareMethods } from './care-worker.ts';
import { type Ask, startThread, threadFile } from './thread.ts';

/** Asks one question, e.g. `(ask) => ask('copyArchive', file, target)`; see `copies.ts`. Paths are absolute. */
export async function takeCare<T>(work: (ask: Ask<CareMethods>) => Promise<T>): Promise<T> {
  const thread = startThread<CareMethods>(
    threadFile(import.meta.url, 'care-worker.ts', 'care-worker.js'),
    null,
    stopped,
  );
  try {
    await thread.ready;
    return await work(thread.ask);
  } finally {
    // Never in the middle of its work: a thread that is stopped while SQLite runs in it takes the program with it.
    await thread.ask('close').catch(() => undefined);
    await thread.exited;
  }
}

const stopped = (why: string): GalleyError =>
  new GalleyError('internal', `Galley failed on this archive (${why}). Nothing of it was changed.`);
