// The desk's side of the checking worker: asks, and lets late answers fall.
import type { Layer } from '../../engine/align/index.ts';
import type { Step } from '../../engine/compose/index.ts';
import type { Findings, FromWorker, Question, ToWorker, Undone } from './protocol.ts';

export interface Checker {
  /** Resolves with what was found, or null when a newer check has been asked for before this one began. */
  check(text: string, layers: readonly Layer[]): Promise<Findings | null>;
  /** The page with the fixes of these flags made; null when the desk closes first. */
  fixed(text: string, flags: readonly string[]): Promise<string | null>;
  /** The page without a step of the engine, besides those that it is without already; null when the desk closes first. */
  without(text: string, step: Step, undone: readonly Step[]): Promise<Undone | null>;
  /** Checks from now on with what the project knows: its lists, and names of other pages. */
  know(lists: string, names: string): void;
  close(): void;
}

/** As much of a worker as checking needs, so that tests can stand in for it. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<FromWorker>) => void): void;
  terminate(): void;
}

const startWorker = (): WorkerLike => new Worker(new URL('./check-page.ts', import.meta.url), { type: 'module' });

interface Asker {
  readonly number: number;
  readonly question: Question;
  readonly resolve: (answer: FromWorker | null) => void;
  readonly reject: (error: Error) => void;
}

/** One question is with the worker at a time; of checks that wait, only the newest is asked. */
export function openChecker(raw: string, worker: WorkerLike = startWorker()): Checker {
  let count = 0;
  let asked: Asker | null = null;
  let queue: Asker[] = [];
  const tell = (message: ToWorker): void => {
    // A worker has no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(message);
  };
  const next = (): void => {
    asked = queue.shift() ?? null;
    if (asked) tell({ ...asked.question, number: asked.number });
  };
  const ask = (question: Question): Promise<FromWorker | null> => {
    count += 1;
    const number = count;
    if (question.kind === 'check') {
      for (const late of queue.filter((waiting) => waiting.question.kind === 'check')) late.resolve(null);
      queue = queue.filter((waiting) => waiting.question.kind !== 'check');
    }
    return new Promise((resolve, reject) => {
      queue.push({ number, question, resolve, reject });
      if (!asked) next();
    });
  };
  worker.addEventListener('message', ({ data }) => {
    const asker = asked;
    if (asker?.number !== data.number) return;
    next();
    if (data.kind === 'failed') asker.reject(new Error(data.message));
    else asker.resolve(data);
  });
  tell({ kind: 'open', raw });
  return {
    async check(text, layers) {
      const answer = await ask({ kind: 'check', text, layers });
      return answer?.kind === 'findings' ? answer.answer : null;
    },
    async fixed(text, flags) {
      const answer = await ask({ kind: 'fix', text, flags });
      return answer?.kind === 'fixed' ? answer.answer : null;
    },
    async without(text, step, undone) {
      const answer = await ask({ kind: 'without', text, step, undone });
      return answer?.kind === 'undone' ? answer.answer : null;
    },
    know: (lists, names) => tell({ kind: 'know', lists, names }),
    close() {
      worker.terminate();
      for (const { resolve } of [...(asked ? [asked] : []), ...queue]) resolve(null);
      queue = [];
    },
  };
}
