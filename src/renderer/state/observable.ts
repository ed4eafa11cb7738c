// A value that React can watch: the smallest store there is.
import { useSyncExternalStore } from 'react';

export interface Observable<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
  /** Calls back after each change, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function observable<T>(start: T): Observable<T> {
  let value = start;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const never = () => () => {};

/** The value now, and again after each change; `fallback` while there is nothing to watch. */
export function useObservable<T>(watched: Observable<T> | undefined, fallback: T): T {
  return useSyncExternalStore(watched?.subscribe ?? never, () => (watched ? watched.get() : fallback));
}
