// The readable form that lists and names share: one entry per line, `#` opens a comment, a sign parts an entry's two halves.

/** A line that says nothing a list can take. Lines count from 1; the message says what to write instead. */
export interface ListProblem {
  readonly line: number;
  readonly text: string;
  readonly message: string;
}

/** The lines that say something, comments and white space around them taken off. Lines count from 1. */
export const entriesOf = (text: string): { readonly line: number; readonly entry: string }[] =>
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((line, index) => ({ line: index + 1, entry: line.replace(/(?:^|\s)#[^]*$/, '').trim() }))
    .filter(({ entry }) => entry !== '');

/** Signs that part the two halves of an entry; where there is none, white space does. */
const SIGN = /[=＝→|｜\t]/;

/** Hands the two halves of an entry on, or says how it should be written. */
export function inTwo(
  entry: string,
  form: string,
  take: (first: string, second: string) => string | undefined,
): string | undefined {
  const parts = entry.split(SIGN.test(entry) ? SIGN : /\s+/).map((part) => part.trim());
  const [first = '', second = ''] = parts;
  if (parts.length !== 2 || first === '' || second === '' || second.startsWith('#')) return `write it as: ${form}`;
  if (first === second) return 'the two are the same';
  return take(first, second);
}
