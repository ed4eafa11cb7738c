// A page: what is known of it beside its text, its raw text, its articles, and all that the desk opens.
import { z } from 'zod';
import { pageId } from './ids.ts';
import { draft, verdict } from './work.ts';

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

export const pageDetail = pageRow.extend({
  raw: rawText,
  /** Galley text of the newest revision. */
  corrected: z.string(),
  revision: z.number().int(),
  draft: draft.nullable(),
  verdicts: z.array(verdict),
  /** Likenesses of flags that are ignored in the whole archive. */
  ignored: z.array(z.string()),
  /** Goes up with whatever makes the flag counts of the page wrong. */
  stamp: z.number().int(),
});
export type PageDetail = z.infer<typeof pageDetail>;

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
  /** The highest ids that groups of this page ever had, of each letter: new ones go on from there. */
  retired: z.array(z.string()),
