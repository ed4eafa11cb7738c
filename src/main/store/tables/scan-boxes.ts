// Boxes drawn for articles on the scans of their pages.
import type { ScanBox } from '../../../contract/index.ts';
import type { Db } from '../connection.ts';

export function scanBoxesTable(db: Db) {
  const of = db.prepare<[number], ScanBox>(
    'SELECT "group", x, y, width, height FROM scan_boxes WHERE page = ? ORDER BY "group"',
  );
  const put = db.prepare<ScanBox & { page: number }>(`
    INSERT INTO scan_boxes (page, "group", x, y, width, height) VALUES (:page, :group, :x, :y, :width, :height)
    ON CONFLICT (page, "group") DO UPDATE
    SET x = excluded.x, y = excluded.y, width = excluded.width, height = excluded.height`);
  const drop = db.prepare<[number, string]>('DELETE FROM scan_boxes WHERE page = ? AND "group" = ?');
  return {
    of: (page: number): ScanBox[] => of.all(page),
    put: (page: number, box: ScanBox): void => void put.run({ ...box, page }),
    drop: (page: number, group: string): void => void drop.run(page, group),
  };
}
