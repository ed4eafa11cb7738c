// The desktop window itself, where Electron's program and a screen are: it opens the desk, keeps to itself, and answers calls.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { expect, it } from 'vitest';
import { electronProgram } from '../../../src/main/electron-program.ts';
import { hasScreen } from '../../../src/main/serve.ts';

const root = join(import.meta.dirname, '../../..');
const program = electronProgram();

function reason(): string | null {
  if ('missing' in program) return program.missing;
  if (!hasScreen()) return 'there is no screen here';
  return existsSync(join(root, 'out/main/index.js')) ? null : 'the desktop is not built';
}
const why = reason();

it.skipIf(why !== null)(`opens the desk and nothing else${why === null ? '' : ` (skipped: ${why})`}`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-window-'));
  const executablePath = 'file' in program ? program.file : '';
  const args = [root, `--archive=${join(folder, 'test.galley')}`, `--user-data-dir=${folder}`];
  const app = await _electron.launch({ executablePath, args });
  try {
    const window = await app.firstWindow();
    await window.waitForLoadState();
    expect(window.url()).toMatch(/^galley:\/\/desk\//);
    const seen = await window.evaluate(async () => ({
      pages: await (await fetch('/api/pages')).json(),
      node: 'require' in globalThis || 'process' in globalThis,
      opened: open('https://example.invalid') !== null,
    }));
    expect(seen).toEqual({ pages: [], node: false, opened: false });
  } finally {
    await app.close();
    await rm(folder, { recursive: true });
  }
});
