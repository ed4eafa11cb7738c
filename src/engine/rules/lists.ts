// A project's own lists, and the readable form a person writes them in: one entry per line, `#` opens a comment, a head in
// square brackets says which list follows. Reading never throws: what cannot be read is reported by its line.
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

export interface ProjectLists {
  readonly words: readonly string[];
  readonly confusions: readonly { readonly read: string; readonly meant: string }[];
  readonly phrases: readonly string[];
  readonly titles: readonly { readonly name: string; readonly title: string }[];
  readonly people: readonly (readonly [string, string])[];
}

export const NO_LISTS: ProjectLists = { words: [], confusions: [], phrases: [], titles: [], people: [] };

/** A line that says nothing a list can take. Lines count from 1; the message says what to write instead. */
export interface ListProblem {
  readonly line: number;
  readonly text: string;
  readonly message: string;
}

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

/** Signs that part the two halves of an entry; where there is none, white space does. */
const SIGN = /[=＝→|｜\t]/;

function inTwo(
  entry: string,
  form: string,
  take: (first: string, second: string) => string | undefined,
): string | undefined {
  const parts = entry.split(SIGN.test(entry) ? SIGN : /\s+/).map((part) => part.trim());
  const [first = '', second = ''] = parts;
  if (parts.length !== 2 || first === '' || second === '') return `write it as: ${form}`;
  if (first === second) return 'the two are the same';
  return take(first, second);
}

const isListName = (name: string): name is ListName => Object.hasOwn(TAKE, name);

/** Reads lists from their readable form. Whatever a line holds, the others are read. */
export function readLists(text: string): { readonly lists: ProjectLists; readonly problems: readonly ListProblem[] } {
  const lists: Drafts = { words: [], confusions: [], phrases: [], titles: [], people: [] };
  const problems: ListProblem[] = [];
  let list: ListName | undefined;
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  for (const [index, line] of lines.entries()) {
    const entry = line.replace(/(?:^|\s)#.*$/, '').trim();
    const report = (message: string | undefined): void => {
      if (message !== undefined) problems.push({ line: index + 1, text: entry, message });
    };
    const head = /^\[(.*)\]$/.exec(entry)?.[1]?.trim();
    if (head !== undefined) {
      list = isListName(head) ? head : undefined;
      if (list === undefined) report(`a list is one of ${Object.keys(TAKE).join(', ')}`);
    } else if (entry !== '') report(list === undefined ? 'it stands under no list' : TAKE[list](lists, entry));
  }
  return { lists, problems };
}
