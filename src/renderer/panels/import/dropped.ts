// Files as they are dropped or picked, folders with all they hold: each with the folders above it, which may say what paper and
// date it is of.

export interface NamedFile {
  /** With the folders that were dropped with it: `晚报/2025-09-22/01.txt`. */
  readonly name: string;
  readonly file: File;
}

/** What no page is, wherever it lies; hidden files are none either. */
const isPage = (name: string): boolean => !/^(?:\..*|Thumbs\.db|desktop\.ini)$/.test(name.split('/').at(-1) ?? name);

/** Files of a picker; those of a folder carry its name. */
export const pickedFiles = (files: Iterable<File>): NamedFile[] =>
  Array.from(files, (file) => ({ name: file.webkitRelativePath || file.name, file })).filter(({ name }) =>
    isPage(name),
  );

/**
 * Files of a drop. What was dropped is gone once the event is over: it is taken hold of before the first wait.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<NamedFile[]> {
  const entries = Array.from(transfer.items, (entry) => entry.webkitGetAsEntry()).filter((entry) => entry !== null);
  const plain = pickedFiles(transfer.files);
  if (entries.length === 0) return plain;
  const found: NamedFile[] = [];
  for (const entry of entries) for await (const file of filesIn(entry, '')) found.push(file);
  return found;
}

async function* filesIn(entry: FileSystemEntry, above: string): AsyncGenerator<NamedFile, void> {
  const name = above + entry.name;
  if (!isPage(name)) return;
  if (entry instanceof FileSystemFileEntry) {
    yield { name, file: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)) };
  } else if (entry instanceof FileSystemDirectoryEntry) {
    const within = await entriesOf(entry);
    for (const each of within.toSorted((a, b) => (a.name < b.name ? -1 : 1))) yield* filesIn(each, `${name}/`);
  }
}

/** A reader hands out a hundred or so at a time, until it has no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
