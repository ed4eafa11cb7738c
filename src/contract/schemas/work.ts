// The work on a page: drafts, revisions, verdicts on flags.
import { z } from 'zod';

export const draft = z.object({
  /** Galley text. */
  text: z.string(),
  /** The revision it was begun from. */
  base: z.number().int(),
  /** The window that saved it; empty where none is known. */
  writer: z.string(),
  /** Grows with every save of a page's draft. */
  savedAt: z.iso.datetime(),
});
export type Draft = z.infer<typeof draft>;

/** Who saves, and the draft that was on the page when it was last read: an unseen draft of somebody else is never written over. */
export const draftMark = z.object({
  /** One for each window, made up when it opens. */
  writer: z.string().max(100).optional(),
  /** `savedAt` of the draft that the window was opened with, or saved itself; null: there was none. */
  seen: z.iso.datetime().nullable().optional(),
});
export type DraftMark = z.infer<typeof draftMark>;

/** `detail` of an error `stale`. `revision`: a newer one was saved; `draft`: another window has saved work since. */
export const staleDetail = z.object({
  why: z.enum(['revision', 'draft']),
  /** The page's newest revision. */
  newest: z.number().int(),
  draft: draft.pick({ writer: true, savedAt: true }).nullable(),
});
export type StaleDetail = z.infer<typeof staleDetail>;

export const verdictKind = z.enum(['accepted', 'ignored']);
export const verdict = z.object({
  fingerprint: z.string().min(1).max(500),
  rule: z.string().min(1).max(80),
  verdict: verdictKind,
  /** The flagged text, as a list shows it; empty where none was told. */
  text: z.string().max(500),
  reader: z.string(),
  at: z.iso.datetime(),
});
export type Verdict = z.infer<typeof verdict>;

const revisionReason = z.enum(['import', 'clean', 'edit', 'replace', 'merge', 'revert']);
/** A verdict on a flag of one page, and where that page is. */
const placedVerdict = verdict.extend({ page: z.number().int(), name: z.string() });

/** Flags of one likeness that nobody wants to see in this archive. */
export const archiveVerdict = z.object({
  /** What such flags have in common: see `likenesses` of the engine. */
  likeness: z.string().min(1).max(500),
  rule: verdict.shape.rule,
  text: verdict.shape.text,
  /** The page where that was decided, and its name; null for none. */
  page: z.number().int().nullable(),
  name: z.string().nullable(),
  /** How many flags it settles at present, and on how many pages. */
  flags: z.number().int(),
  pages: z.number().int(),
  reader: z.string(),
  at: z.iso.datetime(),
});
export type ArchiveVerdict = z.infer<typeof archiveVerdict>;

/**
 * A verdict on its way to another archive: on a flag of one page, which is known by the sha256 of the bytes that it was read
 * from, or on all flags of one likeness.
 */
export const carriedVerdict = z.union([
  verdict.extend({ raw: z.string().regex(/^[0-9a-f]{64}$/) }),
  archiveVerdict.pick({ likeness: true, rule: true, text: true, reader: true, at: true }),
]);
export type CarriedVerdict = z.infer<typeof carriedVerdict>;

/** Verdicts of an archive: those of single pages a part at a time, newest first; those for the whole archive all. */
export const verdictList = z.object({
  archive: z.array(archiveVerdict),
  here: z.array(placedVerdict),
  /** How many verdicts of single pages there are in all. */
  total: z.number().int(),
});
export type VerdictList = z.infer<typeof verdictList>;

/** What a revision took back or brought in. */
export const revisionAbout = z.discriminatedUnion('kind', [
  /** The page is again as it was at that revision. */
  z.object({ kind: z.literal('restore'), revision: z.number().int() }),
  /** What that revision changed was taken back, later work kept. */
  z.object({ kind: z.literal('revert'), revision: z.number().int() }),
  /** The same, as part of taking an operation back. */
  z.object({ kind: z.literal('operation'), revision: z.number().int() }),
  /** One step of cleaning was taken back: `joins`, `spaces`, … */
  z.object({ kind: z.literal('step'), step: z.string() }),
  /** Changed bytes were merged in: their raw version. */
  z.object({ kind: z.literal('raw'), raw: z.number().int() }),
  /** Composed anew by this engine. */
  z.object({ kind: z.literal('engine'), engine: z.string() }),
]);
export type RevisionAbout = z.infer<typeof revisionAbout>;

export const cleaningStep = z.enum(['joins', 'spaces', 'roles', 'articles', 'captions']);

/** What the desk says of a revision of its own: a step of cleaning taken back, or the revision that had done so. */
export const stepAbout = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('step'), step: cleaningStep }),
  z.object({ kind: z.literal('revert'), revision: z.number().int() }),
]);
export type StepAbout = z.infer<typeof stepAbout>;

export const revision = z.object({
  id: z.number().int(),
  parent: z.number().int().nullable(),
  author: z.string(),
  reason: revisionReason,
  engine: z.string(),
  sha256: z.string().length(64),
  at: z.iso.datetime(),
  /** The operation that it was made in, with others. */
  operation: z.number().int().nullable(),
  /** Which raw version of the page the text was made from, see `rawVersions`. */
  raw: z.number().int(),
  /** What `revert`, `merge` and `clean` were about. */
  about: revisionAbout.nullable(),
});
export type Revision = z.infer<typeof revision>;
export type RevisionReason = Revision['reason'];
