// The desk's side of the checking worker: asks, and lets late answers fall.
import type { Findings, FromWorker, ToWorker } from './protocol.ts';

export interface Checker {
  /** Resolves with what was found, or null when a newer question has been asked meanwhile. */
  check(text: string): Promise<Findings | null>;
  close(): void;
}

/** As much of a worker as checking needs, so that tests can stand in for it. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<FromWorker>) => void): void;
  terminate(): void;
}

const startWorker = (): WorkerLike => new Worker(new URL('./check-page.ts', import.meta.url), { type: 'module' });

export function openChecker(raw: string, worker: WorkerLike = startWorker()): Checker {
  let latest = 0;
  const waiting = new Map<number, { resolve: (findings: Findings | null) => void; reject: (error: Error) => void }>();
  const ask = (message: ToWorker): void => {
    // A worker has no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(message);
  };
  worker.addEventListener('message', ({ data }) => {
    const asker = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.number !== latest) asker?.resolve(null);
    else if (data.kind === 'failed') asker?.reject(new Error(data.message));
    else asker?.resolve(data.findings);
  });
  ask({ kind: 'open', raw });
  return {
    check(text) {
      latest += 1;
      const number = latest;
      ask({ kind: 'check', number, text });
      return new Promise((resolve, reject) => waiting.set(number, { resolve, reject }));
    },
    close() {
      worker.terminate();
      for (const { resolve } of waiting.values()) resolve(null);
      waiting.clear();
    },
  };
}
