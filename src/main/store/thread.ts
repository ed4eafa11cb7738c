// Questions to a worker thread and its answers, from both ends. Answers come in the order of the questions as long as the
// thread answers each at once. A thread that ends rejects whatever was still asked of it.
import { parentPort, type ResourceLimits, Worker } from 'node:worker_threads';
import { type Answer, pack, type Question, unpack } from './wire.ts';

/** What a thread can be asked: methods with values that can be cloned, whether they promise their answers or not. */
type Asked<Questions, Q extends keyof Questions> = Questions[Q] extends (...about: infer About) => infer Reply
  ? { about: About; reply: Awaited<Reply> }
  : never;

export type Ask<Questions> = <Q extends keyof Questions & string>(
  question: Q,
  ...about: Asked<Questions, Q>['about']
) => Promise<Asked<Questions, Q>['reply']>;

export interface Thread<Questions> {
  /** Settles once the thread is ready for questions; rejects with the reason why it never will be. */
  readonly ready: Promise<unknown>;
  readonly ask: Ask<Questions>;
  readonly exited: Promise<void>;
  /** Ends the thread in the middle of whatever it does. Not for a thread that uses SQLite: that can end the whole program. */
  terminate(): Promise<void>;
  /** Lets the process end while the thread is idle. */
  unref(): void;
}

/** @param stopped makes the error of questions that a thread which has ended cannot answer. */
export function startThread<Questions>(
  file: URL,
  assignment: unknown,
  stopped: (why: string) => Error,
  resourceLimits: ResourceLimits = {},
): Thread<Questions> {
  const worker = new Worker(file, { workerData: assignment, resourceLimits });
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
  const ready = expectAnswer(0);
  // Whoever starts a thread asks for this; a thread that nobody waits for must not end the process.
  ready.catch(() => undefined);

  const ask: Ask<Questions> = async (question, ...about) => {
    if (ended) throw ended;
    asked += 1;
    const message: Question = { id: asked, ask: question, about };
    const answer = expectAnswer(asked);
    // A thread has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(message);
    // The thread answers with what its method of that name returns; both sides are made from one type.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion, typescript/no-unnecessary-type-assertion
    return (await answer) as Asked<Questions, typeof question>['reply'];
  };
  return {
    ready,
    ask,
    exited: exited.promise,
    terminate: async () => void (await worker.terminate()),
    unref: () => worker.unref(),
  };
}

/**
 * Answers questions in this thread, one after the other.
 * @param open makes the methods that answer; what it throws is what the thread's `ready` rejects with.
 * @param explain turns what a method throws into what is told.
 */
export function answerQuestions(open: () => object, explain: (error: unknown) => unknown = (error) => error): void {
  // A thread has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const reply = (answer: Answer): void => parentPort?.postMessage(answer);
  try {
    const methods = open();
    parentPort?.on('message', ({ id, ask, about }: Question) => {
      try {
        const method: unknown = Reflect.get(methods, ask);
        if (typeof method !== 'function') throw new Error(`this thread does not know "${ask}"`);
        reply({ id, value: Reflect.apply(method, methods, about) });
      } catch (error) {
        reply({ id, failure: pack(explain(error)) });
      }
      if (ask === 'close') parentPort?.close();
    });
    reply({ id: 0, value: null });
  } catch (error) {
    reply({ id: 0, failure: pack(explain(error)) });
  }
}

/**
 * The file of a thread. In plain Node it is a source file beside the one that starts it; the build puts it beside its
 * entries, and chunks one folder down.
 * @param here `import.meta.url` of the file that starts it.
 */
export function threadFile(here: string, source: string, built: string): URL {
  if (here.endsWith('.ts')) return new URL(source, here);
  return new URL(here.includes('/chunks/') ? `../${built}` : built, here);
}
