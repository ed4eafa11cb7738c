// Two servers on one archive, each in a process of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { type ArchiveInfo, type Call, createClient } from '../../src/contract/index.ts';
import { deskFolder } from '../../src/main/places.ts';
import { serve } from '../../src/main/serve.ts';
import { temporaryFolder } from './store/archives.ts';

const child = fileURLToPath(new URL('serve-child.ts', import.meta.url));

/** Speaks to a server as a browser does that came by its link. */
async function callerOf(link: string): Promise<Call> {
  const letIn = await fetch(link, { redirect: 'manual' });
  const cookie = letIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return createClient((path, init) => {
    const headers = new Headers(init?.headers);
    headers.set('cookie', cookie);
    return fetch(new URL(path, link), { ...init, headers });
  });
}

it.skipIf(!existsSync(join(deskFolder, 'index.html')) /* no desk is built */)(
  'the second is told who has the archive, reads beside it, and takes over when the first is gone',
  async () => {
    const archive = join(temporaryFolder(), 'a.galley');
    const first = spawn(process.execPath, [child, archive], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void first.kill('SIGKILL'));
    const [link] = await once(first.stdout, 'data');
    const writer = await callerOf(String(link));
    await writer('setReader', { body: { name: '李明' } });

    const second = await serve({ archive, sample: false, port: 0, open: false, log: () => undefined });
    onTestFinished(() => second.close());
    const reader = await callerOf(second.link);
    const beside = await reader('archive');
    expect(beside).toMatchObject({ reader: '李明', readOnly: { reason: 'taken' } });
    expect(beside.readOnly?.message).toContain(`process ${first.pid} on `);
    const refused = reader('setReader', { body: { name: '王芳' } });
    await expect(refused).rejects.toMatchObject({ code: 'archive-unwritable' });

    await writer('setReader', { body: { name: '张三' } });
    first.kill('SIGKILL');
    await once(first, 'exit');
    let now: ArchiveInfo = await reader('archive');
    for (; now.readOnly !== null; now = await reader('archive')) await wait(100);
    expect(now.reader).toBe('张三');
    expect(await reader('setReader', { body: { name: '王芳' } })).toMatchObject({ reader: '王芳' });
  },
  180_000,
);
