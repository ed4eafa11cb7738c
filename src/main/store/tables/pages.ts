// Pages: their data, their state, and the row that a list of pages shows.
import { GalleyError, type PageData, type PageRow, type PageState } from '../../../contract/index.ts';
import type { Db } from '../connection.ts';

export interface NewRow extends PageData {
  readonly name: string;
  readonly title: string;
  readonly at: string;
}

type StoredRow = Omit<PageRow, 'hasDraft'> & { readonly hasDraft: number };

const ROW = `
  SELECT p.id, p.name, p.paper, p.date, p.number, p.state, p.title,
    (SELECT count(*) FROM articles a WHERE a.page = p.id AND a.kind = 'article') AS articles,
    (SELECT coalesce(sum(f.count), 0) FROM flags f WHERE f.page = p.id) AS openFlags,
    d.page IS NOT NULL AS hasDraft,
    p.imported_at AS importedAt,
    max(p.changed_at, coalesce(d.saved_at, '')) AS changedAt
  FROM pages p LEFT JOIN drafts d ON d.page = p.id`;

const toRow = (row: StoredRow): PageRow => ({ ...row, hasDraft: row.hasDraft === 1 });

export function pagesTable(db: Db) {
  const add = db.prepare<NewRow>(`
    INSERT INTO pages (name, paper, date, number, title, imported_at, changed_at)
    VALUES (:name, :paper, :date, :number, :title, :at, :at)`);
  const count = db.prepare<[], number>('SELECT count(*) FROM pages').pluck();
  const rows = db.prepare<[], StoredRow>(`${ROW} ORDER BY p.id`);
  const row = db.prepare<[number], StoredRow>(`${ROW} WHERE p.id = ?`);
  const setData = db.prepare<PageData & { page: number; at: string }>(
    'UPDATE pages SET paper = :paper, date = :date, number = :number, changed_at = :at WHERE id = :page',
  );
  const setTitle = db.prepare<[string, string, number]>('UPDATE pages SET title = ?, changed_at = ? WHERE id = ?');
  const setState = db.prepare<[PageState, string, number]>('UPDATE pages SET state = ?, changed_at = ? WHERE id = ?');
  const touch = db.prepare<[string, number]>('UPDATE pages SET changed_at = ? WHERE id = ?');

  /** @throws GalleyError `not-found` */
  function one(page: number): PageRow {
    const found = row.get(page);
    if (!found) throw new GalleyError('not-found', `There is no page ${page} in this archive.`);
    return toRow(found);
  }

  return {
    add: (page: NewRow): number => Number(add.run(page).lastInsertRowid),
    count: (): number => count.get() ?? 0,
    rows: (): PageRow[] => rows.all().map(toRow),
    one,
    setData: (page: number, data: PageData, at: string): void => void setData.run({ ...data, page, at }),
    setTitle: (page: number, title: string, at: string): void => void setTitle.run(title, at, page),
    setState: (page: number, state: PageState, at: string): void => void setState.run(state, at, page),
    touch: (page: number, at: string): void => void touch.run(at, page),
  };
}
