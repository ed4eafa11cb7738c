// The highest numbers that ids of groups ever had on a page, derived from all its revisions: an id that names another article
// than it once did would tangle their histories.
import type { Db } from '../connection.ts';

interface Highest {
  readonly letter: string;
  readonly highest: number;
}

/** Heads of groups in galley text, whose id comes first. */
const HEADS = /^@[a-z]+ \{"id":"([a-z]+)(\d{1,9})"/gm;

export function groupNumbersTable(db: Db) {
  const put = db.prepare<Highest & { page: number }>(`
    INSERT INTO group_numbers (page, letter, highest) VALUES (:page, :letter, :highest)
    ON CONFLICT (page, letter) DO UPDATE SET highest = max(highest, excluded.highest)`);
  const of = db.prepare<[number], Highest>('SELECT letter, highest FROM group_numbers WHERE page = ? ORDER BY letter');
  return {
    /** Takes note of the ids in a text of the page. */
    note(page: number, text: string): void {
      for (const [, letter = '', digits] of text.matchAll(HEADS)) put.run({ page, letter, highest: Number(digits) });
    },
    /** The highest ids ever given, of each letter: `a12`. Empty where no note was taken. */
    highest: (page: number): string[] => of.all(page).map(({ letter, highest }) => `${letter}${highest}`),
  };
}
