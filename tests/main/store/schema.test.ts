import Database from 'better-sqlite3';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../../src/main/store/migrations/index.ts';
import { openedArchive, temporaryFolder } from './archives.ts';

const ADVICE = `The schema is not the one on record. A step that was released never changes: add one in
src/main/store/migrations, and put the new schema on record with
  npx vitest run --project unit tests/main/store/schema.test.ts -u`;

it('the schema is the one on record', async () => {
  const file = join(temporaryFolder(), 'a.galley');
  await (await openedArchive(file)).close();
  const db = new Database(file, { readonly: true });
  const made = db
    .prepare<[], string>(
      `SELECT sql FROM sqlite_schema
       WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' AND name NOT GLOB 'tokens_*' ORDER BY name`,
    )
    .pluck()
    .all();
  db.close();
  await expect(`${made.join(';\n\n')};\n`, ADVICE).toMatchFileSnapshot('schema.sql');
  for (const sql of made.filter((one) => one.startsWith('CREATE TABLE')))
    expect(sql).toMatch(/\) STRICT(, WITHOUT ROWID)?$/);
});

it('steps are numbered upwards from 1', () => {
  const versions = MIGRATIONS.map(({ version }) => version);
  expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
  expect(versions[0]).toBe(1);
});
