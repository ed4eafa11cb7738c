// What a project knows: its lists, the confusions that its corrections teach, names in several spellings.
import { z } from 'zod';
import { pageId } from './ids.ts';

/** A line of the lists that cannot be read, and how to write it. */
const listProblem = z.object({ line: z.number().int(), text: z.string(), message: z.string() });

/** The lists in their readable form: what they hold, and which lines cannot be read. */
export const projectListsText = z.object({
  /** Goes up with every change; 0 before the first. */
  version: z.number().int(),
  text: z.string(),
  author: z.string(),
  at: z.string(),
  problems: z.array(listProblem),
});
export type ProjectListsText = z.infer<typeof projectListsText>;

export const listVersion = projectListsText.pick({ version: true, author: true, at: true });

/** One find in its words: what stands before it, the find, what stands after it. */
const inContext = z.object({
  page: pageId,
  block: z.string(),
  start: z.number().int(),
  before: z.string(),
  text: z.string(),
  after: z.string(),
});
export type InContext = z.infer<typeof inContext>;

/** What scanning makes → what is meant, as corrections show it. */
const confusionPair = z.object({
  read: z.string(),
  meant: z.string(),
  /** How often it was corrected, and on how many pages of which papers. */
  times: z.number().int(),
  pages: z.number().int(),
  papers: z.array(z.string()),
  examples: z.array(inContext),
});
export type ConfusionPair = z.infer<typeof confusionPair>;

/** A pair with what speaks against it and what it would find. */
export const offeredPair = confusionPair.extend({
  /** How often what is read still stands: on pages nobody has read, and on pages where a reader let it stand. */
  unread: z.number().int(),
  letStand: z.number().int(),
});
export type OfferedPair = z.infer<typeof offeredPair>;

export const declinedPair = z.object({ read: z.string(), meant: z.string(), reader: z.string(), at: z.string() });
export type DeclinedPair = z.infer<typeof declinedPair>;

const nameCount = z.object({ name: z.string(), count: z.number().int(), pages: z.number().int() });

/** Names that differ in one character, the most frequent first. */
export const nameCluster = z.object({
  names: z.array(nameCount.extend({ contexts: z.array(inContext) })),
});
export type NameCluster = z.infer<typeof nameCluster>;

/** What a page is checked with: lists and names in their readable forms, and the rules that are muted. */
export const knowledge = z.object({
  version: z.string(),
  lists: z.string(),
  names: z.string(),
  muted: z.array(z.string()),
});
