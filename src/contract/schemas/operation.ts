// Operations: what was done to pages as one step, and is taken back as one, also after a restart.
import { z } from 'zod';
import { pageId } from './ids.ts';

/** A place where a merge would have to guess: what both sides changed differently is left as it is. */
export const mergeConflict = z.object({
  what: z.enum(['text', 'role', 'place', 'presence', 'name', 'group', 'account']),
  /** The block or group it is about; empty for `account`. */
  id: z.string(),
  base: z.string().nullable(),
  /** What the page has, and keeps. */
  ours: z.string().nullable(),
  /** What would have to be put in its place. */
  theirs: z.string().nullable(),
});

export const operation = z.object({
  id: z.number().int(),
  /** What was done: `replace`, `undo`, `step`, `page-data`, … */
  kind: z.string(),
  /** What there is to say of it, e.g. `{ find, put }`; its fields follow from the kind. */
  about: z.record(z.string(), z.unknown()),
  author: z.string(),
  at: z.iso.datetime(),
  /** How many pages it changed. */
  pages: z.number().int(),
  /** The operation that this one took back. */
  undoes: z.number().int().nullable(),
  /** When it was itself taken back, at least in part. */
  undoneAt: z.iso.datetime().nullable(),
});
export type Operation = z.infer<typeof operation>;

/** What became, or would become, of one page of an operation that is taken back. */
const undonePage = z.object({
  page: pageId,
  name: z.string(),
  /**
   * `restored`: as it was before; `merged`: taken back, later work kept; `conflict`: left as it is, see `conflicts`;
   * `draft`: left as it is, somebody has unsaved work there.
   */
  outcome: z.enum(['restored', 'merged', 'conflict', 'draft']),
  conflicts: z.array(mergeConflict),
});
export type UndonePage = z.infer<typeof undonePage>;

export const undoOutcome = z.object({
  /** The operation that took it back, which can itself be taken back; null for a preview, and when no page could be changed. */
  operation: z.number().int().nullable(),
  pages: z.array(undonePage),
});
export type UndoOutcome = z.infer<typeof undoOutcome>;
