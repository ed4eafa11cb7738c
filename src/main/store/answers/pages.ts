// Answers that change a page's record, not its corrected text.
import { deskMemory } from '../../../contract/index.ts';
import { sha256 } from '../hash.ts';
import type { CorrectedText, NewPage } from '../store.ts';
import type { Tables } from '../tables/index.ts';
import { type Archive, wellFormed, type Write } from './answer.ts';
import { keepCounts } from './work.ts';

export function pageAnswers(tables: Tables, write: Write) {
  const { settings, pages, readers } = tables;
  return {
    setReader: (name) =>
      write((at) => {
        settings.setReader(name);
        readers.add(name, at);
      }),
    deskMemory: () => deskMemory.safeParse(settings.json(memoryOf(settings.reader()))).data ?? {},
    keepDeskMemory: (memory) => write(() => settings.setJson(memoryOf(settings.reader()), memory)),
    addPage: (page) => write((at) => addPage(tables, page, at)),
    setPageData: (page, data) =>
      write((at) => {
        pages.setData(page, { ...pages.data(page), ...data }, at);
      }),
  } satisfies Partial<Archive>;
}

const memoryOf = (reader: string | null): string => `desk ${reader ?? ''}`;

function addPage(tables: Tables, page: NewPage, at: string) {
  const { pages, raws, proposals } = tables;
  const hash = sha256(page.bytes);
  const known = raws.pageOf(hash);
  if (known !== null) return { page: known, added: false, proposal: null };
  const { name, data, corrected } = page;
  const [own, file] = [name.toWellFormed(), fileOf(page)];
  const twin = proposals.twinOf({ ...data, file });
  if (twin !== null) return { page: twin, added: false, proposal: propose(tables, twin, page, at) };
  const id = pages.add({ ...data, name: own, file, title: corrected.title, at });
  raws.add(id, hash, { ...page, name: file, text: wellFormed(page.text) }, at);
  putFirstText(tables, id, corrected, at);
  return { page: id, added: true, proposal: null };
}

/** Keeps what was read for a page that is there as a raw version of it, for a person to settle. */
export function propose({ pages, raws, proposals }: Tables, page: number, read: NewPage, at: string): number {
  pages.one(page);
  const raw = raws.add(page, sha256(read.bytes), { ...read, name: fileOf(read), text: wellFormed(read.text) }, at);
  const { engine, text } = read.corrected;
  return proposals.add({ page, raw, engine, text: wellFormed(text) }, at);
}

const fileOf = ({ file, name }: NewPage): string => (file ?? name).toWellFormed().replaceAll('\\', '/');

/** The first revision of a page, and all that is derived from it. */
export function putFirstText(tables: Tables, id: number, corrected: CorrectedText, at: string): number {
  const { settings, revisions, groupNumbers, articles, evidence, unindexed } = tables;
  const revision = revisions.add(id, null, {
    author: settings.reader() ?? '',
    reason: 'import',
    engine: corrected.engine,
    text: wellFormed(corrected.text),
    at,
  });
  groupNumbers.note(id, corrected.text);
  articles.replace(id, corrected.articles);
  evidence.replace(id, corrected.evidence ?? []);
  unindexed.put(id);
  keepCounts(tables, id, revision, corrected);
  return revision;
}
