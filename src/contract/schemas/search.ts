// Searching: what is looked for and where, and what is found.
import { z } from 'zod';
import { ROLES } from '../../engine/index.ts';
import { pageId } from './ids.ts';
import { pageState } from './page.ts';

/** Where a search looks; what is left out does not matter. */
export const searchScope = z.object({
  /** The corrected text, or what the raw text says in its place. */
  side: z.enum(['corrected', 'raw']).default('corrected'),
  roles: z.array(z.enum(ROLES)).optional(),
  page: pageId.optional(),
  paper: z.string().max(200).optional(),
  /** First and last day. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  states: z.array(pageState).optional(),
  /** Pages with open flags, or without. */
  flags: z.enum(['open', 'none']).optional(),
  /** Pages with open flags of this rule. */
  rule: z.string().max(80).optional(),
});
export type SearchScope = z.output<typeof searchScope>;

const likeness = z.object({
  /** Overlook traditional and simplified forms, regional variants, full and half width. */
  variants: z.boolean().default(false),
  /** Tell capitals from small letters. */
  matchCase: z.boolean().default(false),
});

/**
 * Words to look for; what stands in quotation marks together. White space within what is found does not matter.
 */
export const searchQuery = likeness.extend({
  text: z.string().min(1).max(500),
  /** All words in one passage; or in one article, whose passages are then found together, whichever page they stand on. */
  within: z.enum(['passage', 'article']).default('passage'),
  scope: searchScope.prefault({}),
});
export type SearchQuery = z.output<typeof searchQuery>;

const span = z.object({ start: z.number().int(), end: z.number().int() });

/** A block, or what the raw text says in its place, in which something was found. */
const foundPassage = z.object({
  page: pageId,
  /** The group and block on the page. */
  group: z.string(),
  block: z.string(),
  role: z.enum(ROLES),
  /** The page's name, paper, date and number, and the title of its article, as far as they are known. */
  name: z.string(),
  paper: z.string().nullable(),
  date: z.string().nullable(),
  number: z.number().int().nullable(),
  title: z.string().nullable(),
  /** The whole that it is part of, where its article has parts on several pages; `title` is then the first part's. */
  whole: z.object({ first: z.string(), part: z.number().int(), parts: z.number().int() }).nullable(),
  /** All finds, `[start, end)` in the text that was searched. */
  hits: z.array(span),
  /** A piece of that text around the first find, and where it begins. */
  excerpt: z.string(),
  excerptStart: z.number().int(),
});
export type FoundPassage = z.infer<typeof foundPassage>;

export const searchResult = z.object({
  passages: z.array(foundPassage),
  /** Ask for more with this; null when there is no more. */
  next: z.number().int().nullable(),
  /** Pages that are not yet searchable: they are being indexed. */
  lag: z.number().int(),
});
export type SearchResult = z.infer<typeof searchResult>;

/** How much is found, exactly; `done` is false while counting goes on. */
export const searchCount = z.object({
  hits: z.number().int(),
  passages: z.number().int(),
  pages: z.number().int(),
  /** Whole articles, where all words were to be in one; else null. */
  articles: z.number().int().nullable(),
  done: z.boolean(),
});
export type SearchCount = z.infer<typeof searchCount>;
