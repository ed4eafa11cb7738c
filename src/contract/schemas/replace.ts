// Replacing over the archive: what is asked for, the preview, what a person chose of it, and the report.
import { z } from 'zod';
import { pageId } from './ids.ts';
import { searchScope } from './search.ts';

const wellFormed = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text.isWellFormed(), 'half a character (an unpaired surrogate)');

/** Where a replacement looks: the corrected text only, since raw text is never changed. */
const replaceScope = searchScope.omit({ side: true });

export const replaceQuery = z.object({
  find: wellFormed(500).min(1),
  /** A regular expression of JavaScript, in its Unicode mode; `with` may then hold $1, $<name>, $& and $$. */
  regex: z.boolean().default(false),
  with: wellFormed(2000),
  /** Overlook traditional and simplified forms, regional variants, full and half width. Not for regular expressions. */
  variants: z.boolean().default(false),
  matchCase: z.boolean().default(true),
  /** Only where the raw text says what is found. */
  whereRawSame: z.boolean().default(false),
  scope: replaceScope.prefault({}),
});
export type ReplaceQuery = z.output<typeof replaceQuery>;

/** Hits with the same words beside them, the same replacement, and raw text that agrees or does not. */
const replaceGroup = z.object({
  group: z.number().int(),
  before: z.string(),
  was: z.string(),
  after: z.string(),
  with: z.string(),
  rawSame: z.boolean(),
});
export type ReplaceGroup = z.infer<typeof replaceGroup>;

/** `[start, end)` in the text of a block; `group` says what stands there and what shall. */
const replaceHit = z.object({
  page: pageId,
  block: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  group: z.number().int(),
});
export type ReplaceHit = z.infer<typeof replaceHit>;

const previewPage = z.object({ page: pageId, revision: z.number().int(), name: z.string(), hasDraft: z.boolean() });

/** A line of a preview: what one turn found, or the end. Groups and pages come before the hits that name them. */
export const replacePreview = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('found'),
    groups: z.array(replaceGroup),
    pages: z.array(previewPage),
    hits: z.array(replaceHit),
  }),
  z.object({ kind: z.literal('end'), hits: z.number().int(), pages: z.number().int(), groups: z.number().int() }),
  /** Why it could not be done to the end. */
  z.object({ kind: z.literal('failed'), code: z.string(), message: z.string() }),
]);
export type ReplacePreview = z.infer<typeof replacePreview>;

const chosenHit = z.object({
  block: z.string(),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  was: z.string(),
  with: wellFormed(4000),
});

/** What a person chose of a preview. A page that has a newer revision than the preview saw is left as it is. */
export const replaceRequest = z.object({
  find: z.string().max(500),
  with: z.string().max(2000),
  pages: z.array(z.object({ page: pageId, revision: z.number().int(), hits: z.array(chosenHit).min(1) })).max(200_000),
});
export type ReplaceRequest = z.infer<typeof replaceRequest>;
export type ChosenHit = z.infer<typeof chosenHit>;

/**
 * Why a page was left as it is: it has changed since the preview, it is gone, or it has unsaved work in the same place.
 */
const skipReason = z.enum(['changed', 'gone', 'draft']);

export const replaceReport = z.object({
  /** Takes the whole replacement back; null when nothing was replaced. */
  operation: z.number().int().nullable(),
  pages: z.number().int(),
  hits: z.number().int(),
  skipped: z.array(z.object({ page: pageId, name: z.string(), hits: z.number().int(), reason: skipReason })),
});
export type ReplaceReport = z.infer<typeof replaceReport>;
