// The shapes that cross the wire and that the store answers with. Ids of pages are small integers, of revisions too.
import { z } from 'zod';

export const pageId = z.number().int().positive();
/** A page id as it stands in a path. */
export const pageParam = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, 'not a page id')
  .transform(Number);

/** 待校 · 一校 · 二校 · 三校 · 核定 */
export const pageState = z.enum(['unread', 'first', 'second', 'third', 'final']);
export type PageState = z.infer<typeof pageState>;

/** What is known of a page beside its text; every field may be unknown. */
export const pageData = z.object({
  paper: z.string().max(200).nullable(),
  /** ISO 8601, `2025-09-22`. */
  date: z.iso.date().nullable(),
  /** The page's number in its issue, counted from 1. */
  number: z.number().int().min(1).max(9999).nullable(),
});
export type PageData = z.infer<typeof pageData>;

export const pageRow = pageData.extend({
  id: pageId,
  /** File name at import, without folders; unique names are not required. */
  name: z.string(),
  state: pageState,
  /** The first headline, or the first words. */
  title: z.string(),
  articles: z.number().int(),
  openFlags: z.number().int(),
  hasDraft: z.boolean(),
  importedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
});
export type PageRow = z.infer<typeof pageRow>;

export const rawText = z.object({
  sha256: z.string().length(64),
  /** Decoded once; newlines are `\n`. */
  text: z.string(),
  encoding: z.string(),
  newline: z.enum(['lf', 'crlf', 'cr', 'mixed', 'none']),
  bytes: z.number().int(),
  /** What was guessed or could not be decoded when the bytes were read; each one sentence. */
  notes: z.array(z.string()),
});
export type RawText = z.infer<typeof rawText>;

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

export const pageDetail = pageRow.extend({
  raw: rawText,
  /** Galley text of the newest revision. */
  corrected: z.string(),
  revision: z.number().int(),
  draft: draft.nullable(),
  verdicts: z.array(verdict),
});
export type PageDetail = z.infer<typeof pageDetail>;

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

/** A derived article: rebuilt from the newest revision, its id stable for as long as the article lives. */
export const article = z.object({
  id: z.string(),
  page: pageId,
  kind: z.enum(['article', 'photo']),
  title: z.string(),
  position: z.number().int(),
  characters: z.number().int(),
  derivedFrom: z.string().nullable(),
});
export type Article = z.infer<typeof article>;

export const archiveInfo = z.object({
  file: z.string(),
  pages: z.number().int(),
  /** The reader's name; null until it has been asked. */
  reader: z.string().nullable(),
  version: z.string(),
  schema: z.number().int(),
});
export type ArchiveInfo = z.infer<typeof archiveInfo>;

/** What became of one file handed to an import. */
export const importOutcome = z.object({
  name: z.string(),
  outcome: z.enum(['added', 'already-there', 'refused']),
  page: pageId.nullable(),
  /** Why it was refused, one plain sentence. */
  reason: z.string().nullable(),
  /** What was guessed or could not be decoded in a file that was added; each one sentence. */
  notes: z.array(z.string()),
});
export type ImportOutcome = z.infer<typeof importOutcome>;

export const exportFormat = z.enum(['json', 'txt']);
export const exportUnit = z.enum(['page', 'article']);
export type ExportFormat = z.infer<typeof exportFormat>;
export type ExportUnit = z.infer<typeof exportUnit>;
