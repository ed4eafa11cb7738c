// Opens an archive in a thread of its own and hands out its questions. Answers come in the order of the questions.
import { Worker } from 'node:worker_threads';
import { GalleyError } from '../../contract/index.ts';
import type { ArchiveOptions } from './archive.ts';
import type { Store } from './store.ts';
import { type Answer, type Assignment, type Question, unpack } from './wire.ts';

/**
 * Opens the archive in `file`, an absolute path; the file and its folder are made when missing.
 * @returns a store whose resolved writes are on disk. Close it: its thread keeps the process alive.
 * @throws GalleyError `archive-unwritable` when the file cannot be opened and written, or is not an archive.
 */
export async function openArchive(file: string, options: ArchiveOptions = {}): Promise<Store> {
  const assignment: Assignment = { file, options };
  const worker = new Worker(workerFile(import.meta.url), { workerData: assignment });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let [asked, ended]: [number, Error | null] = [0, null];

  function answered(answer: Answer): void {
    const question = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('failure' in answer) question?.reject(unpack(answer.failure));
    else question?.resolve(answer.value);
  }
  function end(reason: Error): void {
    ended ??= reason;
    for (const question of waiting.values()) question.reject(ended);
    waiting.clear();
  }
  function expectAnswer(id: number): Promise<unknown> {
    const question = Promise.withResolvers<unknown>();
    waiting.set(id, question);
    return question.promise;
  }
  worker.on('message', answered);
  worker.on('error', (error) => end(stopped(error.message)));
  const exited = Promise.withResolvers<void>();
  worker.on('exit', () => {
    end(stopped('closed'));
    exited.resolve();
  });

  async function ask<Q extends keyof Store>(
    question: Q,
    ...about: Parameters<Store[Q]>
  ): Promise<Awaited<ReturnType<Store[Q]>>> {
    if (ended) throw ended;
    asked += 1;
    const message: Question = { id: asked, ask: question, about };
    const answer = expectAnswer(asked);
    // A thread has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(message);
    // The thread answers with what the archive's method of that name returns; both sides are made from one type.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return (await answer) as Awaited<ReturnType<Store[Q]>>;
  }

  await expectAnswer(0);
  const store = questions(ask);
  let closing: Promise<void> | undefined;
  return { ...store, close: () => (closing ??= store.close().then(() => exited.promise)) };
}

type Ask = <Q extends keyof Store>(
  question: Q,
  ...about: Parameters<Store[Q]>
) => Promise<Awaited<ReturnType<Store[Q]>>>;

const questions = (ask: Ask): Store => ({
  info: () => ask('info'),
  setReader: (...about) => ask('setReader', ...about),
  findBySha256: (...about) => ask('findBySha256', ...about),
  addPage: (...about) => ask('addPage', ...about),
  pages: () => ask('pages'),
  pageRow: (...about) => ask('pageRow', ...about),
  page: (...about) => ask('page', ...about),
  setPageData: (...about) => ask('setPageData', ...about),
  rawBytes: (...about) => ask('rawBytes', ...about),
  saveDraft: (...about) => ask('saveDraft', ...about),
  dropDraft: (...about) => ask('dropDraft', ...about),
  addRevision: (...about) => ask('addRevision', ...about),
  revisions: (...about) => ask('revisions', ...about),
  revisionText: (...about) => ask('revisionText', ...about),
  setVerdict: (...about) => ask('setVerdict', ...about),
  setFlagCounts: (...about) => ask('setFlagCounts', ...about),
  articles: (...about) => ask('articles', ...about),
  check: () => ask('check'),
  close: () => ask('close'),
});

/** In plain Node the worker is a source file beside this one; the build puts it beside its entries, chunks one folder down. */
function workerFile(here: string): URL {
  if (here.endsWith('.ts')) return new URL('worker.ts', here);
  return new URL(here.includes('/chunks/') ? '../store-worker.js' : 'store-worker.js', here);
}

const stopped = (why: string): GalleyError =>
  new GalleyError(
    'archive-unwritable',
    `The archive is no longer open (${why}). Open Galley again; what was saved is safe.`,
  );
