// Lists of pages: which, in what order, and how many of each kind there are. A filter arrives as the query of an address.
import { z } from 'zod';
import { pageId, toldNumber } from './ids.ts';
import { pageField, pageRow, pageState } from './page.ts';

/** A list in a query: its parts with commas between. */
const several = <T extends z.ZodType<string, string>>(one: T) =>
  z.union([z.array(one), z.string().transform((text) => text.split(','))]).pipe(z.array(one).min(1));

/** What is odd with page data: it cannot be, another page has it too, or the page's own text says otherwise. */
export const oddity = z.enum(['impossible', 'duplicate', 'contradicted']);

/** Pages that are all of this; a filter that says nothing is every page that is not in the bin. */
export const pageFilter = z.object({
  state: several(pageState).optional(),
  /** The paper as it is written; an empty one: no paper is known. */
  paper: z.string().max(200).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Stands in the name, the folders, the title or the page's name; case does not count. */
  text: z.string().trim().min(1).max(200).optional(),
  flags: z.enum(['some', 'none']).optional(),
  /** Has open flags of this rule. */
  rule: z.string().max(80).optional(),
  minRisk: toldNumber(z.number().min(0)).optional(),
  missing: pageField.optional(),
  odd: oddity.optional(),
  draft: z.enum(['yes', 'no']).optional(),
  /** Was read by this person. */
  reader: z.string().max(100).optional(),
  /** Pages in the bin: these alone, or these too. */
  bin: z.enum(['only', 'too']).optional(),
});
export type PageFilter = z.infer<typeof pageFilter>;

export const pageSort = z.enum([
  'import',
  'issue',
  'name',
  'title',
  'state',
  'flags',
  'risk',
  'benefit',
  'characters',
  'change',
]);
export type PageSort = z.infer<typeof pageSort>;

/** A slice of a list. Ties are in the order of import, so that slices fit together. */
export const pageWindow = z.object({
  sort: pageSort.default('import'),
  order: z.enum(['up', 'down']).default('up'),
  offset: toldNumber(z.number().int().min(0)).default(0),
  limit: toldNumber(z.number().int().min(1).max(1000)).default(200),
});
export type PageWindow = z.infer<typeof pageWindow>;

export const pageSlice = z.object({
  /** Pages that the filter names. */
  total: z.number().int(),
  rows: z.array(pageRow),
});
export type PageSlice = z.infer<typeof pageSlice>;

const count = z.number().int();

/** How many pages of each kind a filter names. */
export const pageCounts = z.object({
  total: count,
  states: z.record(pageState, count),
  /** Open flags, and pages that have any. */
  flags: count,
  flagged: count,
  drafts: count,
  papers: z.array(z.object({ paper: z.string().nullable(), pages: count })),
  missing: z.record(pageField, count),
  odd: z.record(oddity, count),
  /** Pages in the bin, whatever the filter says of it. */
  bin: count,
});
export type PageCounts = z.infer<typeof pageCounts>;

/** Pages by their ids; the most that one request names. */
export const pageIds = z.array(pageId).min(1).max(100_000);
