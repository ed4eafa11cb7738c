// The command as a process of its own: streams, signals, and the Node it runs on.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, bench, PAGE } from './terminal.ts';

const root = join(import.meta.dirname, '../..');
const door = join(root, 'bin/galley.js');
let here: Bench;
beforeAll(async () => {
  here = await bench();
  await here.put('a.txt', PAGE);
});
afterAll(() => here.clear());

const galley = (...args: string[]) =>
  spawnSync(process.execPath, [door, ...args], { cwd: here.folder, encoding: 'utf8', timeout: 60_000 });

it('gives the exit code to the shell, results to one stream and complaints to the other', () => {
  const { status, stdout, stderr } = galley('clean', '.', 'none.txt', '--out', 'out');
  expect(status).toBe(1);
  expect(stdout).toMatch(/^out: 1 written, \d+ flags\n$/);
  // One line and no more: no progress bar in a pipe, no warnings of Node.
  expect(stderr).toBe('galley: none.txt: There is no such file or folder.\n');
});

it.skipIf(process.platform === 'win32' /* has no SIGPIPE */)('stops without a word when nobody reads on', async () => {
  const seed = await readFile(join(root, 'seeds/001_bd2ff82668ed922d.txt'), 'utf8');
  // More than a pipe holds.
  await here.put('long.txt', seed.repeat(4));
  const command = `"$0" "$1" clean - < long.txt | head -c 1; echo " \${PIPESTATUS[0]}"`;
  const options = { cwd: here.folder, encoding: 'utf8' } as const;
  const { stdout, stderr } = spawnSync('bash', ['-c', command, process.execPath, door], options);
  expect([stdout.trim(), stderr]).toEqual(['{ 0', '']);
});

it.skipIf(process.platform === 'win32' /* has no SIGPIPE */)(
  'finishes its work when nobody reads what it says of it',
  async () => {
    for (const name of ['one.txt', 'two.txt', 'three.txt']) await here.put(`many/${name}`, PAGE + name);
    galley('import', 'many/one.txt', 'many/three.txt', '--archive', 'a.galley');
    // Nobody reads from the first word on: "already there" cannot be said.
    const command = `"$0" "$1" import many --archive a.galley 2> >(true) | true; echo "\${PIPESTATUS[0]}"`;
    const { stdout } = spawnSync('bash', ['-c', command, process.execPath, door], {
      cwd: here.folder,
      encoding: 'utf8',
    });
    expect(stdout.trim()).toBe('0');
    expect(galley('archive', 'check', '--archive', 'a.galley').stdout).toBe('a.galley: sound; 3 pages, 3 revisions\n');
  },
);

it.each([
  ['galley', 'typed'],
  ['papers', 'package'],
])('a script of the package %s means paths from the %s folder', async (owner, folder) => {
  await here.put('typed/a.txt', PAGE);
  await here.put('package/b.txt', PAGE);
  const { PATH } = process.env;
  const env = { PATH, npm_lifecycle_event: 'start', npm_package_name: owner, INIT_CWD: join(here.folder, 'typed') };
  const cwd = join(here.folder, 'package');
  spawnSync(process.execPath, [door, 'clean', '.', '--out', 'out'], { cwd, env, timeout: 60_000 });
  expect(await here.files(`${folder}/out`)).toHaveLength(1);
});

/** A Node older than the one Galley needs, if the system has one. */
function oldNode(): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const node = join(folder, 'node');
    if (folder.includes('node_modules') || !existsSync(node)) continue;
    const version = execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' });
    if (Number(version.split('.')[0]) < 22) return node;
  }
  return null;
}

describe('an old Node', () => {
  const node = oldNode();
  it.skipIf(node === null)(`gets one sentence and exit code 2 ${node === null ? '(skipped: none here)' : ''}`, () => {
    const { status, stdout, stderr } = spawnSync(node ?? '', [door, 'clean', 'a.txt'], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^galley: Galley needs Node 22\.14 or newer, and this is Node [\d.]+; .*\n$/);
  });
});

describe.skipIf(!existsSync(join(root, 'out/renderer/index.html')) /* no desk is built */)('the desk', () => {
  async function linkOf(process: ChildProcess): Promise<{ text: string; link: string }> {
    let text = '';
    for await (const chunk of process.stdout ?? []) {
      text += String(chunk);
      const link = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(text)?.[0];
      if (link !== undefined) return { text, link };
    }
    throw new Error(`no link was printed: ${text}`);
  }
  function launch(...args: string[]): ChildProcess {
    const env = { PATH: process.env['PATH'], HOME: here.folder, XDG_DATA_HOME: join(here.folder, 'share') };
    return spawn(process.execPath, [door, ...args], { env, cwd: here.folder, stdio: ['ignore', 'pipe', 'inherit'] });
  }
  async function pagesAt(link: string): Promise<unknown[]> {
    const letIn = await fetch(link, { redirect: 'manual' });
    const cookie = letIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const pages: unknown = await (await fetch(new URL('/api/pages', link), { headers: { cookie } })).json();
    return Array.isArray(pages) ? pages : [];
  }

  it('is started with the sample in an empty default archive, and says why it is the browser', async () => {
    const running = launch('start');
    const { text, link } = await linkOf(running);
    expect(text.split('\n')[0]).toBe(
      'For the browser, not in a desktop window: there is no screen here to open a window on.',
    );
    expect(await pagesAt(link)).toHaveLength(5);
    expect(await here.files('share/galley')).toContain('archive.galley');
    running.kill('SIGINT');
    expect(await once(running, 'exit')).toEqual([0, null]);
    // Beside the archive only the first of its daily backups.
    const others = (await here.files('share/galley')).filter((name) => !name.startsWith('archive.galley.backups/'));
    expect(others).toEqual(['archive.galley']);
  });

  it('is served from an archive of its own, without the sample', async () => {
    const running = launch('serve', '--archive', 'own.galley', '--no-open');
    const { link } = await linkOf(running);
    expect(await pagesAt(link)).toEqual([]);
    running.kill('SIGTERM');
    expect(await once(running, 'exit')).toEqual([0, null]);
  });
});
