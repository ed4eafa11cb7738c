// The full-text index: the tokens of passages, a row for a passage's text, and one for its raw text where that is another and the
// first row does not say it too. A row may say more than its text, never less: only the text itself says where a term is.
import type { Span } from '../../../engine/index.ts';
import type { Db } from '../connection.ts';
import { tokensAt, tokensOf } from '../tokens.ts';
import type { Passage } from './passages.ts';

/** So many parts of the index of one size are put together. */
const MERGED_AT = 8;

/** 0: the corrected text, 1: the raw text. */
type Side = 0 | 1;

const rowOf = (passage: number, side: Side): number => passage * 2 + side;

export function tokensTable(db: Db) {
  const add = db.prepare<[number, Uint8Array]>('INSERT INTO tokens (rowid, text) VALUES (?, ?)');
  const drop = db.prepare<[number]>('DELETE FROM tokens WHERE rowid = ?');
  const merge = (at: number) => db.prepare(`INSERT INTO tokens (tokens, rank) VALUES ('automerge', ${at})`);
  const [leave, tidy] = [merge(0), merge(MERGED_AT)];
  const count = db
    .prepare<[string, number], number>('SELECT count(*) FROM (SELECT 1 FROM tokens WHERE tokens MATCH ? LIMIT ?)')
    .pluck();

  function set(passage: number, side: Side, before: string | null | undefined, after: string | null): void {
    if (before !== after) write(passage, side, before, after);
  }

  function write(passage: number, side: Side, before: string | null | undefined, after: string | null): void {
    if (before !== null && before !== undefined) drop.run(rowOf(passage, side));
    if (after !== null) add.run(rowOf(passage, side), tokensOf(after));
  }

  return {
    /** The index is not tidied up until `tidy`: later changes do that, each a little. */
    leave: (): void => void leave.run(),
    tidy: (): void => void tidy.run(),
    /** `before`: the passage as the index has it, if it has it. */
    put({ id, text, raw }: Passage, before: Passage | undefined): void {
      set(id, 0, before?.text, text);
      // The row of the text as it was may have said its raw text too; this one does not.
      if (before?.text === text) set(id, 1, before.raw, raw);
      else write(id, 1, before?.raw, raw);
    },
    drop(id: number): void {
      for (const side of [0, 1] as const) drop.run(rowOf(id, side));
    },
    /**
     * Words of a passage were exchanged: the index is told the new tokens under the same row. What stood there stays in it until
     * the passage is next written whole, and so it says the raw text as well.
     */
    retouch({ id, text, raw }: Passage, before: Passage): void {
      if (before.text !== text) add.run(rowOf(id, 0), tokensAt(text, changedIn(text, before.text)));
      if (before.raw !== null || raw !== before.text) set(id, 1, before.raw, raw);
    },
    dropAll: (): void => void db.exec(`INSERT INTO tokens (tokens) VALUES ('delete-all')`),
    /** How many rows fit an expression, counted up to `most`. */
    count: (match: string, most: number): number => count.get(match, most) ?? 0,
  };
}

/** What is other in a text than in the one before; empty where something was only taken out. */
function changedIn(text: string, before: string): Span {
  const shorter = Math.min(text.length, before.length);
  let [start, left] = [0, 0];
  while (start < shorter && text.charCodeAt(start) === before.charCodeAt(start)) start++;
  while (
    left < shorter - start &&
    text.charCodeAt(text.length - 1 - left) === before.charCodeAt(before.length - 1 - left)
  )
    left++;
  return { start, end: text.length - left };
}
