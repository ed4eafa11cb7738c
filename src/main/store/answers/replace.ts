// Replacing in many pages: one operation, one transaction, and nothing on a page that is not as the preview saw it.
import { mergePages, readGalleyText, writeGalleyText } from '../../../engine/index.ts';
import type { Draft, ReplaceReport, ReplaceRequest } from '../../../contract/index.ts';
import { type Exchanged, exchange } from '../exchange.ts';
import type { Tables } from '../tables/index.ts';
import { type Archive, wellFormed, type Write } from './answer.ts';
import { indexing } from './indexing.ts';
import { derivedText } from './operations.ts';
import { addRevision } from './work.ts';

type ChosenPage = ReplaceRequest['pages'][number];
type SkipReason = ReplaceReport['skipped'][number]['reason'];

export function replaceAnswers(tables: Tables, write: Write) {
  return {
    replaceHits: (request) => write((at) => replaceHits(tables, request, at)),
  } satisfies Partial<Archive>;
}

function replaceHits(tables: Tables, { find, with: put, pages: chosen }: ReplaceRequest, at: string): ReplaceReport {
  const { operations, settings, pages } = tables;
  const author = settings.reader() ?? '';
  const operation = operations.add({ kind: 'replace', about: { find, put }, author }, at);
  const skipped: ReplaceReport['skipped'][number][] = [];
  let [done, hits] = [0, 0];
  for (const page of chosen) {
    const reason = replaceOn(tables, page, { operation, author, at });
    if (reason === null) {
      done += 1;
      hits += page.hits.length;
    } else skipped.push({ page: page.page, name: pages.one(page.page).name, hits: page.hits.length, reason });
  }
  if (done === 0) operations.drop(operation);
  return { operation: done === 0 ? null : operation, pages: done, hits, skipped };
}

interface Step {
  readonly operation: number;
  readonly author: string;
  readonly at: string;
}

/** @returns why the page is left as it is; null when it was changed. */
function replaceOn(
  tables: Tables,
  { page, revision, hits }: ChosenPage,
  { operation, author, at }: Step,
): SkipReason | null {
  const { pages, revisions, drafts } = tables;
  if (pages.deletedAt(page) !== null) return 'gone';
  if (revisions.newest(page) !== revision) return 'changed';
  const exchanged = exchange(revisions.text(page, revision), hits);
  if (exchanged === null) return 'changed';
  const draft = drafts.get(page);
  const carried = draft === null ? null : carryOver(draft, exchanged);
  if (draft !== null && carried === null) return 'draft';
  const text = wellFormed(exchanged.text);
  indexing(tables).indexPage(page, text, 'in place');
  const { engine } = revisions.one(page, revision);
  const corrected = derivedText(text, engine);
  const mark = { seen: draft?.savedAt ?? null };
  const step = { reason: 'replace', author, done: false, corrected, operation, mark } as const;
  const made = addRevision(tables, { ...step, page, base: revision }, at);
  if (draft !== null && carried !== null) drafts.put(page, { ...draft, text: carried, base: made });
  return null;
}

/** Unsaved work as it is on top of the exchanged text; null where that would have to be guessed. */
function carryOver(draft: Draft, { before, after }: Exchanged): string | null {
  const { page, conflicts } = mergePages(before, readGalleyText(draft.text), after);
  return conflicts.length > 0 ? null : writeGalleyText(page);
}
