// Answers that change a page's record, not its corrected text.
import { sha256 } from '../hash.ts';
import type { NewPage } from '../store.ts';
import type { Tables } from '../tables/index.ts';
import { type Archive, wellFormed, type Write } from './answer.ts';
import { keepCounts } from './work.ts';

export function pageAnswers(tables: Tables, write: Write) {
  const { settings, pages } = tables;
  return {
    setReader: (name) => write(() => settings.setReader(name)),
    addPage: (page) => write((at) => addPage(tables, page, at)),
    setPageData: (page, data) =>
      write((at) => {
        const { paper, date, number } = pages.one(page);
        pages.setData(page, { paper, date, number, ...data }, at);
      }),
  } satisfies Partial<Archive>;
}

function addPage(tables: Tables, page: NewPage, at: string) {
  const { settings, pages, raws, revisions, articles } = tables;
  const hash = sha256(page.bytes);
  const known = raws.pageOf(hash);
  if (known !== null) return { page: known, added: false };
  const { name, data, corrected } = page;
  const id = pages.add({ ...data, name: name.toWellFormed(), title: corrected.title, at });
  raws.add(id, hash, { ...page, name: name.toWellFormed(), text: wellFormed(page.text) }, at);
  const revision = revisions.add(id, null, {
    author: settings.reader() ?? '',
    reason: 'import',
    engine: corrected.engine,
    text: wellFormed(corrected.text),
    at,
  });
  articles.replace(id, corrected.articles);
  keepCounts(tables, id, revision, corrected);
  return { page: id, added: true };
}
