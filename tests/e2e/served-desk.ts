// Galley as a person starts it: the real program, as a process of its own, on an archive of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ServedDesk {
  /** The link that opens the desk. */
  readonly link: string;
  /** Stops the program; the archive stays. */
  stop(): Promise<void>;
}

/** A folder for one test's archive, and the way to remove it. */
export function temporaryArchive(): { readonly folder: string; readonly file: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'galley-e2e-'));
  return { folder, file: join(folder, 'test.galley'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const LINK = /https?:\/\/\S+/;

/** @throws Error with what the program said when it prints no link. */
export async function serveDesk(archive: string, port = 0): Promise<ServedDesk> {
  if (!existsSync('out/renderer/index.html')) throw new Error('The desk is not built: run `npm run build` first.');
  const command = ['bin/galley.js', 'serve', '--no-open', '--port', String(port), '--archive', archive];
  const program = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
  const link = await readLink(program);
  return {
    link,
    async stop() {
      if (program.exitCode !== null) return;
      program.kill('SIGTERM');
      await once(program, 'exit');
    },
  };
}

function readLink(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: unknown): void => {
      said += String(chunk);
      const link = LINK.exec(said)?.[0];
      if (link !== undefined) resolve(link);
    };
    program.stdout?.on('data', listen);
    program.stderr?.on('data', listen);
    program.once('exit', (code) => reject(new Error(`galley ended with ${String(code)}: ${said}`)));
  });
}
