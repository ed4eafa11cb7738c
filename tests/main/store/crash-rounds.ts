// What tests that kill processes share: how often they do it, at which moments, and how a child is started. A round is one
// kill; its moment is told by a seed that is printed, and no round is judged by how long it took.
import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUNDS = Number(process.env['GALLEY_CRASH_ROUNDS'] ?? 20);
export const SEED = process.env['GALLEY_SEED'] ?? String(Date.now() % 1_000_000);

/** For tests that end when their rounds are done, however busy the machine is. */
export const AS_LONG_AS_IT_TAKES = 3 * 60 * 60 * 1000;

/** How many of all rounds fall to a kind, of which one at least. */
export const roundsOf = (share: number): number => Math.max(1, Math.round(ROUNDS * share));

/** A moment from 0 up to `longest` ms; the same seed gives the same moments. */
export const momentOf = (round: number, longest: number): number => (Number(SEED) + round * 137) % longest;

/** Starts a script beside the test. What Node has compiled once is kept: most of a short life is compiling. */
export function startChild(script: string, here: string, args: readonly string[], stdio: StdioOptions): ChildProcess {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'galley-compiled') };
  return spawn(process.execPath, [fileURLToPath(new URL(script, here)), ...args], { stdio, env });
}

/** How a life ended. @throws when the child failed by itself. */
export async function endOf(child: ChildProcess): Promise<'killed' | 'done'> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  if (child.signalCode === 'SIGKILL') return 'killed';
  if (child.exitCode === 0) return 'done';
  throw new Error(`the child failed (code ${child.exitCode}, signal ${child.signalCode}); its log is above`);
}
