// The archive as a whole.
import { z } from 'zod';

export const archiveInfo = z.object({
  file: z.string(),
  pages: z.number().int(),
  /** The reader's name; null until it has been asked. */
  reader: z.string().nullable(),
  version: z.string(),
  schema: z.number().int(),
});
export type ArchiveInfo = z.infer<typeof archiveInfo>;
