// The archive as a whole.
import { z } from 'zod';

/** Why an archive can only be read, and one sentence for the reader. `taken`: another process has it. */
export const readOnly = z.object({
  reason: z.enum(['asked', 'taken', 'network', 'disk']),
  message: z.string(),
});
export type ReadOnly = z.infer<typeof readOnly>;

export const archiveInfo = z.object({
  file: z.string(),
  pages: z.number().int(),
  /** The reader's name; null until it has been asked. */
  reader: z.string().nullable(),
  version: z.string(),
  schema: z.number().int(),
  /** Null for an archive that can be written. */
  readOnly: readOnly.nullable(),
});
export type ArchiveInfo = z.infer<typeof archiveInfo>;

/** The ways of one reader at the desk (theme, keys, view, places), each under its name; the desk alone reads what they say. */
export const deskMemory = z.record(z.string().regex(/^galley\.[a-z-]{1,40}$/), z.string().max(100_000));
export type DeskMemory = z.infer<typeof deskMemory>;
