// Goes through sources one by one: what fails is complained of by name, and the rest goes on.
import { reasonOf } from './failure.ts';
import type { Source } from './sources.ts';
import type { Terminal } from './terminal.ts';

/** @returns true when at least one failed. */
export async function each(
  sources: readonly Source[],
  terminal: Terminal,
  work: (source: Source) => Promise<void>,
): Promise<boolean> {
  const bar = terminal.progress(sources.length);
  let failed = false;
  for (const source of sources) {
    try {
      await work(source);
    } catch (error) {
      failed = true;
      terminal.complain(`${source.shown}: ${reasonOf(error)}`);
    }
    bar.step();
  }
  bar.stop();
  return failed;
}
