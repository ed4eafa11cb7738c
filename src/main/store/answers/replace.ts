// Replacing in many pages: one operation, one transaction, and nothing on a page that is not as the preview saw it. What is
// derived from a page is brought along only where words were exchanged.
import { mergePages, readGalleyText, writeGalleyText } from '../../../engine/index.ts';
import type { Draft, ReplaceReport, ReplaceRequest } from '../../../contract/index.ts';
import { exchange } from '../exchange.ts';
import type { Tables } from '../tables/index.ts';
import { type Archive, wellFormed, type Write } from './answer.ts';
import { bringAlong } from './retouching.ts';

type ChosenPage = ReplaceRequest['pages'][number];
type SkipReason = ReplaceReport['skipped'][number]['reason'];

export function replaceAnswers(tables: Tables, write: Write) {
  return {
    replaceHits: (request) => write((at) => tables.passages.inBulk(() => replaceHits(tables, request, at))),
  } satisfies Partial<Archive>;
}

/** What is the same for all pages of a replacement. */
interface Step {
  readonly operation: number;
  readonly author: string;
  readonly at: string;
}

function replaceHits(tables: Tables, { find, with: put, pages: chosen }: ReplaceRequest, at: string): ReplaceReport {
  const { operations, settings, pages } = tables;
  const author = settings.reader() ?? '';
  const operation = operations.add({ kind: 'replace', about: { find, put }, author }, at);
  const step = { operation, author, at };
  const skipped: ReplaceReport['skipped'][number][] = [];
  let [done, hits] = [0, 0];
  for (const page of chosen) {
    const reason = replaceOn(tables, page, step);
    if (reason === null) {
      done += 1;
      hits += page.hits.length;
    } else skipped.push({ page: page.page, name: pages.one(page.page).name, hits: page.hits.length, reason });
  }
  if (done === 0) operations.drop(operation);
  return { operation: done === 0 ? null : operation, pages: done, hits, skipped };
}

/** @returns why the page is left as it is; null when it was changed. */
function replaceOn(tables: Tables, { page, revision, hits }: ChosenPage, step: Step): SkipReason | null {
  const { revisions, drafts, checks } = tables;
  const { operation, author, at } = step;
  const { id: newest, engine, drafted, binned } = revisions.standing(page);
  if (binned === 1) return 'gone';
  if (newest !== revision) return 'changed';
  const before = revisions.text(page, revision);
  const exchanged = exchange(before, hits);
  if (exchanged === null) return 'changed';
  const text = wellFormed(exchanged.text);
  const draft = drafted === 1 ? drafts.get(page) : null;
  const carried = draft === null ? null : carryOver(draft, before, text);
  if (draft !== null && carried === null) return 'draft';
  const made = revisions.add(
    page,
    revision,
    { author, reason: 'replace', engine, at, operation, text },
    { before, delta: exchanged.delta },
  );
  if (draft !== null && carried !== null) drafts.put(page, { ...draft, text: carried, base: made });
  bringAlong(tables, page, exchanged, text, at);
  checks.put(page, { revision: made, engine, due: true });
  return null;
}

/** Unsaved work as it is on top of the exchanged text; null where that would have to be guessed. */
function carryOver(draft: Draft, before: string, after: string): string | null {
  const [base, ours, theirs] = [before, draft.text, after].map(readGalleyText);
  if (!base || !ours || !theirs) throw new Error('three texts are three pages');
  const { page, conflicts } = mergePages(base, ours, theirs);
  return conflicts.length > 0 ? null : writeGalleyText(page);
}
