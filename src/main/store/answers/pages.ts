// Answers that change a page's record, not its corrected text.
import { sha256 } from '../hash.ts';
import type { NewPage } from '../store.ts';
import type { Tables } from '../tables/index.ts';
import { type Archive, wellFormed, type Write } from './answer.ts';

export function pageAnswers(tables: Tables, write: Write) {
  const { settings, pages, verdicts, flags } = tables;
  return {
    setReader: (name) => write(() => settings.setReader(name)),
    addPage: (page) => write((at) => addPage(tables, page, at)),
    setPageData: (page, data) =>
      write((at) => {
        const { paper, date, number } = pages.one(page);
        pages.setData(page, { paper, date, number, ...data }, at);
      }),
    setVerdict: (page, { fingerprint, rule, verdict }) =>
      write((at) => {
        pages.one(page);
        if (verdict === null) verdicts.drop(page, fingerprint);
        else verdicts.put(page, { fingerprint, rule, verdict, reader: settings.reader() ?? '', at });
        pages.touch(page, at);
        return verdicts.of(page);
      }),
    setFlagCounts: (page, counts) =>
      write(() => {
        pages.one(page);
        flags.replace(page, counts);
      }),
  } satisfies Partial<Archive>;
}

function addPage({ settings, pages, raws, revisions, articles, flags, checks }: Tables, page: NewPage, at: string) {
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
  flags.replace(id, corrected.flags ?? []);
  checks.put(id, { revision, engine: corrected.engine, due: corrected.flags === null });
  return { page: id, added: true };
}
