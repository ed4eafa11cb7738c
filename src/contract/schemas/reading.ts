// States and readers: who brought a page where, and what a reading changed.
import { z } from 'zod';
import { pageRow, pageState } from './page.ts';

export const reader = z.object({
  name: z.string(),
  since: z.iso.datetime(),
  /** Pages read to their end. */
  pages: z.number().int(),
  /** The last minute in which work was saved. */
  lastAt: z.iso.datetime().nullable(),
});
export type Reader = z.infer<typeof reader>;

/** A page brought to a state: by a reading that was finished, or by hand. */
export const reading = z.object({
  state: pageState,
  kind: z.enum(['read', 'set']),
  /** The revision at its end. */
  revision: z.number().int(),
  reader: z.string(),
  /** Flags that were left open. */
  openFlags: z.number().int(),
  at: z.iso.datetime(),
});
export type Reading = z.infer<typeof reading>;

/** A reading with the revisions made in its course, oldest first. */
export const readingWork = reading.extend({
  /** The revision it began from. */
  base: z.number().int(),
  revisions: z.array(z.number().int()),
});
export type ReadingWork = z.infer<typeof readingWork>;

/** Nothing is refused for these; a person may have good reasons. */
export const readingWarning = z.object({
  code: z.enum(['same-reader', 'open-flags', 'no-reader']),
  message: z.string(),
});
export type ReadingWarning = z.infer<typeof readingWarning>;

export const stateReply = z.object({ page: pageRow, warnings: z.array(readingWarning) });

/** How a block differs between two revisions of its page. */
export const blockChange = z.object({
  block: z.string(),
  group: z.string(),
  change: z.enum(['added', 'gone', 'changed']),
  /** What is different of a block that is in both. */
  what: z.array(z.enum(['text', 'role', 'place'])),
  before: z.object({ role: z.string(), text: z.string() }).nullable(),
  after: z.object({ role: z.string(), text: z.string() }).nullable(),
});
export type BlockChange = z.infer<typeof blockChange>;
