// Answers that change the corrected text of a page.
import type { NewRevision } from '../store.ts';
import { nextState } from '../tables/readings.ts';
import type { Tables } from '../tables/index.ts';
import { type Archive, refuseStale, wellFormed, type Write } from './answer.ts';

export function workAnswers(tables: Tables, write: Write) {
  const { revisions, drafts } = tables;
  return {
    saveDraft: (page, { text, base }) =>
      write((savedAt) => {
        refuseStale(revisions.newest(page), base);
        drafts.put(page, { text: wellFormed(text), base, savedAt });
        return { savedAt };
      }),
    dropDraft: (page) =>
      write(() => {
        revisions.newest(page);
        drafts.drop(page);
      }),
    addRevision: (revision) => write((at) => addRevision(tables, revision, at)),
  } satisfies Partial<Archive>;
}

function addRevision(tables: Tables, { page, base, reason, author, done, corrected }: NewRevision, at: string): number {
  const { pages, revisions, drafts, readings, articles, flags } = tables;
  const newest = revisions.newest(page);
  refuseStale(newest, base);
  const text = wellFormed(corrected.text);
  const changed = text !== revisions.text(page, newest);
  const revision = changed
    ? revisions.add(page, newest, { author, reason, engine: corrected.engine, text, at })
    : newest;
  if (changed) {
    pages.setTitle(page, corrected.title, at);
    articles.replace(page, corrected.articles);
  }
  flags.replace(page, corrected.flags);
  drafts.drop(page);
  const state = done ? nextState(pages.one(page).state) : null;
  if (state !== null) {
    readings.add(page, { state, revision, reader: author, at });
    pages.setState(page, state, at);
  }
  return revision;
}
