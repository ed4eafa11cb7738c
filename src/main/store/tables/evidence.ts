// What the text of a page says of its page data; derived from its newest revision and rebuilt with it.
import type { Db } from '../connection.ts';
import type { Evidence, PageEvidence } from '../questions/pages.ts';

export function evidenceTable(db: Db) {
  const drop = db.prepare<[number]>('DELETE FROM evidence WHERE page = ?');
  const add = db.prepare<PageEvidence>(
    'INSERT OR IGNORE INTO evidence (page, field, value, words) VALUES (:page, :field, :value, :words)',
  );
  const of = db.prepare<[number], PageEvidence>('SELECT page, field, value, words FROM evidence WHERE page = ?');
  return {
    /** Of a field that is told twice the first is kept. */
    replace(page: number, evidence: readonly Evidence[]): void {
      drop.run(page);
      for (const { field, value, words } of evidence) {
        add.run({ page, field, value: value.toWellFormed(), words: words.toWellFormed() });
      }
    },
    of: (page: number): PageEvidence[] => of.all(page),
  };
}
