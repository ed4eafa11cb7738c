import { once } from 'node:events';
import { statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openArchive } from '../../../src/main/store/open.ts';
import { temporaryFolder } from './archives.ts';
import { expectAllThere, startWriting, writtenIn } from './written.ts';

const ROUNDS = Number(process.env['GALLEY_CRASH_ROUNDS'] ?? 20);
const SEED = process.env['GALLEY_SEED'] ?? String(Date.now() % 1_000_000);

/** How long a child may write before it is killed, in milliseconds. */
const LONGEST = 300;

it(
  'a process killed at any moment loses nothing that it acknowledged',
  async () => {
    const folder = temporaryFolder();
    const [file, log] = [join(folder, 'a.galley'), join(folder, 'log')];
    let writes = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const child = startWriting(file, log, `${SEED}-${round}`);
      const ended = once(child, 'close');
      while (statSync(log).size === 0 && child.exitCode === null) await wait(5);
      await wait((round * 137 + Number(SEED)) % LONGEST);
      child.kill('SIGKILL');
      await ended;
      const said = writtenIn(log);
      writes += said.done.length;
      const store = await openArchive(file);
      await expectAllThere(store, said);
      expect((await store.check()).problems, `GALLEY_SEED=${SEED}, round ${round}`).toEqual([]);
      await store.close();
    }
    console.info(`crash test: seed ${SEED}, ${ROUNDS} kills, ${writes} acknowledged writes, all there`);
    expect(writes).toBeGreaterThan(ROUNDS);
  },
  60_000 + ROUNDS * 20_000,
);

it('a process waits for the one that has the archive, and neither spoils what the other wrote', async () => {
  const folder = temporaryFolder();
  const [file, first, second] = [join(folder, 'a.galley'), join(folder, 'first'), join(folder, 'second')];
  const children = [first, second].map((log, nth) => startWriting(file, log, String(nth), 60));
  await Promise.all(children.map((child) => once(child, 'close')));
  const store = await openArchive(file);
  for (const log of [first, second]) {
    const said = writtenIn(log);
    expect(said.done).toHaveLength(60);
    await expectAllThere(store, said);
  }
  expect((await store.check()).problems).toEqual([]);
  await store.close();
}, 60_000);
