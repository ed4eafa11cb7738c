import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openArchive } from '../../../src/main/store/open.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { temporaryFolder } from '../store/archives.ts';

const ROUNDS = Math.ceil(Number(process.env['GALLEY_CRASH_ROUNDS'] ?? 20) / 20);
const SEED = Number(process.env['GALLEY_SEED'] ?? Date.now() % 1_000_000);
const FILES = 60;
/** How long an import may go on before it is killed, in milliseconds. */
const LONGEST = 400;

const child = fileURLToPath(new URL('import-child.ts', import.meta.url));

function pagesIn(folder: string): string {
  mkdirSync(folder);
  for (let nth = 0; nth < FILES; nth += 1) {
    const [name, text] = nth % 10 === 9 ? [`${nth}.pdf`, '%PDF-1.7\n'] : [`${nth}.txt`, page(nth % 40)];
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Some pages come twice. */
const page = (nth: number): string =>
  `标题${nth}\n\n${`本报讯 昨日上午，市图书馆举行第${nth}次活动。\n`.repeat(1 + (nth % 7) * 20)}`;

/** Starts or takes up the import, and kills it unless it ends before. @returns whether it has ended by itself. */
async function importFor(file: string, folder: string, ms: number): Promise<boolean> {
  const importing = spawn(process.execPath, [child, file, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(importing, 'exit');
  await Promise.race([once(importing.stdout, 'data'), ended]);
  await Promise.race([wait(ms), ended]);
  importing.kill('SIGKILL');
  const [code] = await ended;
  return code === 0;
}

/** All that an import leaves behind, apart from times. */
async function leftBy(store: Store): Promise<unknown> {
  const { changed, unchanged, skipped, state, total } = await store.job(1);
  const pages = await store.pages();
  const texts = await Promise.all(pages.map(async ({ id }) => (await store.page(id)).corrected));
  const steps = await store.jobSteps(1, { after: 0, limit: 1000 });
  return {
    job: { changed, unchanged, skipped, state, total },
    names: pages.map(({ id, name }) => [id, name]),
    texts,
    steps,
  };
}

it(
  'an import killed again and again ends as one that was never disturbed',
  async () => {
    const folder = temporaryFolder();
    const source = pagesIn(join(folder, 'in'));
    const calm = join(folder, 'calm.galley');
    expect(await importFor(calm, source, 120_000)).toBe(true);
    const undisturbed = await openArchive(calm);
    const expected = await leftBy(undisturbed);
    await undisturbed.close();
    for (let round = 0; round < ROUNDS; round += 1) {
      const file = join(folder, `${round}.galley`);
      let kills = 0;
      while (!(await importFor(file, source, 1 + ((SEED + round * 97 + kills * 61) % LONGEST)))) kills += 1;
      const store = await openArchive(file);
      expect(await leftBy(store), `GALLEY_SEED=${SEED}, round ${round}, ${kills} kills`).toEqual(expected);
      expect((await store.check()).problems).toEqual([]);
      await store.close();
    }
  },
  180_000 + ROUNDS * 120_000,
);
