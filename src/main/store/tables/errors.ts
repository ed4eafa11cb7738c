// Errors as they are kept: a list in JSON. What is read back is checked, so that a damaged list is told and not believed.
import { z } from 'zod';
import type { KeptError } from '../questions/quality.ts';

const kept = z.array(
  z.object({
    block: z.string().nullable(),
    title: z.boolean(),
    number: z.boolean(),
    before: z.string(),
    after: z.string(),
    counts: z.boolean(),
  }),
);

/** @throws ZodError when it is not such a list. */
export const readErrors = (json: string): KeptError[] => kept.parse(JSON.parse(json));
