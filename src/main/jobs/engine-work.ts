// The engine's heavy work, behind promises: who calls it does not know in which thread it runs. Between `startEngineThreads`
// and its end that is one of a few threads beside this one; otherwise it is this one.
import { check, type CorrectedPage, type Flag, type MergedPage, type Step } from '../../engine/index.ts';
import type { ReadOptions } from '../read/index.ts';
import type { CorrectedText, NewPage } from '../store/store.ts';
import { type AnewTask, type RawTask, tallySteps, withoutStep, withRaw } from './anew.ts';
import { type EngineThreads, openEngineThreads, type Urgency } from './engine-threads.ts';
import { compositionOf } from './compositions.ts';
import type { Known } from './known.ts';
import { composeAnew, makePage } from './make-page.ts';
import type { Decided } from './settling.ts';

let [threads, users]: [EngineThreads | null, number] = [null, 0];

/**
 * Starts the threads, unless they are there already.
 * @param count how many; see `openEngineThreads`.
 * @returns what ends them again, once everybody who started them has ended them.
 */
export function startEngineThreads(count?: number): () => Promise<void> {
  threads ??= openEngineThreads(count);
  users += 1;
  let ended = false;
  return async () => {
    if (ended) return;
    ended = true;
    users -= 1;
    if (users > 0) return;
    const ending = threads;
    threads = null;
    await ending?.close();
  };
}

/** How many pages can be worked on at the same time. */
export const engineWidth = (): number => threads?.width ?? 1;

/** All flags of a page, decided ones included, in page order. */
export const checkPage = async (
  raw: string,
  page: CorrectedPage,
  known: Known,
  urgency: Urgency = 'now',
): Promise<readonly Flag[]> =>
  threads
    ? threads.run(urgency, (ask) => ask('check', raw, page, known))
    : check({ raw, page, composition: compositionOf(raw) }, known);

/** Reads and cleans a file. @throws GalleyError `unreadable` with the reason. */
export const newPage = async (
  name: string,
  bytes: Uint8Array,
  options: ReadOptions,
  known: Known,
  urgency: Urgency = 'now',
): Promise<NewPage> =>
  threads
    ? threads.run(urgency, (ask) => ask('makePage', name, bytes, options, known))
    : makePage(name, bytes, options, known);

/** A raw text composed anew, its flags counted without those that were decided. */
export const composedAnew = async (
  raw: string,
  decided: Decided,
  known: Known,
  urgency: Urgency = 'now',
): Promise<CorrectedText> =>
  threads ? threads.run(urgency, (ask) => ask('composeAnew', raw, decided, known)) : composeAnew(raw, decided, known);

/** The page that the engine makes of a raw text. */
export const composedPage = async (raw: string, urgency: Urgency = 'now'): Promise<CorrectedPage> =>
  threads ? threads.run(urgency, (ask) => ask('composedPage', raw)) : compositionOf(raw).page;

/** How often each step of cleaning acts on a raw text. */
export const stepsTallied = async (raw: string, urgency: Urgency = 'now'): Promise<Readonly<Record<Step, number>>> =>
  threads ? threads.run(urgency, (ask) => ask('tallySteps', raw)) : tallySteps(raw);

/** A page without one more step of its cleaning. */
export const pageWithoutStep = async (task: AnewTask, urgency: Urgency = 'now'): Promise<MergedPage> =>
  threads ? threads.run(urgency, (ask) => ask('withoutStep', task)) : withoutStep(task);

/** A page with what is new in another raw text of it. */
export const pageWithRaw = async (task: RawTask, urgency: Urgency = 'now'): Promise<MergedPage> =>
  threads ? threads.run(urgency, (ask) => ask('withRaw', task)) : withRaw(task);
