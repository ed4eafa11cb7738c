import Database from 'better-sqlite3';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openArchiveFile } from '../../../src/main/store/archive.ts';
import { connect, type Db } from '../../../src/main/store/connection.ts';
import { openArchive } from '../../../src/main/store/open.ts';
import { migrate, schemaVersion } from '../../../src/main/store/migrate.ts';
import { type Migration, MIGRATIONS } from '../../../src/main/store/migrations/index.ts';
import { openedArchive, temporaryFolder } from './archives.ts';
import { newPage } from './pages.ts';

const LATEST = MIGRATIONS.at(-1)?.version ?? 0;
const next = (sql: string): Migration[] => [...MIGRATIONS, { version: LATEST + 1, sql }];

function archiveWithAPage(): { folder: string; file: string } {
  const folder = temporaryFolder();
  const file = join(folder, 'a.galley');
  const archive = openArchiveFile(file);
  archive.addPage(newPage('一'));
  archive.close();
  return { folder, file };
}

function connected(file: string): Db {
  const db = connect(file);
  onTestFinished(() => void db.close());
  return db;
}

describe('a newer schema', () => {
  it('is reached after the file has been copied, with all that is in it', () => {
    const { folder, file } = archiveWithAPage();
    const db = connected(file);
    migrate(db, file, next('ALTER TABLE pages ADD COLUMN colour TEXT'));
    expect(schemaVersion(db)).toBe(LATEST + 1);
    expect(db.prepare('SELECT name, colour FROM pages').all()).toEqual([{ name: 'a.txt', colour: null }]);
    const copy = new Database(join(folder, `a.galley.schema-${LATEST}`), { readonly: true });
    onTestFinished(() => void copy.close());
    expect([schemaVersion(copy), copy.prepare('SELECT * FROM pages').all().length]).toEqual([LATEST, 1]);
  });

  it('never overwrites a copy', () => {
    const { folder, file } = archiveWithAPage();
    expect(() => migrate(connected(file), file, next('not sql'))).toThrow();
    expect(() => migrate(connected(file), file, next('not sql'))).toThrow();
    expect(readdirSync(folder).filter((name) => name.includes('schema'))).toEqual([
      `a.galley.schema-${LATEST}`,
      `a.galley.schema-${LATEST}-2`,
    ]);
  });

  it('is not reached by half', () => {
    const { file } = archiveWithAPage();
    const db = connected(file);
    expect(() => migrate(db, file, next('ALTER TABLE pages ADD COLUMN colour TEXT; DROP TABLE nowhere'))).toThrow();
    expect(schemaVersion(db)).toBe(LATEST);
    expect(db.prepare('SELECT * FROM pages').get()).not.toHaveProperty('colour');
  });

  it('is not reached over a broken reference', () => {
    const { file } = archiveWithAPage();
    const db = connected(file);
    const breaking = 'PRAGMA defer_foreign_keys = ON; UPDATE revisions SET page = 77';
    expect(() => migrate(db, file, next(breaking))).toThrow();
    expect(db.prepare('SELECT page FROM revisions').pluck().get()).toBe(1);
  });

  it('is waited for when another process is on its way there', async () => {
    const file = join(temporaryFolder(), 'a.galley');
    const opened = await Promise.all(
      [1, 2, 3].map(async () => {
        const store = await openArchive(file, { waitMs: 30_000 });
        const { schema } = await store.info();
        await store.close();
        return schema;
      }),
    );
    expect(opened).toEqual([LATEST, LATEST, LATEST]);
  });
});

it('a file of a newer program is refused with both numbers, and left as it is', async () => {
  const { folder, file } = archiveWithAPage();
  const db = new Database(file);
  db.pragma('user_version = 99');
  db.close();
  await expect(openedArchive(file)).rejects.toMatchObject({
    code: 'archive-unwritable',
    message: expect.stringContaining(`schema 99; this one knows ${LATEST}`),
  });
  expect(readdirSync(folder).filter((name) => name.includes('schema'))).toEqual([]);
});
