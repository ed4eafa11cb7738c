// The desk's side of the checking worker: asks, and lets late answers fall.
import type { Step } from '../../engine/compose/index.ts';
import type { Findings, FromWorker, Question, ToWorker, Undone } from './protocol.ts';

export interface Checker {
  /** Resolves with what was found, or null when a newer check has been asked for meanwhile. */
  check(text: string): Promise<Findings | null>;
  /** The page with the fixes of these flags made; null when the desk closes first. */
  fixed(text: string, flags: readonly string[]): Promise<string | null>;
  /** The page without a step of the engine; null when the desk closes first. */
  without(text: string, step: Step): Promise<Undone | null>;
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
  readonly resolve: (answer: FromWorker | null) => void;
  readonly reject: (error: Error) => void;
}

export function openChecker(raw: string, worker: WorkerLike = startWorker()): Checker {
  let count = 0;
  let latestCheck = 0;
  const waiting = new Map<number, Asker>();
  const tell = (message: ToWorker): void => {
    // A worker has no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(message);
  };
  const ask = (question: Question): Promise<FromWorker | null> => {
    count += 1;
    const number = count;
    if (question.kind === 'check') latestCheck = number;
    return new Promise((resolve, reject) => {
      waiting.set(number, { resolve, reject });
      tell({ ...question, number });
    });
  };
  worker.addEventListener('message', ({ data }) => {
    const asker = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.kind === 'failed') asker?.reject(new Error(data.message));
    else asker?.resolve(data);
  });
  tell({ kind: 'open', raw });
  return {
    async check(text) {
      const asked = ask({ kind: 'check', text });
      const number = count;
      try {
        const answer = await asked;
        return answer?.kind === 'findings' && number === latestCheck ? answer.answer : null;
      } catch (error) {
        if (number === latestCheck) throw error;
        return null;
      }
    },
    async fixed(text, flags) {
      const answer = await ask({ kind: 'fix', text, flags });
      return answer?.kind === 'fixed' ? answer.answer : null;
    },
    async without(text, step) {
      const answer = await ask({ kind: 'without', text, step });
      return answer?.kind === 'undone' ? answer.answer : null;
    },
    close() {
      worker.terminate();
      for (const { resolve } of waiting.values()) resolve(null);
      waiting.clear();
    },
  };
}
