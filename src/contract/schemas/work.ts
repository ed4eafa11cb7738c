// The work on a page: drafts, revisions, verdicts on flags.
import { z } from 'zod';

export const draft = z.object({
  /** Galley text. */
  text: z.string(),
  /** The revision it was begun from. */
  base: z.number().int(),
  savedAt: z.iso.datetime(),
});
export type Draft = z.infer<typeof draft>;

export const verdictKind = z.enum(['accepted', 'ignored']);
export const verdict = z.object({
  fingerprint: z.string().min(1).max(500),
  rule: z.string().min(1).max(80),
  verdict: verdictKind,
  reader: z.string(),
  at: z.iso.datetime(),
});
export type Verdict = z.infer<typeof verdict>;

export const revisionReason = z.enum(['import', 'clean', 'edit', 'replace', 'merge', 'revert']);
export const revision = z.object({
  id: z.number().int(),
  parent: z.number().int().nullable(),
  author: z.string(),
  reason: revisionReason,
  engine: z.string(),
  sha256: z.string().length(64),
  at: z.iso.datetime(),
});
export type Revision = z.infer<typeof revision>;
export type RevisionReason = Revision['reason'];
