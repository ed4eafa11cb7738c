// Pages: their data, their state, and the row that a list of pages shows.
import { GalleyError, type PageData, type PageRow, type PageState } from '../../../contract/index.ts';
import type { Db } from '../connection.ts';
import { SUM_OF } from '../sums.ts';

export interface NewRow extends PageData {
  readonly name: string;
  readonly file: string;
  readonly title: string;
  readonly at: string;
}

type PageLabel = Pick<PageRow, 'name' | 'paper' | 'date' | 'number'>;

type StoredRow = Omit<PageRow, 'hasDraft'> & { readonly hasDraft: number };

const DATA = 'paper, date, issue, number, section, edition, source, scan';

const ROW = `
  SELECT p.id, p.name, p.file, ${DATA}, p.state, p.title,
    (SELECT count(*) FROM articles a WHERE a.page = p.id AND a.kind = 'article') AS articles,
    p.characters, p.flags AS openFlags, p.risk, p.benefit,
    d.page IS NOT NULL AS hasDraft,
    p.imported_at AS importedAt,
    max(p.changed_at, coalesce(d.saved_at, '')) AS changedAt,
    p.deleted_at AS deletedAt
  FROM pages p LEFT JOIN drafts d ON d.page = p.id`;

const toRow = (row: StoredRow): PageRow => ({ ...row, hasDraft: row.hasDraft === 1 });

export const noPage = (page: number): GalleyError =>
  new GalleyError('not-found', `There is no page ${page} in this archive.`);

export function pagesTable(db: Db) {
  const add = db.prepare<NewRow>(`
    INSERT INTO pages (name, file, ${DATA}, title, imported_at, changed_at)
    VALUES (:name, :file, :paper, :date, :issue, :number, :section, :edition, :source, :scan, :title, :at, :at)`);
  const sum = db.prepare<[number]>(`UPDATE pages SET data_sha256 = ${SUM_OF.pages} WHERE id = ?`);
  const count = db.prepare<[], number>('SELECT count(*) FROM pages WHERE deleted_at IS NULL').pluck();
  const rows = db.prepare<[], StoredRow>(`${ROW} WHERE p.deleted_at IS NULL ORDER BY p.id`);
  const rowsAfter = db.prepare<[number, number], StoredRow>(
    `${ROW} WHERE p.deleted_at IS NULL AND p.id > ? ORDER BY p.id LIMIT ?`,
  );
  const names = db.prepare<[number, number], Pick<PageRow, 'id' | 'name'>>(
    'SELECT id, name FROM pages WHERE deleted_at IS NULL AND id > ? ORDER BY id LIMIT ?',
  );
  const row = db.prepare<[number], StoredRow>(`${ROW} WHERE p.id = ?`);
  const data = db.prepare<[number], PageData>(`SELECT ${DATA} FROM pages WHERE id = ?`);
  const setData = db.prepare<PageData & { page: number; at: string }>(`
    UPDATE pages SET paper = :paper, date = :date, issue = :issue, number = :number, section = :section,
      edition = :edition, source = :source, scan = :scan, changed_at = :at
    WHERE id = :page`);
  const label = db.prepare<[number], PageLabel>('SELECT name, paper, date, number FROM pages WHERE id = ?');
  const setTitle = db.prepare<[string, string, number]>('UPDATE pages SET title = ?, changed_at = ? WHERE id = ?');
  const setState = db.prepare<[PageState, string, number]>('UPDATE pages SET state = ?, changed_at = ? WHERE id = ?');
  const touch = db.prepare<[string, number]>('UPDATE pages SET changed_at = ? WHERE id = ?');
  const deletedAt = db.prepare<[number], string | null>('SELECT deleted_at FROM pages WHERE id = ?').pluck();
  const setDeleted = db.prepare<[string | null, string, number]>(
    'UPDATE pages SET deleted_at = ?, changed_at = ? WHERE id = ?',
  );

  /** @throws GalleyError `not-found` */
  function one(page: number): PageRow {
    const found = row.get(page);
    if (!found) throw noPage(page);
    return toRow(found);
  }

  return {
    add(page: NewRow): number {
      const id = Number(add.run(page).lastInsertRowid);
      sum.run(id);
      return id;
    },
    /** Pages that are not in the bin. */
    count: (): number => count.get() ?? 0,
    rows: (): PageRow[] => rows.all().map(toRow),
    rowsAfter: (after: number, limit: number): PageRow[] => rowsAfter.all(after, limit).map(toRow),
    names: (after: number, limit: number): Pick<PageRow, 'id' | 'name'>[] => names.all(after, limit),
    one,
    /** @throws GalleyError `not-found` */
    data(page: number): PageData {
      const found = data.get(page);
      if (!found) throw noPage(page);
      return found;
    },
    setData(page: number, all: PageData, at: string): void {
      setData.run({ ...all, page, at });
      sum.run(page);
    },
    /** What a page is called in a list of finds. @throws GalleyError `not-found` */
    label(page: number): PageLabel {
      const found = label.get(page);
      if (!found) throw noPage(page);
      return found;
    },
    setTitle: (page: number, title: string, at: string): void => void setTitle.run(title, at, page),
    setState: (page: number, state: PageState, at: string): void => void setState.run(state, at, page),
    touch: (page: number, at: string): void => void touch.run(at, page),
    /** When the page was put into the bin, or null. @throws GalleyError `not-found` */
    deletedAt(page: number): string | null {
      const found = deletedAt.get(page);
      if (found === undefined) throw noPage(page);
      return found;
    },
    setDeleted: (page: number, since: string | null, at: string): void => void setDeleted.run(since, at, page),
  };
}
