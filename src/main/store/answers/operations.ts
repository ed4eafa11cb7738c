// Answers about what was done as one step: making it, listing it, taking it back.
import type { MergeConflict } from '../../../engine/index.ts';
import { mergePages, readGalleyText, writeGalleyText } from '../../../engine/index.ts';
import { GalleyError, type Operation, type UndonePage, type UndoOutcome } from '../../../contract/index.ts';
import { derivedFrom, readTolerant } from '../derived.ts';
import type { CorrectedText } from '../store.ts';
import type { NewTexts, TextsOutcome } from '../questions/operations.ts';
import type { OperationChange } from '../tables/operations.ts';
import type { Tables } from '../tables/index.ts';
import type { RevisionRow } from '../tables/revisions.ts';
import { type Archive, wellFormed, type Write } from './answer.ts';
import { isAsLeft, UNDOERS } from './undoers.ts';
import { addRevision } from './work.ts';

export function operationAnswers(tables: Tables, write: Write) {
  const { operations, settings } = tables;
  return {
    changeTexts: (change) => write((at) => changeTexts(tables, change, at)),
    beginOperation: (kind, about) =>
      write((at) => operations.add({ kind, about, author: settings.reader() ?? '' }, at)),
    operations: (before = Number.MAX_SAFE_INTEGER, limit) => operations.before(before, limit),
    previewUndo(id) {
      const plan = planUndo(tables, operations.one(id));
      return { operation: null, pages: plan.map(({ told }) => told) };
    },
    undoOperation: (id) => write((at) => undo(tables, operations.one(id), at)),
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

interface PlannedUndo {
  readonly told: UndonePage;
  /** Does it, as part of an operation. */
  readonly take: ((operation: number, author: string, at: string) => void) | null;
}

function undo(tables: Tables, { id, undoes }: Operation, at: string): UndoOutcome {
  const { operations, settings } = tables;
  const plan = planUndo(tables, operations.one(id));
  const pages = plan.map(({ told }) => told);
  if (plan.every(({ take }) => take === null)) return { operation: null, pages };
  const author = settings.reader() ?? '';
  const operation = operations.add({ kind: 'undo', about: { operation: id }, author, undoes: id }, at);
  for (const { take } of plan) take?.(operation, author, at);
  operations.setUndone(id, at);
  if (undoes !== null) operations.setUndone(undoes, null);
  return { operation, pages };
}

function planUndo(tables: Tables, { id }: Operation): PlannedUndo[] {
  const { revisions, operations } = tables;
  const taken = operations.pagesUndone(id);
  return [
    ...revisions.ofOperation(id).map((made) => ({ page: made.page, plan: () => planText(tables, made) })),
    ...operations.changes(id).map((change) => ({ page: change.page, plan: () => planChange(tables, change) })),
  ]
    .filter(({ page }) => !taken.has(page))
    .map(({ plan }) => plan());
}

function planText(tables: Tables, { id, page, parent, engine }: RevisionRow): PlannedUndo {
  const { pages, revisions, drafts } = tables;
  const { name } = pages.one(page);
  const tell = (outcome: UndonePage['outcome'], conflicts: readonly MergeConflict[] = []): UndonePage => ({
    page,
    name,
    outcome,
    conflicts: conflicts.map(({ what, id: about, base, ours, theirs }) => ({ what, id: about, base, ours, theirs })),
  });
  if (drafts.get(page) !== null) return { told: tell('draft'), take: null };
  if (parent === null) return { told: tell('conflict'), take: null };
  const [newest, before] = [revisions.newest(page), revisions.text(page, parent)];
  const { text, conflicts } =
    newest === id ? { text: before, conflicts: [] } : takenOut(tables, page, { id, newest, before });
  if (conflicts.length > 0) return { told: tell('conflict', conflicts), take: null };
  return {
    told: tell(newest === id ? 'restored' : 'merged'),
    take: (operation, author, at) => {
      const about = { kind: 'operation', revision: id } as const;
      const corrected = derivedText(text, engine);
      addRevision(
        tables,
        { page, base: newest, reason: 'revert', author, done: false, corrected, operation, about },
        at,
      );
    },
  };
}

/** The page as it is now, without what one of its revisions changed. */
function takenOut(
  { revisions }: Tables,
  page: number,
  { id, newest, before }: { id: number; newest: number; before: string },
): { text: string; conflicts: readonly MergeConflict[] } {
  const [base, ours] = [revisions.text(page, id), revisions.text(page, newest)].map(readGalleyText);
  if (!base || !ours) throw new Error('two texts are two pages');
  const merged = mergePages(base, ours, readGalleyText(before));
  return { text: writeGalleyText(merged.page), conflicts: merged.conflicts };
}

function planChange(tables: Tables, change: OperationChange): PlannedUndo {
  const { page, what, before, after } = change;
  const { name } = tables.pages.one(page);
  if (!isAsLeft(tables, change)) return { told: { page, name, outcome: 'conflict', conflicts: [] }, take: null };
  return {
    told: { page, name, outcome: 'restored', conflicts: [] },
    take: (operation, _author, at) => {
      UNDOERS[what]?.put(tables, change, before, at);
      tables.operations.addChange(operation, { page, what, before: after, after: before });
    },
  };
}
