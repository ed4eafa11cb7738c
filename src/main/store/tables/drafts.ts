// Unsaved work: at most one draft a page, and the revision it was begun from.
import type { Draft } from '../../../contract/index.ts';
import type { Db } from '../connection.ts';

export function draftsTable(db: Db) {
  const put = db.prepare<Draft & { page: number }>(`
    INSERT INTO drafts (page, base, text, writer, saved_at) VALUES (:page, :base, :text, :writer, :savedAt)
    ON CONFLICT (page) DO UPDATE
    SET base = excluded.base, text = excluded.text, writer = excluded.writer, saved_at = excluded.saved_at`);
  const get = db.prepare<[number], Draft>('SELECT text, base, writer, saved_at AS savedAt FROM drafts WHERE page = ?');
  const drop = db.prepare<[number]>('DELETE FROM drafts WHERE page = ?');
  return {
    put: (page: number, draft: Draft): void => void put.run({ ...draft, page }),
    get: (page: number): Draft | null => get.get(page) ?? null,
    drop: (page: number): void => void drop.run(page),
  };
}
