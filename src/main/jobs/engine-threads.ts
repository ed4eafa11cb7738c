// A few threads that run the engine. What a person waits for goes before what a job has queued; each thread holds two pages
// at a time, so that it never waits for the next one to arrive.
import { availableParallelism } from 'node:os';
import { GalleyError } from '../../contract/index.ts';
import { type Ask, startThread, type Thread, threadFile } from '../store/thread.ts';
import type { EngineMethods } from './engine-worker.ts';

/** `now`: a person waits for it; `later`: a job does. */
export type Urgency = 'now' | 'later';

export interface EngineThreads {
  readonly width: number;
  /** Asks one question of whichever thread is free first. */
  run<T>(urgency: Urgency, work: (ask: Ask<EngineMethods>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const IN_HAND = 2;
/** In MB. A page of megabytes fits; garbage is not let grow beside it. */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 };

interface Hand {
  readonly thread: Thread<EngineMethods>;
  busy: number;
}

/** @param count how many; all cores but one by default, and no fewer than two: the other threads mostly wait. */
export function openEngineThreads(count = Math.max(2, availableParallelism() - 1)): EngineThreads {
  const waiting: Record<Urgency, PromiseWithResolvers<Hand>[]> = { now: [], later: [] };
  const hands = Array.from({ length: count }, hire);
  let closing = false;

  function hire(): Hand {
    const hand = { thread: start(), busy: 0 };
    const { ready, exited } = hand.thread;
    // A page that brings its thread down costs that page, not the ones after it; a thread that never began is not begun again.
    void Promise.all([ready, exited]).then(
      () => (closing ? undefined : replace(hand, [hire()])),
      () => replace(hand, []),
    );
    return hand;
  }
  function replace(hand: Hand, by: readonly Hand[]): void {
    hands.splice(hands.indexOf(hand), 1, ...by);
    serve();
  }
  function serve(): void {
    for (;;) {
      const hand = hands.toSorted((a, b) => a.busy - b.busy)[0];
      if (hand && hand.busy >= IN_HAND) return;
      const next = waiting.now.shift() ?? waiting.later.shift();
      if (!next) return;
      if (!hand) {
        next.reject(stopped('no engine thread could be started'));
        continue;
      }
      hand.busy += 1;
      next.resolve(hand);
    }
  }
  return {
    width: count * IN_HAND,
    async run(urgency, work) {
      const turn = Promise.withResolvers<Hand>();
      waiting[urgency].push(turn);
      serve();
      const hand = await turn.promise;
      try {
        return await work(hand.thread.ask);
      } finally {
        hand.busy -= 1;
        serve();
      }
    },
    async close() {
      closing = true;
      await Promise.all(hands.map(({ thread }) => thread.terminate()));
    },
  };
}

const start = (): Thread<EngineMethods> =>
  startThread<EngineMethods>(
    threadFile(import.meta.url, 'engine-worker.ts', 'engine-worker.js'),
    null,
    stopped,
    LIMITS,
  );

const stopped = (why: string): GalleyError =>
  new GalleyError('internal', `Galley failed on this page (${why}). Please report it.`);
