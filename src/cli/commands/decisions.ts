// galley archive decisions: what readers decided on flags, as lines that another archive of the same pages takes in.
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { type CarriedVerdict, carriedVerdict } from '../../contract/index.ts';
import type { Store } from '../../main/store/store.ts';
import { withExistingArchive } from '../archive.ts';
import { type AddCommand, archiveOption, examples } from '../command.ts';
import { DONE, PARTIAL, UsageError } from '../failure.ts';
import { many, type Terminal } from '../terminal.ts';

const shape = z.object({ archive: z.string().min(1), from: z.string().min(1).optional() });
const PART = 1000;

/** Adds itself to `galley archive`. */
export function addDecisions(group: Command, terminal: Terminal, end: Parameters<AddCommand>[2]): void {
  group
    .command('decisions')
    .summary('carry decisions on flags to another archive')
    .description(
      'Writes what readers decided on flags to standard output, a line of JSON each; with --from takes such lines in.\n' +
        'A page is known by its bytes. What is decided already stays.',
    )
    .addOption(archiveOption())
    .option('--from <file>', 'lines that `galley archive decisions` wrote; - is standard input')
    .addHelpText(
      'after',
      examples(
        'galley archive decisions --archive papers.galley > decisions.jsonl',
        'galley archive decisions --archive copy.galley --from decisions.jsonl',
      ),
    )
    .action(async (given: unknown) => {
      const { archive: file, from } = shape.parse(given);
      if (from === undefined) return withExistingArchive(file, (store) => tell(store, terminal));
      const carried = readLines(from, from === '-' ? await terminal.read() : await readFile(from));
      const { taken, decided, strange } = await withExistingArchive(file, (store) => takeAll(store, carried), {});
      terminal.say(
        `${file}: ${many(taken, 'decision')} taken in, ${decided} decided here already, ${strange} on pages that are not here`,
      );
      end(strange === 0 ? DONE : PARTIAL);
    });
}

async function tell(store: Store, terminal: Terminal): Promise<void> {
  for (let offset = 0; ; offset += PART) {
    const part = await store.verdictsToCarry({ offset, limit: PART });
    for (const verdict of part) terminal.write(`${JSON.stringify(verdict)}\n`);
    if (part.length === 0 || (offset > 0 && part.length < PART)) return;
  }
}

/** @throws UsageError with the first line that is no decision; nothing is taken in then. */
function readLines(from: string, bytes: Uint8Array): CarriedVerdict[] {
  const lines = new TextDecoder().decode(bytes).split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    const read = carriedVerdict.safeParse(jsonOf(line));
    if (read.success) return [read.data];
    throw new UsageError(`${from}:${at + 1}: This is no decision as \`galley archive decisions\` writes them.`);
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function takeAll(store: Store, carried: readonly CarriedVerdict[]) {
  const all = { taken: 0, decided: 0, strange: 0 };
  for (let at = 0; at < carried.length; at += PART) {
    const { taken, decided, strange } = await store.takeVerdicts(carried.slice(at, at + PART));
    all.taken += taken;
    all.decided += decided;
    all.strange += strange;
  }
  return all;
}
