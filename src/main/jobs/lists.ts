// The project's lists as a text that people read and write: entries are added to it without touching the rest.
import { type ProjectLists, readLists, writeLists, NO_LISTS } from '../../engine/index.ts';
import { GalleyError, type ProjectListsText } from '../../contract/index.ts';
import type { Store, StoredLists } from '../store/store.ts';

export const describeLists = ({ version, text, author, at }: StoredLists): ProjectListsText => ({
  version,
  text,
  author,
  at,
  problems: [...readLists(text).problems],
});

type ListName = keyof ProjectLists;

/** An entry to add, in its readable form; `note` becomes a comment on its line. */
export interface NewEntry {
  readonly list: ListName;
  readonly entry: string;
  readonly note?: string;
}

const isHead = (line: string): boolean => /^\s*\[.*\]\s*(?:#.*)?$/.test(line);

/** The text with the entry at the end of its list; the list is begun where there is none. */
export function withEntry(text: string, { list, entry, note }: NewEntry): string {
  const line = note === undefined ? entry : `${entry} # ${note.replace(/\s+/gu, ' ')}`;
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  const head = lines.findIndex((one) => isHead(one) && one.includes(`[${list}]`));
  if (head < 0) return [...lines, ...(lines.length > 0 ? [''] : []), `[${list}]`, line, ''].join('\n');
  let end = lines.findIndex((one, at) => at > head && isHead(one));
  if (end < 0) end = lines.length;
  while (end > head + 1 && (lines[end - 1] ?? '').trim() === '') end -= 1;
  return [...lines.slice(0, end), line, ...lines.slice(end), ''].join('\n');
}

/** All entries of lists, each in its readable form. */
function entriesOf(lists: ProjectLists): NewEntry[] {
  const names: readonly ListName[] = ['words', 'confusions', 'phrases', 'titles', 'people'];
  return names.flatMap((list) =>
    writeLists({ ...NO_LISTS, [list]: lists[list] })
      .split('\n')
      .slice(1)
      .filter((entry) => entry !== '')
      .map((entry) => ({ list, entry })),
  );
}

/**
 * Adds the entries that the lists do not have.
 * @throws GalleyError `bad-request` for an entry that could not be read back.
 */
export async function addEntries(store: Store, entries: readonly NewEntry[]): Promise<ProjectListsText> {
  const stored = await store.lists();
  const has = new Set(entriesOf(readLists(stored.text).lists).map(keyOf));
  let text = stored.text;
  for (const entry of entries) {
    if (has.has(keyOf(entry))) continue;
    refuseUnreadable(entry);
    has.add(keyOf(entry));
    text = withEntry(text, entry);
  }
  return describeLists(text === stored.text ? stored : await store.setLists(text, stored.version));
}

function refuseUnreadable({ list, entry }: NewEntry): void {
  const { problems } = readLists(`[${list}]\n${entry}\n`);
  const why = /[\r\n]|(?:^|\s)#/u.test(entry) ? 'it has a line break or a # in it' : problems[0]?.message;
  if (why !== undefined) throw new GalleyError('bad-request', `“${entry}” cannot go on the list: ${why}.`);
}

const keyOf = ({ list, entry }: NewEntry): string => `${list}\t${entry}`;

/** Adds what a file has; what cannot be read of it is told with the lines of the file. */
export async function importLists(store: Store, text: string): Promise<ProjectListsText> {
  const { lists, problems } = readLists(text);
  const added = await addEntries(store, entriesOf(lists));
  return { ...added, problems: [...problems] };
}
