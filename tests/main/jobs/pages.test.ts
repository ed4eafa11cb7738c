import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { planPages } from '../../../src/main/jobs/kinds/pages.ts';
import { openArchive } from '../../../src/main/store/open.ts';
import { openedArchive, temporaryFolder } from '../store/archives.ts';

it('a plan names every page that is not in the bin once, however many there are, or those that were asked for', async () => {
  const file = join(temporaryFolder(), 'a.galley');
  await (await openArchive(file)).close();
  const db = new Database(file);
  db.exec(`
    WITH RECURSIVE nth (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM nth WHERE n < 2001)
    INSERT INTO pages (name, file, title, imported_at, changed_at) SELECT n || '.txt', n || '.txt', '', '', '' FROM nth;
    UPDATE pages SET deleted_at = '2026-01-01' WHERE id = 1000`);
  db.close();
  const store = await openedArchive(file);
  const targets = async (ids: readonly number[] | null): Promise<number[]> => {
    const found: number[] = [];
    for await (const { target } of planPages(store, ids)) found.push(target);
    return found;
  };
  const all = Array.from({ length: 2001 }, (_, nth) => nth + 1).filter((id) => id !== 1000);
  expect(await targets(null)).toEqual(all);
  expect(await targets([2001, 3, 1000])).toEqual([3, 2001]);
});
