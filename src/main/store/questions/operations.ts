// Questions about what was done as one step. Inside the store such a step is made in one transaction: `operations.add` gives its
// id, `addRevision` takes it as `operation`, and `operations.addChange` keeps what changed beside the text.
import type { Operation, RevisionReason, UndoOutcome } from '../../../contract/index.ts';

/** New text of a page, made from its revision `base`. */
export interface NewText {
  readonly page: number;
  readonly base: number;
  /** Galley text. */
  readonly text: string;
}

/** Texts of many pages that are changed together. */
export interface NewTexts {
  /** The kind of the operation, e.g. `replace`. */
  readonly kind: string;
  /** What there is to say of it, for people. */
  readonly about: Readonly<Record<string, unknown>>;
  readonly reason: RevisionReason;
  readonly author: string;
  readonly texts: readonly NewText[];
}

export interface TextsOutcome {
  /** Null when no page was changed. */
  readonly operation: number | null;
  readonly changed: number;
  /** Pages left out, and why: one sentence each. */
  readonly skipped: readonly { readonly page: number; readonly why: string }[];
}

export interface OperationQuestions {
  /**
   * Changes the texts of many pages in one transaction, as one operation. A page that has moved on, or has unsaved work, is left
   * out. Titles and articles are derived at once; flags are due to be counted.
   */
  changeTexts(change: NewTexts): Promise<TextsOutcome>;
  /** Puts an operation of the present reader on record, whose revisions are made one by one. It is listed once it has any. */
  beginOperation(kind: string, about: Readonly<Record<string, unknown>>): Promise<number>;
  /** Newest first, of those made before the operation `before`. */
  operations(before: number | undefined, limit: number): Promise<readonly Operation[]>;
  /** What taking an operation back would do. @throws GalleyError `not-found` */
  previewUndo(operation: number): Promise<UndoOutcome>;
  /** Takes an operation back in one transaction, on every page where nobody has to guess. @throws GalleyError `not-found` */
  undoOperation(operation: number): Promise<UndoOutcome>;
}
