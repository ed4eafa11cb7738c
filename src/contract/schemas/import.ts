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
