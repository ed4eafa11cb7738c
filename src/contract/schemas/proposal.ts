// Changed bytes for a page that is there: kept as a raw version of it, and proposed to a person who knows whether they are.
import { z } from 'zod';
import { pageId } from './ids.ts';
import { proposedText } from './history.ts';

export const proposal = z.object({
  id: z.number().int(),
  /** The page it came for, and its name. */
  page: pageId,
  name: z.string(),
  /** The file as it came, and its raw version. */
  file: z.string(),
  raw: z.number().int(),
  at: z.iso.datetime(),
  /** A person has worked on the page: its text is more than a composition. */
  workedOn: z.boolean(),
});
export type Proposal = z.infer<typeof proposal>;

/** A proposal with what merging it in would make of the page: `text` is what the person may take. */
export const proposalDetail = proposal.extend({ merge: proposedText });
export type ProposalDetail = z.infer<typeof proposalDetail>;

/** What became of reading a page's bytes in another encoding: done, or proposed where somebody has worked on the page. */
export const reread = z.object({ page: pageId, proposal: z.number().int().nullable() });
export type Reread = z.infer<typeof reread>;

/**
 * `merge`: bring in what is new, people's work kept; `replace`: take the new text as it was composed; `keep`: leave the page as it
 * is; `separate`: it is another page. The bytes are kept in any case.
 */
export const proposalAction = z.enum(['merge', 'replace', 'keep', 'separate']);
export type ProposalAction = z.infer<typeof proposalAction>;
