// The browser of the end-to-end tests: the one that comes inside a package of the registry, so that no machine needs one of
// its own. It is unpacked once; CHROMIUM_PATH names another to be used instead.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-zygote',
  '--font-render-hinting=none',
  '--force-device-scale-factor=1',
];

export interface LaunchedBrowser {
  readonly browser: Browser;
  /** Ends the browser's process at once, as a power cut would. */
  readonly kill: () => Promise<void>;
}

export async function launchBrowser(): Promise<LaunchedBrowser> {
  const own = process.env['CHROMIUM_PATH'];
  const { executablePath, env } = own === undefined ? await unpacked() : { executablePath: own, env: {} };
  const launch = { executablePath, args: ARGS, chromiumSandbox: false, env: { ...process.env, ...env } };
  const server = await chromium.launchServer(launch);
  return { browser: await chromium.connect(server.wsEndpoint()), kill: () => server.kill() };
}

interface Unpacked {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Unpacks beside and renames: a folder of that name is a whole one, whatever was interrupted before. */
async function unpacked(): Promise<Unpacked> {
  const packed = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const { version } = readPackage(join(packed, 'package.json'));
  const cache = resolve('node_modules/.cache/galley');
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const staging = mkdtempSync(join(cache, 'unpacking-'));
    await inflateInto(staging, join(packed, 'bin'));
    try {
      renameSync(staging, folder);
    } catch {
      // Another process was quicker.
      rmSync(staging, { recursive: true, force: true });
    }
  }
  const executablePath = join(folder, 'chromium');
  // Without the system's own NSS libraries the browser needs those that were packed with it.
  const runs = spawnSync(executablePath, ['--version']).status === 0;
  return { executablePath, env: runs ? {} : { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } };
}

/** The package unpacks into the folder for temporary files, wherever that is at the moment. */
async function inflateInto(folder: string, packed: string): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    for (const name of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
      await inflate(join(packed, name));
    }
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

function readPackage(file: string): { readonly version: string } {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const version: unknown = typeof read === 'object' && read !== null ? Reflect.get(read, 'version') : undefined;
  if (typeof version !== 'string') throw new Error(`${file} names no version`);
  return { version };
}
