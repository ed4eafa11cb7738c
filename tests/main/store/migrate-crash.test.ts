import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { connect } from '../../../src/main/store/connection.ts';
import { sha256 } from '../../../src/main/store/hash.ts';
import { migrate } from '../../../src/main/store/migrate.ts';
import { MIGRATIONS } from '../../../src/main/store/migrations/index.ts';
import { openArchive } from '../../../src/main/store/open.ts';
import { temporaryFolder } from './archives.ts';

const ROUNDS = Math.ceil(Number(process.env['GALLEY_CRASH_ROUNDS'] ?? 20) / 10);
const SEED = Number(process.env['GALLEY_SEED'] ?? Date.now() % 1_000_000);
const PAGES = 300;
/** Opening takes some time before it migrates; a kill falls anywhere in both. */
const LONGEST = 1500;

const child = fileURLToPath(new URL('open-child.ts', import.meta.url));

/** An archive as the first Galley would have made it. */
function oldArchive(file: string): void {
  const db = connect(file);
  migrate(db, file, MIGRATIONS.slice(0, 1));
  const at = '2025-01-01T00:00:00.000Z';
  const page = db.prepare(`INSERT INTO pages (name, title, imported_at, changed_at) VALUES (?, '', '${at}', '${at}')`);
  const raw = db.prepare(`
    INSERT INTO raws (page, sha256, size, bytes, encoding, newline, notes, text, text_sha256)
    VALUES (?, ?, 0, x'0300', 'utf-8', 'lf', '[]', ?, ?)`);
  const revision = db.prepare(`
    INSERT INTO revisions (page, author, reason, engine, at, sha256, steps, snapshot)
    VALUES (?, '', 'import', '1', '${at}', ?, 0, ?)`);
  db.transaction(() => {
    for (let id = 1; id <= PAGES; id += 1) {
      const text = `@article {"id":"a1"}\nb1\tparagraph\t第${id}页。${'今天上午。'.repeat(50)}\n`;
      page.run(`${id}.txt`);
      raw.run(id, `${id}`.padStart(64, '0'), text, sha256(text));
      revision.run(id, sha256(text), text);
    }
  })();
  db.close();
}

it(
  'a migration killed at any moment is there as a whole or not at all, and the copy made before is whole',
  async () => {
    const folder = temporaryFolder();
    const old = join(folder, 'old');
    oldArchive(old);
    for (let round = 0; round < ROUNDS; round += 1) {
      const file = join(folder, `${round}.galley`);
      copyFileSync(old, file);
      const opening = spawn(process.execPath, [child, file], { stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = once(opening, 'exit');
      await Promise.race([wait((SEED + round * 331) % LONGEST), ended]);
      opening.kill('SIGKILL');
      await ended;
      const store = await openArchive(file);
      expect(await store.info(), `GALLEY_SEED=${SEED}, round ${round}`).toMatchObject({
        pages: PAGES,
        schema: MIGRATIONS.at(-1)?.version,
      });
      expect((await store.page(PAGES)).corrected).toContain(`第${PAGES}页`);
      const damaged = (await store.check()).problems.filter((problem) => !problem.startsWith('The raw bytes'));
      expect(damaged).toEqual([]);
      await store.close();
      expect(readdirSync(folder).some((name) => name.startsWith(`${round}.galley.schema-1`))).toBe(true);
    }
  },
  60_000 + ROUNDS * 30_000,
);
