// Page data told by file names, by a table beside the files, and by the text itself.
import { z } from 'zod';
import { pageId } from './ids.ts';
import { pageData, pageField } from './page.ts';

/** `{paper}/{date}/{number}-{section}.txt`: what the parts of a name with its folders mean. */
export const namePattern = z.string().trim().min(1).max(300);

/** Page data of some fields; the others are left as they are. */
const somePageData = pageData.exactPartial();
export type SomePageData = z.infer<typeof somePageData>;

export const pageDataChange = z.object({ page: pageId, data: somePageData });
export type PageDataChange = z.infer<typeof pageDataChange>;

/** Something that is proposed for a field, and the words it is taken from. */
export const dataProposal = z.object({
  page: pageId,
  field: pageField,
  value: z.union([z.string(), z.number()]),
  /** What the field says now. */
  now: z.union([z.string(), z.number()]).nullable(),
  from: z.enum(['name', 'text']),
  words: z.string(),
});
export type DataProposal = z.infer<typeof dataProposal>;

/** What a pattern finds in the names of an archive. */
export const patternPreview = z.object({
  /** Names that were tried, and those that fit. */
  pages: z.number().int(),
  fitting: z.number().int(),
  /** The first of each, as examples. */
  examples: z.array(z.object({ page: pageId, file: z.string(), data: somePageData })),
  others: z.array(z.object({ page: pageId, file: z.string() })),
});
export type PatternPreview = z.infer<typeof patternPreview>;

/** Why a file that was imported with pages became none of them. */
export const TABLE_NOT_PAGE =
  'This is a table of page data, not a page. Nothing of it was taken; it can be, after a look at it.';

/** What a table of page data would change, or has changed. Problems are one sentence each, with their line. */
export const tableOutcome = z.object({
  rows: z.number().int(),
  /** Rows that name a page of the archive. */
  found: z.number().int(),
  changes: z.array(pageDataChange),
  problems: z.array(z.object({ line: z.number().int(), message: z.string() })),
  operation: z.number().int().nullable(),
});
export type TableOutcome = z.infer<typeof tableOutcome>;
