// Articles over several pages.
import { z } from 'zod';
import { article } from './page.ts';

const articleId = z.string().regex(/^[1-9]\d{0,14}-.{1,100}$/, 'not the id of an article');

/** An article on the page where it stands. */
export const part = article.extend({
  name: z.string(),
  paper: z.string().nullable(),
  date: z.string().nullable(),
  number: z.number().int().nullable(),
  /** Page numbers that its jump lines name. */
  jumpsTo: z.string().nullable(),
  jumpsFrom: z.string().nullable(),
});
export type Part = z.infer<typeof part>;

/** `part` goes on with `next`. */
export const link = z.object({ part: articleId, next: articleId });
export type Link = z.infer<typeof link>;

/** A link that is likely. `because`: the evidence, each a word of the list. */
export const linkProposal = z.object({
  part,
  next: part,
  /** 0 to 1. */
  confidence: z.number(),
  because: z.array(z.enum(['jump', 'back', 'headline', 'words', 'only'])),
});
export type LinkProposal = z.infer<typeof linkProposal>;
