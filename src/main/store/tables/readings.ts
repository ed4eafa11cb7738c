// Who read a page, when, on which revision, and to which state that brought it; a state set by hand is a record too.
import type { PageState, Reading } from '../../../contract/index.ts';
import type { Db } from '../connection.ts';

export type NewReading = Pick<Reading, 'state' | 'revision' | 'reader' | 'at'> & { readonly kind?: Reading['kind'] };

const NEXT: Readonly<Record<PageState, Exclude<PageState, 'unread'> | null>> = {
  unread: 'first',
  first: 'second',
  second: 'third',
  third: 'final',
  final: null,
};

/** The state that a finished reading brings a page to; null when there is none above. */
export const nextState = (state: PageState): Exclude<PageState, 'unread'> | null => NEXT[state];

export function readingsTable(db: Db) {
  const add = db.prepare<Required<NewReading> & { page: number }>(`
    INSERT INTO readings (page, revision, state, kind, reader, at, open_flags)
    VALUES (:page, :revision, :state, :kind, :reader, :at, (SELECT flags FROM pages WHERE id = :page))`);
  const of = db.prepare<[number], Reading>(`
    SELECT revision, state, kind, reader, at, open_flags AS openFlags FROM readings WHERE page = ? ORDER BY id`);
  return {
    /** Counts the flags that are left open, so it comes after the page's flags have been counted. */
    add: (page: number, { kind = 'read', ...reading }: NewReading): void => void add.run({ ...reading, kind, page }),
    /** Oldest first. */
    of: (page: number): Reading[] => of.all(page),
  };
}
