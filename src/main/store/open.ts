// Opens an archive in a thread of its own and hands out its questions. Answers come in the order of the questions.
import { GalleyError, type Manifest } from '../../contract/index.ts';
import type { ArchiveOptions } from './archive.ts';
import { ASKED_OF_THREAD, type AskedOfThread } from './asked-of-thread.ts';
import type { Store } from './store.ts';
import { takeCare } from './care.ts';
import { type Ask, startThread, type Thread, threadFile } from './thread.ts';
import type { Assignment } from './wire.ts';

/** A store whose file can be let go of for a while. */
export interface OpenStore extends Store {
  /**
   * Closes the archive, does `work` on its file, and opens it again; what is asked meanwhile waits. When it cannot be opened
   * again, every question after is answered with the reason.
   */
  whileClosed<T>(work: () => Promise<T>): Promise<T>;
  /** Moves the archive and goes on with it there. @throws GalleyError when it cannot be moved: it goes on where it was. */
  moveTo(target: string): Promise<Manifest>;
}

/**
 * Opens the archive in `named`, an absolute path; the file and its folder are made when missing.
 * @returns a store whose resolved writes are on disk. Close it: its thread keeps the process alive.
 * @throws GalleyError `archive-unwritable` when the file cannot be opened, is another process's, or is not an archive.
 */
export async function openArchive(named: string, options: ArchiveOptions = {}): Promise<OpenStore> {
  let file = named;
  const start = (): Thread<Store> => {
    const assignment: Assignment = { file, options };
    return startThread<Store>(threadFile(import.meta.url, 'worker.ts', 'store-worker.js'), assignment, stopped);
  };
  let thread = start();
  await thread.ready;
  let between: Promise<unknown> | null = null;

  const ask: Ask<Store> = async (question, ...about) => {
    if (between) await between;
    return thread.ask(question, ...about);
  };
  async function end(): Promise<void> {
    await thread.ask('close');
    await thread.exited;
  }
  async function reopened<T>(work: () => Promise<T>): Promise<T> {
    await end();
    try {
      return await work();
    } finally {
      thread = start();
      await thread.ready;
    }
  }
  async function apart<T>(work: () => Promise<T>): Promise<T> {
    if (between) await between;
    const pause = reopened(work);
    const settled = pause.then(
      () => undefined,
      () => undefined,
    );
    between = settled;
    try {
      return await pause;
    } finally {
      between = null;
    }
  }
  const store: Store = { ...questions(ask), check: () => takeCare((care) => care('checkFileWholly', file)) };
  let closing: Promise<void> | undefined;
  return {
    ...store,
    close: () => (closing ??= (between ?? Promise.resolve()).then(end)),
    whileClosed: apart,
    moveTo: (target) =>
      apart(async () => {
        const moved = await takeCare((care) => care('moveArchive', file, target));
        file = target;
        return moved;
      }),
  };
}

/** The store's questions by name: each is asked of its thread. */
const questions = (ask: Ask<Store>): AskedOfThread => {
  const asked = ASKED_OF_THREAD.map((name) => [name, (...about: never) => ask(name, ...about)]);
  // The list holds every name of the type, which its own type asserts.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(asked) as AskedOfThread;
};

const stopped = (why: string): GalleyError =>
  new GalleyError(
    'archive-unwritable',
    `The archive is no longer open (${why}). Open Galley again; what was saved is safe.`,
  );
