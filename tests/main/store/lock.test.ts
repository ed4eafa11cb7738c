import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lockFile, takeLock } from '../../../src/main/store/lock.ts';
import { openedArchive, temporaryFolder } from './archives.ts';
import { newPage } from './pages.ts';

const child = fileURLToPath(new URL('hold-child.ts', import.meta.url));

/** A process that has the archive open until it is killed. */
async function heldBy(file: string): Promise<{ pid: number; kill: () => Promise<void> }> {
  const holder = spawn(process.execPath, [child, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(holder.stdout, 'data');
  return {
    pid: holder.pid ?? 0,
    kill: async () => {
      holder.kill('SIGKILL');
      await once(holder, 'exit');
    },
  };
}

/** In ms; a process takes long to start where many do. */
const PATIENCE = 180_000;

describe('an archive that another process has', { timeout: PATIENCE }, () => {
  it('is refused with who has it and since when, or read beside that process', async () => {
    const file = join(temporaryFolder(), 'a.galley');
    const holder = await heldBy(file);
    const who = new RegExp(`process ${holder.pid} on ${hostname()}, since 20\\d\\d-`);
    await expect(openedArchive(file)).rejects.toMatchObject({
      code: 'archive-unwritable',
      message: expect.stringMatching(who),
    });
    const beside = await openedArchive(file, { whenTaken: 'read' });
    expect((await beside.info()).readOnly).toMatchObject({ reason: 'taken', message: expect.stringMatching(who) });
    expect((await beside.page(1)).raw.text).toBe('一');
    await expect(beside.addPage(newPage('二'))).rejects.toMatchObject({ code: 'archive-unwritable' });
    await holder.kill();
  });

  it('is free as soon as that process is dead, however it died', async () => {
    const file = join(temporaryFolder(), 'a.galley');
    await (await heldBy(file)).kill();
    expect(existsSync(lockFile(file))).toBe(true);
    const store = await openedArchive(file);
    expect((await store.info()).readOnly).toBeNull();
    await store.addPage(newPage('二'));
  });

  it('is waited for', async () => {
    const file = join(temporaryFolder(), 'a.galley');
    const holder = await heldBy(file);
    const waiting = openedArchive(file, { waitMs: PATIENCE });
    expect(await Promise.race([waiting, wait(1500, 'waits')])).toBe('waits');
    await holder.kill();
    expect((await (await waiting).info()).readOnly).toBeNull();
  });
});

describe('the lock', () => {
  it('is one at a time, and leaves nothing behind', () => {
    const file = join(temporaryFolder(), 'a.galley');
    for (let nth = 0; nth < 3; nth += 1) {
      const first = takeLock(file);
      expect(takeLock(file)).toMatchObject({ holder: { pid: process.pid, host: hostname() } });
      if ('lock' in first) first.lock.release();
    }
    expect(readdirSync(join(file, '..'))).toEqual([]);
  });

  it('is made anew where its file is spoilt', () => {
    const file = join(temporaryFolder(), 'a.galley');
    writeFileSync(lockFile(file), 'no database'.repeat(1000));
    const taken = takeLock(file);
    expect(taken).toHaveProperty('lock');
    if ('lock' in taken) taken.lock.release();
  });
});

it(
  'an archive asked for reading only is not written',
  async () => {
    const file = join(temporaryFolder(), 'a.galley');
    const first = await openedArchive(file);
    await first.addPage(newPage('一'));
    await first.close();
    const store = await openedArchive(file, { readOnly: true });
    expect((await store.info()).readOnly?.reason).toBe('asked');
    expect((await store.check()).problems).toEqual([]);
    await expect(store.setReader('李明')).rejects.toThrow('reading only');
  },
  PATIENCE,
);
