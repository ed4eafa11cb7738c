// The package as a librarian gets it: packed, installed into an empty folder, and run from there.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
/** Node as this process has it, before any other; the reader's own archive stays out of it. */
const env = (home: string): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
  XDG_DATA_HOME: join(home, 'share'),
});

let folder: string;
let command: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-package-'));
  const run = (cwd: string, ...args: string[]) => execFileSync('npm', args, { cwd, env: env(folder), stdio: 'pipe' });
  // Other tests read the build at the same time, so it is packed as it is; `npm test` has made it.
  run(root, 'pack', '--ignore-scripts', '--pack-destination', folder);
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? '';
  await writeFile(join(folder, 'package.json'), '{"private":true}');
  run(folder, 'install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, tarball));
  command = join(folder, 'node_modules/.bin/galley');
});
afterAll(() => rm(folder, { recursive: true }));

const galley = (...args: string[]) => spawnSync(command, args, { cwd: folder, env: env(folder), encoding: 'utf8' });

it('carries what was built and no sources', async () => {
  const files = await readdir(join(folder, 'node_modules/galley'));
  expect(files).toEqual(expect.arrayContaining(['LICENSE', 'bin', 'out', 'seeds']));
  expect(files).not.toContain('src');
});

it('says its version', async () => {
  const { status, stdout, stderr } = galley('--version');
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))).toMatchObject({ version: stdout.trim() });
});

it('cleans a page', async () => {
  const seed = join(root, 'seeds/000_4940673e0adfaaec.txt');
  expect(galley('clean', seed, '--out', 'clean')).toMatchObject({ status: 0, stderr: '' });
  const page = await readFile(join(folder, 'clean/000_4940673e0adfaaec.json'), 'utf8');
  expect(JSON.parse(page)).toMatchObject({ page: '000_4940673e0adfaaec.txt' });
});

it('keeps an archive', () => {
  const seeds = join(root, 'seeds');
  expect(galley('import', seeds, '--archive', 'a.galley')).toMatchObject({ status: 0, stderr: '' });
  expect(galley('archive', 'check', '--archive', 'a.galley')).toMatchObject({ status: 0, stderr: '' });
});

it('serves the desk', async () => {
  const running = spawn(command, ['serve', '--archive', 'a.galley', '--no-open'], { cwd: folder, env: env(folder) });
  const link = await linkOf(running);
  const letIn = await fetch(link, { redirect: 'manual' });
  const cookie = letIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const index = await (await fetch(new URL('/', link), { headers: { cookie } })).text();
  const script = /src="\.?(\/assets\/[^"]+\.js)"/.exec(index)?.[1] ?? '';
  const reply = await fetch(new URL(script, link), { headers: { cookie } });
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
  await reply.arrayBuffer();
  running.kill('SIGTERM');
  expect(await once(running, 'exit')).toEqual([0, null]);
});

async function linkOf(running: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of running.stdout ?? []) {
    text += String(chunk);
    const link = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(text)?.[0];
    if (link !== undefined) return link;
  }
  throw new Error(`no link was printed: ${text}`);
}
