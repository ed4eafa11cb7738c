// What can go wrong on the command line, and how it is said: one plain clause without a stack.
import { GalleyError } from '../contract/index.ts';

/** Exit codes: done; flags were found, or it could be done only in part; the command was used wrongly. */
export const DONE = 0;
export const PARTIAL = 1;
export const WRONG_USE = 2;
export type ExitCode = typeof DONE | typeof PARTIAL | typeof WRONG_USE;

/** The command line asks for what cannot be meant; nothing has been read or written. One line each. */
export class UsageError extends Error {
  override name = 'UsageError';
  readonly lines: readonly string[];

  constructor(...lines: string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder.',
  EACCES: 'Permission denied.',
  EPERM: 'Permission denied.',
  EROFS: 'It is on a read-only disk.',
  EISDIR: 'It is a folder.',
  EEXIST: 'A file stands where a folder is needed.',
  ENOTDIR: 'A part of its path is a file, not a folder.',
  ENOSPC: 'The disk is full.',
  EDQUOT: 'The disk quota is used up.',
  ENAMETOOLONG: 'Its name is too long for this disk.',
  ELOOP: 'Its links lead round in a circle.',
  EMFILE: 'Too many files are open.',
};

/** Why something failed, as one sentence for the reader. */
export function reasonOf(error: unknown): string {
  if (error instanceof GalleyError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code: unknown = Reflect.get(error, 'code');
  return (typeof code === 'string' ? REASONS[code] : undefined) ?? error.message;
}

/** Where something failed, for a log. */
export const traceOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
