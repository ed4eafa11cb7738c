// Single characters that were corrected: what an archive can learn from. Derived from passages and their raw text.
import type { Db } from '../connection.ts';
import { type Fix, fixesOf } from '../raw-wording.ts';
import type { Passage } from './passages.ts';

/** A pair of strings that differ in a fixed character, how often it was fixed, and on how many pages. */
export interface CountedPair {
  readonly read: string;
  readonly meant: string;
  readonly times: number;
  readonly pages: number;
}

export interface PlacedFix extends Fix {
  readonly passage: number;
  readonly block: string;
  readonly text: string;
}

const WORD = /^[\p{L}\p{M}\p{N}]+$/u;

/** A fix with the character before it or after it: a single character is right too often to tell anything. */
const PAIRS = `
  SELECT before || read AS read, before || meant AS meant, passage FROM fixes WHERE before <> ''
  UNION ALL SELECT read || after, meant || after, passage FROM fixes WHERE after <> ''`;

export function fixesTable(db: Db) {
  const drop = db.prepare<[number]>('DELETE FROM fixes WHERE passage = ?');
  const add = db.prepare<Fix & { passage: number }>(`
    INSERT INTO fixes (passage, at, read, meant, before, after)
    VALUES (:passage, :at, :read, :meant, :before, :after)`);
  const pairs = db.prepare<[number], CountedPair>(`
    SELECT read, meant, count(*) AS times, count(DISTINCT passage >> 20) AS pages
    FROM (${PAIRS}) w
    WHERE NOT EXISTS (SELECT 1 FROM declined_pairs d WHERE d.read = w.read AND d.meant = w.meant)
    GROUP BY read, meant HAVING times >= ? ORDER BY times DESC, read, meant`);
  const examples = db.prepare<{ read: string; meant: string }, PlacedFix>(`
    SELECT f.*, p.block, p.text FROM fixes f JOIN passages p ON p.id = f.passage
    WHERE (f.before || f.read = :read AND f.before || f.meant = :meant)
      OR (f.read || f.after = :read AND f.meant || f.after = :meant)
    ORDER BY f.passage DESC LIMIT 200`);
  const decline = db.prepare<[string, string, string, string]>(
    'INSERT OR IGNORE INTO declined_pairs (read, meant, reader, at) VALUES (?, ?, ?, ?)',
  );
  const revoke = db.prepare<[string, string]>('DELETE FROM declined_pairs WHERE read = ? AND meant = ?');
  const declined = db.prepare<[], { read: string; meant: string; reader: string; at: string }>(
    'SELECT read, meant, reader, at FROM declined_pairs ORDER BY at, read, meant',
  );
  return {
    /** `before`: the passage as it was, if there was one. */
    replace({ id, text, raw }: Passage, before?: Pick<Passage, 'raw'>): void {
      if (before === undefined || before.raw !== null) drop.run(id);
      if (raw !== null) for (const fix of fixesOf(raw, text)) add.run({ ...fix, passage: id });
    },
    /** The most frequent first. A mark that was widened, or set for another one, teaches nothing about words. */
    pairs(atLeast: number, limit: number): CountedPair[] {
      const found: CountedPair[] = [];
      for (const pair of pairs.iterate(atLeast)) {
        if (found.length >= limit) break;
        if (WORD.test(pair.read) && WORD.test(pair.meant)) found.push(pair);
      }
      return found;
    },
    /** The newest first. */
    examples: (read: string, meant: string): PlacedFix[] => examples.all({ read, meant }),
    decline: (read: string, meant: string, reader: string, at: string): void =>
      void decline.run(read, meant, reader, at),
    revoke: (read: string, meant: string): void => void revoke.run(read, meant),
    declined: () => declined.all(),
  };
}
