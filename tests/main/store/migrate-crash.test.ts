import { once } from 'node:events';
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { connect } from '../../../src/main/store/connection.ts';
import { sha256 } from '../../../src/main/store/hash.ts';
import { migrate, schemaVersion } from '../../../src/main/store/migrate.ts';
import { MIGRATIONS } from '../../../src/main/store/migrations/index.ts';
import { openArchiveFile } from '../../../src/main/store/archive.ts';
import { temporaryFolder } from './archives.ts';
import { AS_LONG_AS_IT_TAKES, endOf, momentOf, roundsOf, SEED, startChild } from './crash-rounds.ts';

const PAGES = 120;
/** How long a migration may go on before it is killed, in milliseconds. */
const LONGEST = 250;

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

const copiesOf = (folder: string, file: string): string[] =>
  readdirSync(folder).filter((name) => name.startsWith(`${basename(file)}.schema-1`) && !name.endsWith('.part'));

/** Of a sound archive of the first schema. */
function pagesOf(copy: string): unknown {
  const db = connect(copy);
  try {
    expect([db.pragma('integrity_check', { simple: true }), schemaVersion(db)]).toEqual(['ok', 1]);
    return db.prepare('SELECT count(*) FROM pages').pluck().get();
  } finally {
    db.close();
  }
}

it(
  'a migration killed at any moment is there as a whole or not at all, and the copy made before is whole',
  async () => {
    const folder = temporaryFolder();
    const old = join(folder, 'old');
    oldArchive(old);
    const rounds = roundsOf(0.15);
    let kills = 0;
    for (let round = 0; round < rounds; round += 1) {
      const file = join(folder, `${round}.galley`);
      copyFileSync(old, file);
      const opening = startChild('open-child.ts', import.meta.url, [file], ['ignore', 'pipe', 'inherit']);
      const ended = once(opening, 'exit');
      // The copy is the first thing that a migration makes.
      while (!existsSync(`${file}.schema-1.part`) && copiesOf(folder, file).length === 0 && opening.exitCode === null) {
        await wait(1);
      }
      await Promise.race([wait(momentOf(round, LONGEST)), ended]);
      opening.kill('SIGKILL');
      await ended;
      if ((await endOf(opening)) === 'killed') kills += 1;
      const archive = openArchiveFile(file);
      expect(archive.info(), `GALLEY_SEED=${SEED}, round ${round}`).toMatchObject({
        pages: PAGES,
        schema: MIGRATIONS.at(-1)?.version,
      });
      expect(archive.page(PAGES).corrected).toContain(`第${PAGES}页`);
      const damaged = archive.check().problems.filter((problem) => !problem.startsWith('The raw bytes'));
      expect(damaged).toEqual([]);
      archive.close();
      const copies = copiesOf(folder, file);
      expect(copies.length).toBeGreaterThan(0);
      for (const copy of copies) expect(pagesOf(join(folder, copy))).toBe(PAGES);
    }
    console.info(`migrating: seed ${SEED}, ${rounds} migrations, ${kills} killed`);
  },
  AS_LONG_AS_IT_TAKES,
);
