// Names and how often an archive has seen them, and the readable form they are handed over in: 李从芳 = 12.
import { entriesOf, inTwo, type ListProblem } from './entries.ts';

/** Names and how often the archive has seen them on other pages. */
export type NameCounts = ReadonlyMap<string, number>;

export const NO_NAMES: NameCounts = new Map();

/** A name seen this often is known: it is spelt as it should be, unless a name like it is seen more often. */
export const KNOWN_NAME = 3;

/** Reads names with their counts, one per line; those of a name that stands twice are added up. Never throws. */
export function readNames(text: string): { readonly names: NameCounts; readonly problems: readonly ListProblem[] } {
  const names = new Map<string, number>();
  const problems: ListProblem[] = [];
  for (const { line, entry } of entriesOf(text)) {
    const message = inTwo(entry, 'name = count', (name, count) =>
      /^[1-9]\d{0,8}$/.test(count)
        ? void names.set(name, (names.get(name) ?? 0) + Number(count))
        : 'how often it was seen is a whole number from 1',
    );
    if (message !== undefined) problems.push({ line, text: entry, message });
  }
  return { names, problems };
}

/** Writes names with their counts in their readable form, which `readNames` reads back. */
export const writeNames = (names: NameCounts): string =>
  Array.from(names, ([name, count]) => `${name} = ${count}\n`).join('');
