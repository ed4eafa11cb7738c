// Ids of pages are small positive integers, of revisions too.
import { z } from 'zod';

export const pageId = z.number().int().positive();
/** A page id as it stands in a path. */
export const pageParam = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, 'not a page id')
  .transform(Number);
/** A number in a query, where values arrive as text. */
export const toldNumber = <T extends z.ZodType<number, number>>(schema: T) =>
  z
    .union([
      z.number(),
      z
        .string()
        .regex(/^-?\d{1,15}(?:\.\d{1,15})?$/, 'not a number')
        .transform(Number),
    ])
    .pipe(schema);
