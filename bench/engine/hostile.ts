// Pages that break naive code, each given to each candidate once in a process of its own: how long it takes from cold, and how
// much memory. `node bench/engine/hostile.ts [words]` prints the table; arguments choose candidates as in `main.ts`.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { allCandidates, chosen } from './candidates.ts';
import { HOSTILE } from './pages.ts';

/** What takes longer than this is stopped. */
const PATIENCE = 60_000;
const WIDTH = 24;
const NAME = 42;

/** `1.2 s, 300 MB`; or that it was stopped, or why it failed. */
async function measured(name: string, page: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(import.meta.dirname, 'alone.ts'), name, page],
      { timeout: PATIENCE },
    );
    return stdout.trim();
  } catch (error) {
    return error instanceof Error && 'killed' in error && error.killed === true ? `> ${PATIENCE / 1000} s` : 'fails';
  }
}

const candidates = chosen(await allCandidates(), process.argv.slice(2));
console.log(`seconds of CPU and highest memory, Node ${process.version}, cold, once`);
console.log(
  ''.padEnd(NAME) +
    Object.keys(HOSTILE)
      .map((name) => name.padStart(WIDTH))
      .join(''),
);
for (const { name } of candidates) {
  const cells: string[] = [];
  // One after the other: nothing else may run meanwhile.
  // oxlint-disable-next-line no-await-in-loop
  for (const page of Object.keys(HOSTILE)) cells.push((await measured(name, page)).padStart(WIDTH));
  console.log(name.padEnd(NAME) + cells.join(''));
}
