// What a project knows, as files that a person writes: its lists, and names with their counts.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Option } from 'commander';
import { z } from 'zod';
import { type CheckOptions, type ListProblem, readLists, readNames } from '../engine/index.ts';
import { readPage } from '../main/read/index.ts';
import { reasonOf, UsageError } from './failure.ts';

export const knownOptions = (): readonly Option[] => [
  new Option('--lists <file>', 'the project’s lists: words, confusions, phrases, titles, people (see docs/lists.md)'),
  new Option('--names <file>', 'names that other pages have and how often, a line each: name = count'),
];

export const knownShape = { lists: z.string().min(1).optional(), names: z.string().min(1).optional() };

/** @throws UsageError with a line for each entry that cannot be read. */
export async function knownOf(files: {
  lists?: string | undefined;
  names?: string | undefined;
}): Promise<CheckOptions> {
  const [lists, names] = [await fileText('--lists', files.lists), await fileText('--names', files.names)];
  const [read, counted] = [readLists(lists), readNames(names)];
  const wrong = [...told(files.lists, read.problems), ...told(files.names, counted.problems)];
  if (wrong.length > 0) throw new UsageError(...wrong);
  return { lists: read.lists, names: counted.names };
}

const told = (file: string | undefined, problems: readonly ListProblem[]): string[] =>
  problems.map(({ line, text, message }) => `${file}:${line}: ${text}: ${message}`);

async function fileText(option: string, file: string | undefined): Promise<string> {
  if (file === undefined) return '';
  try {
    return readPage(await readFile(file), basename(file)).text;
  } catch (error) {
    throw new UsageError(`${option} ${file}: ${reasonOf(error)}`);
  }
}
