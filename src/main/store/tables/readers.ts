// The people who read, and the minutes in which work of theirs was saved.
import type { Reader } from '../../../contract/index.ts';
import type { Db } from '../connection.ts';

export interface Minute {
  readonly reader: string;
  /** `2025-09-22T10:31`, UTC. */
  readonly minute: string;
}

export function readersTable(db: Db) {
  const add = db.prepare<[string, string]>('INSERT INTO readers (name, since) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const all = db.prepare<[], Reader>(`
    SELECT r.name, r.since,
      (SELECT count(DISTINCT page) FROM readings g WHERE g.reader = r.name AND g.kind = 'read') AS pages,
      (SELECT max(minute) FROM activity a WHERE a.reader = r.name) AS lastAt
    FROM readers r ORDER BY r.name`);
  const note = db.prepare<[string, string, number]>(
    'INSERT INTO activity (reader, minute, page) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const minutes = db.prepare<[string, string], Minute>(`
    SELECT DISTINCT reader, minute FROM activity WHERE minute >= ? AND minute < ? ORDER BY reader, minute`);
  return {
    add: (name: string, at: string): void => void add.run(name, at),
    all: (): Reader[] => all.all().map((reader) => ({ ...reader, lastAt: reader.lastAt && `${reader.lastAt}:00Z` })),
    /** Work of somebody without a name is not on record. */
    note(reader: string | null, page: number, at: string): void {
      if (reader !== null && reader !== '') note.run(reader, at.slice(0, 16), page);
    },
    /** From an ISO date up to another, which is left out. */
    minutes: (from: string, to: string): Minute[] => minutes.all(from, to),
  };
}
