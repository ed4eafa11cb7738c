// Unsaved work: at most one draft a page, and the revision it was begun from.
import type { Draft } from '../../../contract/index.ts';
import type { Db } from '../connection.ts';
import { sha256 } from '../hash.ts';

export function draftsTable(db: Db) {
  const put = db.prepare<Draft & { page: number; sha256: string }>(`
    INSERT INTO drafts (page, base, text, sha256, writer, saved_at)
    VALUES (:page, :base, :text, :sha256, :writer, :savedAt)
    ON CONFLICT (page) DO UPDATE SET base = excluded.base, text = excluded.text, sha256 = excluded.sha256,
      writer = excluded.writer, saved_at = excluded.saved_at`);
  const get = db.prepare<[number], Draft>('SELECT text, base, writer, saved_at AS savedAt FROM drafts WHERE page = ?');
  const drop = db.prepare<[number]>('DELETE FROM drafts WHERE page = ?');
  return {
    put: (page: number, draft: Draft): void => void put.run({ ...draft, page, sha256: sha256(draft.text) }),
    get: (page: number): Draft | null => get.get(page) ?? null,
    drop: (page: number): void => void drop.run(page),
  };
}
