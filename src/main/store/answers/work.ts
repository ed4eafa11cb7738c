// Answers that change the corrected text of a page.
import type { CorrectedText, NewRevision } from '../store.ts';
import { nextState } from '../tables/readings.ts';
import type { Tables } from '../tables/index.ts';
import { indexing } from './indexing.ts';
import { type Archive, refuseStale, refuseUnseen, wellFormed, type Write } from './answer.ts';

export function workAnswers(tables: Tables, write: Write) {
  const { revisions, drafts, readers, settings } = tables;
  return {
    saveDraft: (page, { text, base, ...mark }) =>
      write((at) => {
        const [newest, kept] = [revisions.newest(page), drafts.get(page)];
        refuseStale(newest, base);
        refuseUnseen(kept, newest, mark);
        const savedAt = later(at, kept?.savedAt);
        drafts.put(page, { text: wellFormed(text), base, writer: mark.writer ?? '', savedAt });
        readers.note(settings.reader(), page, at);
        return { savedAt };
      }),
    dropDraft: (page, mark = {}) =>
      write(() => {
        refuseUnseen(drafts.get(page), revisions.newest(page), mark);
        drafts.drop(page);
      }),
    addRevision: (revision) => write((at) => addRevision(tables, revision, at)),
  } satisfies Partial<Archive>;
}

/** Archives of an earlier schema have no notes: there all texts of the page are read once. */
function noteGroups({ groupNumbers, revisions }: Tables, page: number, text: string): void {
  if (text.startsWith('@') && groupNumbers.highest(page).length === 0) {
    for (const earlier of revisions.texts(page)) groupNumbers.note(page, earlier.text);
  }
  groupNumbers.note(page, text);
}

/** Keeps the counts of a new text's flags; where they cannot be relied on they are due to be made. */
export function keepCounts(tables: Tables, page: number, revision: number, corrected: CorrectedText): void {
  const { flags, archiveVerdicts, checks } = tables;
  const { flags: counts, settled, stamp, engine } = corrected;
  const outdated = stamp !== undefined && stamp !== checks.stamp(page);
  const unsettled = settled === undefined && archiveVerdicts.isAbout((counts ?? []).map(({ rule }) => rule));
  if (counts) {
    flags.replace(page, counts);
    archiveVerdicts.replaceSettled(page, settled ?? []);
  }
  checks.put(page, { revision, engine, due: counts === null || outdated || unsettled });
}

/** Clocks stand still for a millisecond, and are set back: a draft is told from the one before by its time all the same. */
const later = (at: string, before = ''): string => (at > before ? at : new Date(Date.parse(before) + 1).toISOString());

/** Adds a revision in the transaction at hand; see `Store.addRevision`. */
export function addRevision(tables: Tables, revision: NewRevision, at: string): number {
  const { page, base, reason, author, done, corrected, mark = {}, operation = null, about = null, raw } = revision;
  const { pages, revisions, drafts, readings, readers, articles, evidence } = tables;
  const newest = revisions.newest(page);
  refuseStale(newest, base);
  refuseUnseen(drafts.get(page), newest, mark);
  const text = wellFormed(corrected.text);
  const changed = text !== revisions.text(page, newest);
  const made = changed
    ? revisions.add(page, newest, { author, reason, engine: corrected.engine, text, at, operation, about, raw })
    : newest;
  if (changed) {
    pages.setTitle(page, corrected.title, at);
    articles.replace(page, corrected.articles);
    noteGroups(tables, page, text);
    indexing(tables).indexPage(page, text);
    evidence.replace(page, corrected.evidence ?? []);
  }
  keepCounts(tables, page, made, corrected);
  drafts.drop(page);
  if (reason === 'edit') readers.note(author, page, at);
  const state = done ? nextState(pages.one(page).state) : null;
  if (state !== null) {
    readings.add(page, { state, revision: made, reader: author, at });
    pages.setState(page, state, at);
  }
  return made;
}
