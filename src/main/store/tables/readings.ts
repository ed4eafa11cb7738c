// Who read a page, when, on which revision, and to which state that brought it.
import type { PageState } from '../../../contract/index.ts';
import type { Db } from '../connection.ts';

export interface Reading {
  readonly state: Exclude<PageState, 'unread'>;
  readonly revision: number;
  readonly reader: string;
  readonly at: string;
}

const NEXT: Readonly<Record<PageState, Reading['state'] | null>> = {
  unread: 'first',
  first: 'second',
  second: 'third',
  third: 'final',
  final: null,
};

/** The state that a finished reading brings a page to; null when there is none above. */
export const nextState = (state: PageState): Reading['state'] | null => NEXT[state];

export function readingsTable(db: Db) {
  const add = db.prepare<Reading & { page: number }>(`
    INSERT INTO readings (page, revision, state, reader, at) VALUES (:page, :revision, :state, :reader, :at)`);
  return {
    add: (page: number, reading: Reading): void => void add.run({ ...reading, page }),
  };
}
