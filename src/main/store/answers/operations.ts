// Answers about what was done as one step: making it, listing it, taking it back.
import type { MergeConflict } from '../../../engine/index.ts';
import { mergePages, readGalleyText, writeGalleyText } from '../../../engine/index.ts';
import { GalleyError, type Operation, type UndonePage, type UndoOutcome } from '../../../contract/index.ts';
import { derivedFrom, readTolerant } from '../derived.ts';
import { retouched } from '../exchange.ts';
import type { CorrectedText } from '../store.ts';
import type { NewTexts, TextsOutcome } from '../questions/operations.ts';
import type { OperationChange } from '../tables/operations.ts';
import type { Tables } from '../tables/index.ts';
import type { RevisionChange } from '../tables/chains.ts';
import type { RevisionRow } from '../tables/revisions.ts';
import { type Archive, wellFormed, type Write } from './answer.ts';
import { bringAlong } from './retouching.ts';
import { isAsLeft, UNDOERS } from './undoers.ts';
import { addRevision } from './work.ts';

export function operationAnswers(tables: Tables, write: Write) {
  const { operations, passages, settings } = tables;
  return {
    changeTexts: (change) => write((at) => passages.inBulk(() => changeTexts(tables, change, at))),
    beginOperation: (kind, about) =>
      write((at) => operations.add({ kind, about, author: settings.reader() ?? '' }, at)),
    operations: (before = Number.MAX_SAFE_INTEGER, limit) => operations.before(before, limit),
    previewUndo(id) {
      const plans = plansToUndo(tables, operations.one(id).id);
      return { operation: null, pages: Array.from(plans, ({ told }) => told) };
    },
    undoOperation: (id) => write((at) => passages.inBulk(() => undo(tables, operations.one(id), at))),
  } satisfies Partial<Archive>;
}

/** A text with what the store derives by itself; its flags are counted later. */
export function derivedText(text: string, engine: string): CorrectedText {
  return { text, engine, ...derivedFrom(readTolerant(text)), flags: null };
}

function changeTexts(tables: Tables, { kind, about, reason, author, texts }: NewTexts, at: string): TextsOutcome {
  const operation = tables.operations.add({ kind, about, author }, at);
  const skipped: { page: number; why: string }[] = [];
  let changed = 0;
  for (const { page, base, text } of texts) {
    try {
      const corrected = derivedText(wellFormed(text), tables.revisions.one(page, base).engine);
      const made = addRevision(tables, { page, base, reason, author, done: false, corrected, operation }, at);
      if (made !== base) changed += 1;
    } catch (error) {
      if (!(error instanceof GalleyError) || error.code === 'internal') throw error;
      skipped.push({ page, why: error.message });
    }
  }
  if (changed === 0) tables.operations.drop(operation);
  return { operation: changed === 0 ? null : operation, changed, skipped };
}

/** How to take back what an operation did to one page; `take` does it as part of an operation, where it can be done. */
interface PlannedUndo {
  readonly told: UndonePage;
  readonly take: ((operation: number, author: string, at: string) => void) | null;
}

function undo(tables: Tables, { id, undoes }: Operation, at: string): UndoOutcome {
  const { operations, settings } = tables;
  const author = settings.reader() ?? '';
  const operation = operations.add({ kind: 'undo', about: { operation: id }, author, undoes: id }, at);
  const pages: UndonePage[] = [];
  let taken = 0;
  for (const { told, take } of plansToUndo(tables, id)) {
    pages.push(told);
    take?.(operation, author, at);
    if (take) taken += 1;
  }
  if (taken === 0) operations.drop(operation);
  if (taken === 0) return { operation: null, pages };
  operations.setUndone(id, at);
  if (undoes !== null) operations.setUndone(undoes, null);
  return { operation, pages };
}

/** One page after the other: a page's texts are in memory only while it is looked at. */
function* plansToUndo(tables: Tables, id: number): Generator<PlannedUndo> {
  const { revisions, operations } = tables;
  const taken = operations.pagesUndone(id);
  for (const made of revisions.ofOperation(id)) if (!taken.has(made.page)) yield planText(tables, made);
  for (const change of operations.changes(id)) if (!taken.has(change.page)) yield planChange(tables, change);
}

function planText(tables: Tables, made: RevisionRow): PlannedUndo {
  const { pages, revisions, drafts } = tables;
  const { id, page } = made;
  const { name } = pages.label(page);
  const tell = (outcome: UndonePage['outcome'], conflicts: readonly MergeConflict[] = []): UndonePage => ({
    page,
    name,
    outcome,
    conflicts: conflicts.map(({ what, id: about, base, ours, theirs }) => ({ what, id: about, base, ours, theirs })),
  });
  if (drafts.get(page) !== null) return { told: tell('draft'), take: null };
  if (made.parent === null) return { told: tell('conflict'), take: null };
  const newest = revisions.newest(page);
  const change = revisions.change(page, made);
  if (newest === id) {
    return {
      told: tell('restored'),
      take: (operation, author, at) => putBack(tables, made, change, { operation, author, at }),
    };
  }
  const { text, conflicts } = takenOut(revisions.text(page, newest), change);
  if (conflicts.length > 0) return { told: tell('conflict', conflicts), take: null };
  return {
    told: tell('merged'),
    take: (operation, author, at) => revert(tables, made, { base: newest, text }, { operation, author, at }),
  };
}

type Taking = Readonly<{ operation: number; author: string; at: string }>;

/** The newest revision of a page is taken back; only what it changed is derived anew, where that can be told. */
function putBack(tables: Tables, made: RevisionRow, undone: RevisionChange, taking: Taking): void {
  const { before, after, sha256, back } = undone;
  const { revisions, checks } = tables;
  const { id, page, engine } = made;
  const change = retouched(after, before);
  if (change === null) return revert(tables, made, { base: id, text: before }, taking);
  const { operation, author, at } = taking;
  const about = { kind: 'operation', revision: id } as const;
  const facts = { author, reason: 'revert', engine, at, operation, about } as const;
  const revision = revisions.add(page, id, { ...facts, text: before }, { before: after, delta: back(), sha256 });
  bringAlong(tables, page, change, before, at);
  checks.put(page, { revision, engine, due: true });
}

function revert(tables: Tables, made: RevisionRow, to: { base: number; text: string }, taking: Taking): void {
  const { id, page, engine } = made;
  const { operation, author, at } = taking;
  const about = { kind: 'operation', revision: id } as const;
  const corrected = derivedText(to.text, engine);
  const revision = { page, base: to.base, reason: 'revert', author, done: false, corrected, operation, about } as const;
  addRevision(tables, revision, at);
}

/** The page as it is now, without what one of its revisions changed. */
function takenOut(
  now: string,
  { before, after }: RevisionChange,
): { text: string; conflicts: readonly MergeConflict[] } {
  const merged = mergePages(readGalleyText(after), readGalleyText(now), readGalleyText(before));
  return { text: writeGalleyText(merged.page), conflicts: merged.conflicts };
}

function planChange(tables: Tables, change: OperationChange): PlannedUndo {
  const { page, what, before, after } = change;
  const { name } = tables.pages.label(page);
  if (!isAsLeft(tables, change)) return { told: { page, name, outcome: 'conflict', conflicts: [] }, take: null };
  return {
    told: { page, name, outcome: 'restored', conflicts: [] },
    take: (operation, _author, at) => {
      UNDOERS[what]?.put(tables, change, before, at);
      tables.operations.addChange(operation, { page, what, before: after, after: before });
    },
  };
}
