// A project's own lists, and the readable form a person writes them in: one entry per line, `#` opens a comment, a head in
// square brackets says which list follows. Reading never throws: what cannot be read is reported by its line. What has been
// read is written so that it reads back the same.
//
//   [words]                 never flagged
//   拉萨融媒
//   [confusions]            what scanning makes → what is meant
//   己径 → 已经
//   [phrases]               printed in one form only
//   立大志、明大德
//   [titles]                a name and its title
//   张三丰 = 市委书记
//   [people]                two people with like names
//   李从芳 = 李丛芳
import { entriesOf, inTwo, type ListProblem } from './entries.ts';

export interface ProjectLists {
  readonly words: readonly string[];
  readonly confusions: readonly { readonly read: string; readonly meant: string }[];
  readonly phrases: readonly string[];
  readonly titles: readonly { readonly name: string; readonly title: string }[];
  readonly people: readonly (readonly [string, string])[];
}

export const NO_LISTS: ProjectLists = { words: [], confusions: [], phrases: [], titles: [], people: [] };

/** A single character is right too often, and shorter phrases are near misses of too much. */
export const SHORTEST_CONFUSION = 2;
export const SHORTEST_PHRASE = 4;

type ListName = keyof ProjectLists;
type Drafts = { -readonly [K in ListName]: ProjectLists[K][number][] };

/** Takes an entry into its list, or says how it should be written. */
const TAKE: Readonly<Record<ListName, (drafts: Drafts, entry: string) => string | undefined>> = {
  words: (drafts, entry) => void drafts.words.push(entry),
  confusions: (drafts, entry) =>
    inTwo(entry, 'read → meant', (read, meant) =>
      read.length < SHORTEST_CONFUSION
        ? `what is read takes ${SHORTEST_CONFUSION} characters or more`
        : void drafts.confusions.push({ read, meant }),
    ),
  phrases: (drafts, entry) =>
    entry.length < SHORTEST_PHRASE
      ? `a phrase takes ${SHORTEST_PHRASE} characters or more`
      : void drafts.phrases.push(entry),
  titles: (drafts, entry) => inTwo(entry, 'name = title', (name, title) => void drafts.titles.push({ name, title })),
  people: (drafts, entry) => inTwo(entry, 'name = other name', (one, other) => void drafts.people.push([one, other])),
};

const isListName = (name: string): name is ListName => Object.hasOwn(TAKE, name);

/** Reads lists from their readable form. Whatever a line holds, the others are read. */
export function readLists(text: string): { readonly lists: ProjectLists; readonly problems: readonly ListProblem[] } {
  const lists: Drafts = { words: [], confusions: [], phrases: [], titles: [], people: [] };
  const problems: ListProblem[] = [];
  let list: ListName | undefined;
  for (const { line, entry } of entriesOf(text)) {
    const report = (message: string | undefined): void => {
      if (message !== undefined) problems.push({ line, text: entry, message });
    };
    const head = /^\[([^[\]]*)\]$/.exec(entry)?.[1]?.trim();
    if (head !== undefined) {
      list = isListName(head) ? head : undefined;
      if (list === undefined) report(`a list is one of ${Object.keys(TAKE).join(', ')}`);
    } else report(list === undefined ? 'it stands under no list' : TAKE[list](lists, entry));
  }
  return { lists, problems };
}

/**
 * Writes lists in their readable form, empty ones left out. `readLists` reads the same lists back, without a problem, if
 * `readLists` can read each entry on a line of its own.
 */
export function writeLists({ words, confusions, phrases, titles, people }: ProjectLists): string {
  const lists: Readonly<Record<ListName, readonly string[]>> = {
    words,
    confusions: confusions.map(({ read, meant }) => `${read} → ${meant}`),
    phrases,
    titles: titles.map(({ name, title }) => `${name} = ${title}`),
    people: people.map(([one, other]) => `${one} = ${other}`),
  };
  return Object.entries(lists)
    .filter(([, entries]) => entries.length > 0)
    .map(([name, entries]) => `[${name}]\n${entries.join('\n')}\n`)
    .join('\n');
}
