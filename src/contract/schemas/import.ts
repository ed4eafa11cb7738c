// Bringing pages in.
import { z } from 'zod';
import { pageId } from './ids.ts';

/** What became of one file handed to an import. `proposed`: other bytes for a page that is there, for a person to settle. */
export const importOutcome = z.object({
  name: z.string(),
  outcome: z.enum(['added', 'already-there', 'proposed', 'refused']),
  page: pageId.nullable(),
  /** Why it was refused, one plain sentence. */
  reason: z.string().nullable(),
  /** What was guessed or could not be decoded in a file that was added; each one sentence. */
  notes: z.array(z.string()),
});
export type ImportOutcome = z.infer<typeof importOutcome>;

/** How a file would be read. */
export const importPreview = z.object({
  /** Null for a file that cannot be read. */
  encoding: z.string().nullable(),
  /** Other encodings in which the bytes may be a text, likeliest first; none where the encoding is certain. */
  others: z.array(z.string()),
  /** The first lines. */
  start: z.string(),
  notes: z.array(z.string()),
  /** Why it would be refused, one sentence. */
  reason: z.string().nullable(),
});
export type ImportPreview = z.infer<typeof importPreview>;
