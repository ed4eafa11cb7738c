// Reads the command line and runs one command; says what went wrong in one line each and answers with an exit code.
import { Command, CommanderError } from 'commander';
import { z } from 'zod';
import { GalleyError } from '../contract/index.ts';
import { version } from '../main/places.ts';
import { commands } from './commands/index.ts';
import { DONE, type ExitCode, PARTIAL, reasonOf, UsageError, WRONG_USE } from './failure.ts';
import type { Terminal } from './terminal.ts';

export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = DONE;
  const program = new Command('galley')
    .description('Cleans the text of scanned and PDF-extracted newspaper pages, offline.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .configureOutput({
      writeOut: (text) => terminal.write(text),
      writeErr: (text) => terminal.complain(text.trim()),
      outputError: (text) => terminal.complain(text.replace(/^error: /, '').trim()),
    })
    .addHelpText('after', '\nExit codes: 0 done · 1 flags were found, or it could be done only in part · 2 wrong use\n')
    .exitOverride();
  for (const add of commands) {
    add(program, terminal, (result) => {
      code = result;
    });
  }
  try {
    if (args.length === 0)
      throw new UsageError('Say what to do, e.g. `galley clean page.txt --out clean`; `galley --help` lists it all.');
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, terminal);
  }
}

function explain(error: unknown, terminal: Terminal): ExitCode {
  // Commander has said it already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USE;
  if (error instanceof UsageError) {
    for (const line of error.lines) terminal.complain(line);
    return WRONG_USE;
  }
  if (error instanceof z.ZodError) {
    for (const issue of error.issues) terminal.complain(`--${String(issue.path[0])}: ${faultOf(issue)}`);
    return WRONG_USE;
  }
  terminal.complain(reasonOf(error));
  return isWrongUse(error) ? WRONG_USE : PARTIAL;
}

/** A page, revision or job that is not there, a pattern that is none: the command names what cannot be meant. */
const isWrongUse = (error: unknown): boolean =>
  error instanceof GalleyError && (error.code === 'bad-request' || error.code === 'not-found');

/** What is wrong with the value of an option. */
function faultOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `It is one of ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'A day is written like 2025-09-22.';
  if (issue.code === 'too_small' && issue.origin === 'string') return 'It is empty.';
  return issue.message;
}
