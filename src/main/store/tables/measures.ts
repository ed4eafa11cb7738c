// What finished readings found: the newest of each kind and state for a page.
import type { Db } from '../connection.ts';
import type { DatedMeasure, Measure } from '../questions/quality.ts';
import { readErrors } from './errors.ts';

type Row = Omit<DatedMeasure, 'errors'> & { readonly errors: string };

export function measuresTable(db: Db) {
  const put = db.prepare<Omit<Row, 'paper' | 'date'>>(`
    INSERT INTO measures (page, kind, state, reader, at, characters, errors)
    VALUES (:page, :kind, :state, :reader, :at, :characters, :errors)
    ON CONFLICT (page, kind, state) DO UPDATE SET reader = excluded.reader, at = excluded.at,
      characters = excluded.characters, errors = excluded.errors`);
  const between = db.prepare<[string, string], Row>(`
    SELECT m.page, m.kind, m.state, m.reader, m.at, m.characters, m.errors, p.paper, p.date
    FROM measures m JOIN pages p ON p.id = m.page
    WHERE p.deleted_at IS NULL AND m.at >= ? AND m.at < ? ORDER BY m.page, m.kind, m.at`);
  return {
    put: (measure: Measure, at: string): void =>
      void put.run({ ...measure, at, errors: JSON.stringify(measure.errors).toWellFormed() }),
    between: (from: string, to: string): DatedMeasure[] =>
      between.all(from, to).map((row) => ({ ...row, errors: readErrors(row.errors) })),
  };
}
