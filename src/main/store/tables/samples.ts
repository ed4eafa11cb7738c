// Random samples of batches, and the blind readings of their pages.
import { GalleyError, pageFilter } from '../../../contract/index.ts';
import type { Db } from '../connection.ts';
import type { DrawnSample, KeptError, StoredSample, StoredSamplePage } from '../questions/quality.ts';
import { readErrors } from './errors.ts';

type Row = Omit<StoredSample, 'batch' | 'drawn'> & { readonly batch: string };
type PageRow = Omit<StoredSamplePage, 'errors'> & { readonly errors: string | null };

const toPage = ({ errors, ...row }: PageRow): StoredSamplePage => ({
  ...row,
  errors: errors === null ? null : readErrors(errors),
});

export function samplesTable(db: Db) {
  const add = db.prepare<{ batch: string; of: number; seed: number; bar: number; reader: string; at: string }>(`
    INSERT INTO samples (batch, pages, seed, bar, drawn_by, drawn_at) VALUES (:batch, :of, :seed, :bar, :reader, :at)`);
  const addPage = db.prepare<[number, number, number, number]>(
    'INSERT INTO sample_pages (sample, page, position, revision) VALUES (?, ?, ?, ?)',
  );
  const columns = `id, batch, pages, seed, bar, drawn_by AS drawnBy, drawn_at AS drawnAt, verdict,
    settled_by AS settledBy, settled_at AS settledAt`;
  const all = db.prepare<[], Row>(`SELECT ${columns} FROM samples ORDER BY id DESC`);
  const one = db.prepare<[number], Row>(`SELECT ${columns} FROM samples WHERE id = ?`);
  const pages = db.prepare<[number], PageRow>(`
    SELECT s.page, iif(p.file = '', p.name, p.file) AS name, p.paper, p.date, s.position, s.revision, s.reader, s.at, s.characters, s.errors
    FROM sample_pages s JOIN pages p ON p.id = s.page WHERE s.sample = ? ORDER BY s.position`);
  const text = db
    .prepare<[number, number], string | null>('SELECT text FROM sample_pages WHERE sample = ? AND page = ?')
    .pluck();
  const save = db.prepare<Blind>(`
    UPDATE sample_pages SET reader = :reader, at = :at, text = :text, characters = :characters, errors = :errors
    WHERE sample = :sample AND page = :page`);
  const saveErrors = db.prepare<[string, number, number]>(
    'UPDATE sample_pages SET errors = ? WHERE sample = ? AND page = ?',
  );
  const settle = db.prepare<[string | null, string | null, string | null, number]>(
    'UPDATE samples SET verdict = ?, settled_by = ?, settled_at = ? WHERE id = ?',
  );

  const toSample = ({ batch, ...row }: Row): StoredSample => ({
    ...row,
    batch: pageFilter.parse(JSON.parse(batch)),
    drawn: pages.all(row.id).map(toPage),
  });

  return {
    add({ batch, seed, bar }: DrawnSample, of: number, reader: string, at: string): number {
      return Number(add.run({ batch: JSON.stringify(batch), of, seed, bar, reader, at }).lastInsertRowid);
    },
    addPage: (sample: number, page: number, position: number, revision: number): void =>
      void addPage.run(sample, page, position, revision),
    all: (): StoredSample[] => all.all().map(toSample),
    /** @throws GalleyError `not-found` */
    one: (sample: number): StoredSample => {
      const row = one.get(sample);
      if (!row) throw new GalleyError('not-found', `There is no sample ${sample} in this archive.`);
      return toSample(row);
    },
    /** @throws GalleyError `not-found` when the page is not in the sample. */
    text: (sample: number, page: number): string | null => {
      const found = text.get(sample, page);
      if (found === undefined) throw new GalleyError('not-found', `Page ${page} is not in sample ${sample}.`);
      return found;
    },
    save: (blind: Omit<Blind, 'errors'> & { readonly errors: readonly KeptError[] }): void =>
      void save.run({ ...blind, errors: JSON.stringify(blind.errors) }),
    saveErrors: (sample: number, page: number, errors: readonly KeptError[]): void =>
      void saveErrors.run(JSON.stringify(errors), sample, page),
    settle: (sample: number, verdict: 'accepted' | 'returned' | null, reader: string, at: string): void =>
      void settle.run(verdict, verdict && reader, verdict && at, sample),
  };
}

export interface Blind {
  readonly sample: number;
  readonly page: number;
  readonly reader: string;
  readonly at: string;
  readonly text: string;
  readonly characters: number;
  readonly errors: string;
}
