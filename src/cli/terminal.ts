// The streams a command speaks through. A fake one stands in for it in tests.
import type { ProgressBar } from './progress.ts';

export interface Terminal {
  /** A line for the reader, on standard output. */
  say(line: string): void;
  /** Result text, exactly as it is, on standard output. */
  write(text: string): void;
  /** A line on standard error, after `galley: `. */
  complain(line: string): void;
  /** All of standard input. */
  read(): Promise<Uint8Array>;
  /** A bar on a terminal, nothing in a pipe. */
  progress(total: number): ProgressBar;
}

/** `1 page`, `2 pages`: how many there are, in words that fit. */
export const many = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

/** Control characters of a file name or a page must not steer the terminal, nor make two lines out of one. */
export const onOneLine = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, (c) => (c === '\t' || c === '\n' ? ' ' : '\uFFFD'));
