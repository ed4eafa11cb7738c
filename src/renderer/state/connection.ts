// Whether the server answers. While it does not, it is asked again and again; once it does, what could not be read is read.
import { type Observable, observable } from './observable.ts';

export type Connection = 'up' | 'lost';

export const connection: Observable<Connection> = observable<Connection>('up');

/** Milliseconds between two tries. */
const PAUSE = 2000;

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Notes that a request got no answer; `ask` is tried until it gets one. */
export function noAnswer(ask: () => Promise<unknown>): void {
  connection.set('lost');
  waiting ??= setTimeout(() => {
    waiting = undefined;
    ask().then(answered, () => noAnswer(ask));
  }, PAUSE);
}

export function answered(): void {
  clearTimeout(waiting);
  waiting = undefined;
  connection.set('up');
}
