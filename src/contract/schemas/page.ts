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
  /** The number of the issue as it is printed: `12345`, `新1234`. */
  issue: z.string().max(40).nullable(),
  /** The page's number in its issue, counted from 1. */
  number: z.number().int().min(1).max(9999).nullable(),
  /** The page's name: 要闻. */
  section: z.string().max(100).nullable(),
  edition: z.string().max(100).nullable(),
  /** Where the text is from: a database, a reel, a volume. */
  source: z.string().max(500).nullable(),
  /** The image of the page: a path or a name. */
  scan: z.string().max(1000).nullable(),
});
export type PageData = z.infer<typeof pageData>;

/** The fields of page data, in the order in which lists and CSV show them. */
export const pageField = pageData.keyof();
export const PAGE_FIELDS = pageField.options;
export type PageField = z.infer<typeof pageField>;

/** A page of which nothing is known. */
export const NO_PAGE_DATA: PageData = {
  paper: null,
  date: null,
  issue: null,
  number: null,
  section: null,
  edition: null,
  source: null,
  scan: null,
};

export const pageRow = pageData.extend({
  id: pageId,
  /** File name at import, without folders; unique names are not required. */
  name: z.string(),
  /** The same with the folders that were told. */
  file: z.string(),
  state: pageState,
  /** The first headline, or the first words. */
  title: z.string(),
  articles: z.number().int(),
  /** Characters of its articles and photos, white space apart. */
  characters: z.number().int(),
  /** Flags that nobody has settled, of rules that are heard. */
  openFlags: z.number().int(),
  /** Expected harm of these flags; see `docs/measures.md`. */
  risk: z.number(),
  /** The same for each key it takes to settle them. */
  benefit: z.number(),
  hasDraft: z.boolean(),
  importedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  /** When it was put into the bin; null for a page that is not there. */
  deletedAt: z.iso.datetime().nullable(),
});
export type PageRow = z.infer<typeof pageRow>;

const rawText = z.object({
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
  /** The highest ids that groups of this page ever had, of each letter: new ones go on from there. */
  retired: z.array(z.string()),
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
