// What a command is, and the options that several of them share.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { STEPS } from '../engine/index.ts';
import { defaultArchive } from '../main/places.ts';
import { namedEncoding } from '../main/read/index.ts';
import { type ExitCode, UsageError } from './failure.ts';
import type { Terminal } from './terminal.ts';

/** Adds itself to the program; when it is run, it says its exit code unless that is 0. */
export type AddCommand = (program: Command, terminal: Terminal, end: (code: ExitCode) => void) => void;

export const archiveOption = (): Option =>
  new Option('--archive <file>', 'the archive').default(defaultArchive(), defaultArchive());

export const portOption = (): Option =>
  new Option('--port <number>', 'the port of the link').default(0, 'a free one').argParser((text) => {
    const port = Number(text);
    if (!/^\d+$/.test(text) || port > 65_535)
      throw new UsageError(`--port ${text}: A port is a number from 0 to 65535.`);
    return port;
  });

export const stepsOption = (): Option =>
  new Option('--steps <list>', `only these steps, of ${STEPS.join(',')}`).argParser((text) => {
    const names = text.split(',').map((name) => name.trim());
    const unknown = names.filter((name) => !STEPS.some((step) => step === name));
    if (unknown.length > 0)
      throw new UsageError(
        `--steps ${text}: There is no step "${unknown.join('", "')}"; the steps are ${STEPS.join(', ')}.`,
      );
    return new Set(STEPS.filter((step) => names.includes(step)));
  });

/** For bytes that do not say what they are. */
export const encodingOption = (): Option =>
  new Option('--encoding <name>', 'read files as this, e.g. gb18030 (left out, it is found out)').argParser((text) => {
    if (namedEncoding(text) === null) throw new UsageError(`--encoding ${text}: There is no such encoding.`);
    return text;
  });

/** What to do with a target that exists. */
export type Existing = 'refuse' | 'overwrite' | 'skip';

/** `--overwrite` and `--skip`, of which at most one may be said. */
export const existingOptions = (): readonly Option[] => [
  new Option('--overwrite', 'replace files that exist').conflicts('skip'),
  new Option('--skip', 'leave files that exist as they are'),
];

export const existingShape = { overwrite: z.boolean().default(false), skip: z.boolean().default(false) };

export const existingOf = ({ overwrite, skip }: { overwrite: boolean; skip: boolean }): Existing => {
  if (overwrite) return 'overwrite';
  return skip ? 'skip' : 'refuse';
};

/** Reads a number from `least` up. */
export const wholeNumber =
  (least: number) =>
  (text: string): number => {
    if (!/^\d{1,9}$/.test(text) || Number(text) < least)
      throw new InvalidArgumentError(`It is a whole number from ${least} up.`);
    return Number(text);
  };

/** Makes a command that only holds others; alone, or before a name that none of them has, it says what to say. */
export const holdOthers = (group: Command, hint: string): Command =>
  // An option behind an unknown name belongs to that name, and is not what is wrong.
  group
    .allowExcessArguments()
    .allowUnknownOption()
    .action(() => {
      const [first] = group.args;
      if (first === undefined) throw new UsageError(hint);
      const what = first.startsWith('-') ? `option '${first}'` : `command '${group.name()} ${first}'`;
      throw new UsageError(`unknown ${what}. ${hint}`);
    });

/** Examples for the end of a help page. */
export const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  ${line}\n`).join('')}`;
