// Questions about changed bytes for pages that are there.
import type { DraftMark, Proposal } from '../../../contract/index.ts';
import type { CorrectedText, NewPage } from '../store.ts';

/** What the engine made of proposed bytes, as galley text, and what it was made from. */
export interface StoredProposal extends Proposal {
  readonly engine: string;
  readonly text: string;
}

/** What becomes of a proposal: a text for its page, a page of its own, or nothing. */
export type Settlement =
  | {
      readonly action: 'merge' | 'replace';
      readonly base: number;
      readonly mark: DraftMark;
      readonly corrected: CorrectedText;
    }
  | { readonly action: 'keep' | 'separate' };

export interface ProposalQuestions {
  /** Those that nobody has settled, oldest first. */
  proposals(): Promise<readonly Proposal[]>;
  /** @throws GalleyError `not-found`, also for one that is settled */
  proposal(id: number): Promise<StoredProposal>;
  /** Keeps another reading of a page's own bytes as a raw version, and proposes it. @throws GalleyError `not-found` */
  proposeReading(page: number, read: NewPage): Promise<number>;
  /** Settles one in one transaction. @throws GalleyError `not-found`, `stale` */
  settleProposal(id: number, how: Settlement): Promise<{ readonly page: number; readonly revision: number }>;
}
