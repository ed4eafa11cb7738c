// A terminal that keeps what is said to it, and a folder to work in.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { ExitCode } from '../../src/cli/failure.ts';
import { run } from '../../src/cli/run.ts';
import { onOneLine } from '../../src/cli/terminal.ts';

export interface Said {
  readonly code: ExitCode;
  /** Standard output. */
  readonly out: string;
  /** Lines on standard error. */
  readonly errors: readonly string[];
}

/** Runs one command line in this process. `$` in an argument stands for the folder. */
export async function galley(here: Bench, args: readonly string[], input = ''): Promise<Said> {
  const said = { out: '', errors: [] as string[] };
  const code = await run(
    args.map((arg) => arg.replace('$', here.folder)),
    {
      say: (line) => (said.out += `${onOneLine(line)}\n`),
      write: (text) => (said.out += text),
      complain: (line) => said.errors.push(onOneLine(line).replaceAll(here.folder, '$')),
      read: async () => new TextEncoder().encode(input),
      progress: () => ({ step: () => undefined, stop: () => undefined }),
    },
  );
  return { code, ...said, out: said.out.replaceAll(here.folder, '$') };
}

export interface Bench {
  readonly folder: string;
  put(path: string, content: string | Uint8Array): Promise<void>;
  text(path: string): Promise<string>;
  /** Files below a folder, sorted. */
  files(path: string): Promise<readonly string[]>;
  clear(): Promise<void>;
}

export async function bench(): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-cli-'));
  return {
    folder,
    put: async (path, content) => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    },
    text: (path) => readFile(join(folder, path), 'utf8'),
    files: async (path) => {
      const entries = await readdir(join(folder, path), { recursive: true, withFileTypes: true }).catch(() => []);
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => relative(join(folder, path), join(entry.parentPath, entry.name)))
        .toSorted();
    },
    clear: () => rm(folder, { recursive: true }),
  };
}

/** A page whose wraps leave no doubt: a full column's lines. */
export const PAGE =
  '春天来了\n\n本报讯 今天上午，公园里的花都开\n了，游人很多，孩子们在草地上放\n风筝，老人们坐在长椅上晒太阳，\n大家都说今年的春天来得比往年早\n一些。\n';
export const JOINED = '孩子们在草地上放风筝，老人们坐在长椅上晒太阳，大家都说';
