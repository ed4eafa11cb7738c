// A person's pattern in a thread of its own, with a time limit: a pattern that never comes to an end is stopped and
// said so.
import { GalleyError } from '../../contract/index.ts';
import { startThread, threadFile } from '../store/thread.ts';
import type { PatternMatch } from './pattern.ts';
import type { PatternMethods } from './pattern-worker.ts';

/** For one portion of texts, which a sound pattern goes through in a few hundredths of a second. */
const DEADLINE_MS = 4000;

export interface PatternThread {
  /** @throws GalleyError `bad-request` when the pattern takes too long. */
  match(texts: readonly string[]): Promise<PatternMatch[][]>;
  close(): Promise<void>;
}

/** @throws GalleyError `bad-request` for what is no pattern. */
export async function openPattern(
  source: string,
  matchCase: boolean,
  put: string,
  deadline = DEADLINE_MS,
): Promise<PatternThread> {
  const file = threadFile(import.meta.url, 'pattern-worker.ts', 'pattern-worker.js');
  const thread = startThread<PatternMethods>(file, null, (why) => new GalleyError('internal', why));
  await thread.ready;
  try {
    await thread.ask('set', source, matchCase, put);
  } catch (error) {
    await thread.terminate();
    const why = error instanceof Error ? error.message : String(error);
    throw new GalleyError('bad-request', `This is no regular expression: ${why}.`);
  }
  return {
    async match(texts) {
      const late = Promise.withResolvers<never>();
      const timer = setTimeout(() => late.reject(tooSlow()), deadline);
      const matching = thread.ask('match', texts);
      // The thread is ended when it is late: then nobody waits for this.
      matching.catch(() => undefined);
      try {
        return await Promise.race([matching, late.promise]);
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => thread.terminate(),
  };
}

const tooSlow = (): GalleyError =>
  new GalleyError(
    'bad-request',
    'This pattern takes too long, because parts of it can match the same text in very many ways. Avoid a repetition ' +
      'inside a repetition, such as (a+)+, or say more exactly what may stand there.',
  );
