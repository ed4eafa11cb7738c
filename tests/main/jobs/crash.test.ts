import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type Archive, openArchiveFile } from '../../../src/main/store/archive.ts';
import { temporaryFolder } from '../store/archives.ts';
import { AS_LONG_AS_IT_TAKES, endOf, momentOf, roundsOf, SEED, startChild } from '../store/crash-rounds.ts';

const FILES = 40;
/** How long an import may go on after its first steps before it is killed, in milliseconds. */
const LONGEST = 200;
/** How often one import is killed before it may end. */
const KILLS = 3;

function pagesIn(folder: string): string {
  mkdirSync(folder);
  for (let nth = 0; nth < FILES; nth += 1) {
    const [name, text] = nth % 10 === 9 ? [`${nth}.pdf`, '%PDF-1.7\n'] : [`${nth}.txt`, page(nth % 25)];
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Some pages come twice. */
const page = (nth: number): string =>
  `标题${nth}\n\n${`本报讯 昨日上午，市图书馆举行第${nth}次活动。\n`.repeat(1 + (nth % 5) * 6)}`;

/** Starts or takes up the import, and kills it so long after its first steps; null lets it end. */
async function importFor(file: string, folder: string, ms: number | null): Promise<'killed' | 'done'> {
  const importing = startChild('import-child.ts', import.meta.url, [file, folder], ['ignore', 'pipe', 'inherit']);
  const ended = once(importing, 'exit');
  // It waits for its reader otherwise.
  importing.stdout?.resume();
  if (ms !== null) {
    await Promise.race([importing.stdout && once(importing.stdout, 'data'), ended]);
    await Promise.race([wait(ms), ended]);
    importing.kill('SIGKILL');
  }
  await ended;
  return endOf(importing);
}

/** All that an import leaves behind, apart from times. */
function leftBy(archive: Archive): unknown {
  const { changed, unchanged, skipped, state, total } = archive.job(1);
  const pages = archive.pages();
  return {
    job: { changed, unchanged, skipped, state, total },
    names: pages.map(({ id, name }) => [id, name]),
    texts: pages.map(({ id }) => archive.page(id).corrected),
    steps: archive.jobSteps(1, { after: 0, limit: 1000 }),
  };
}

it(
  'an import killed again and again ends as one that was never disturbed',
  async () => {
    const folder = temporaryFolder();
    const source = pagesIn(join(folder, 'in'));
    const calm = join(folder, 'calm.galley');
    expect(await importFor(calm, source, null)).toBe('done');
    const undisturbed = openArchiveFile(calm);
    const expected = leftBy(undisturbed);
    undisturbed.close();
    const rounds = Math.ceil(roundsOf(0.15) / KILLS);
    let kills = 0;
    for (let round = 0; round < rounds; round += 1) {
      const file = join(folder, `${round}.galley`);
      for (let life = 0; life < KILLS; life += 1) {
        const end = await importFor(file, source, momentOf(round * KILLS + life, LONGEST));
        if (end === 'done') break;
        kills += 1;
      }
      expect(await importFor(file, source, null)).toBe('done');
      const archive = openArchiveFile(file);
      expect(leftBy(archive), `GALLEY_SEED=${SEED}, round ${round}`).toEqual(expected);
      expect(archive.check().problems).toEqual([]);
      archive.close();
    }
    console.info(`importing: seed ${SEED}, ${rounds} imports killed ${kills} times, each as an undisturbed one`);
    expect(kills).toBeGreaterThan(0);
  },
  AS_LONG_AS_IT_TAKES,
);
