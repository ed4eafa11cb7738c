import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openArchiveFile } from '../../../src/main/store/archive.ts';
import { checkFile } from '../../../src/main/store/copies.ts';
import { temporaryFolder } from './archives.ts';
import { AS_LONG_AS_IT_TAKES, endOf, momentOf, roundsOf, SEED } from './crash-rounds.ts';
import { backupsOf, expectAllThere, startWriting, writtenIn } from './written.ts';

/** How long a child may go on after its first write, in milliseconds; now and then so long that a backup comes to its end. */
const LONGEST = [300, 300, 300, 1500];
/** Lives of one archive: each begins with what a kill has left, and none has much to check. */
const LIVES = 7;

it(
  'two processes wait for each other, and neither spoils what the other wrote',
  async () => {
    const folder = temporaryFolder();
    const [file, first, second] = [join(folder, 'a.galley'), join(folder, 'first'), join(folder, 'second')];
    const children = [first, second].map((log, nth) => startWriting(file, log, String(nth), 40));
    await Promise.all(children.map((child) => once(child, 'close')));
    const archive = openArchiveFile(file);
    for (const log of [first, second]) {
      const said = writtenIn(log);
      expect(said.done).toHaveLength(40);
      expectAllThere(archive, said);
    }
    expect(archive.check().problems).toEqual([]);
    archive.close();
  },
  AS_LONG_AS_IT_TAKES,
);

it(
  'a process killed at any moment loses nothing that it acknowledged',
  async () => {
    const rounds = roundsOf(0.7);
    const folder = temporaryFolder();
    const counts = new Map<string, number>();
    for (let round = 0; round < rounds; round += 1) {
      const [file, log] = [join(folder, `${Math.floor(round / LIVES)}.galley`), join(folder, 'log')];
      const child = startWriting(file, log, `${SEED}-${round}`);
      while (!readFileSync(log, 'utf8').includes('"done"') && child.exitCode === null) await wait(5);
      await wait(momentOf(round, LONGEST[round % LONGEST.length] ?? 0));
      child.kill('SIGKILL');
      expect(await endOf(child)).toBe('killed');
      const said = writtenIn(log);
      for (const { write } of said.done) counts.set(write.kind, (counts.get(write.kind) ?? 0) + 1);
      const archive = openArchiveFile(file);
      expectAllThere(archive, said);
      expect(archive.check().problems, `GALLEY_SEED=${SEED}, round ${round}`).toEqual([]);
      archive.close();
    }
    const told = Array.from(counts, ([kind, count]) => `${count} ${kind}`).join(', ');
    console.info(`writing: seed ${SEED}, ${rounds} kills; acknowledged, and all there: ${told}`);
    const writes = [...counts.values()].reduce((sum, count) => sum + count, 0);
    expect(writes).toBeGreaterThanOrEqual(rounds);
    for (const archive of readdirSync(folder).filter((name) => name.endsWith('.galley'))) {
      for (const backup of backupsOf(join(folder, archive))) expect(checkFile(backup).problems).toEqual([]);
    }
  },
  AS_LONG_AS_IT_TAKES,
);
