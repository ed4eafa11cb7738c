// Replacing in many pages at once.
import type { ReplaceReport, ReplaceRequest } from '../../../contract/index.ts';

export interface ReplaceQuestions {
  /**
   * Replaces what was chosen in one transaction: a revision for each page it changes, all of one operation. Pages that are
   * not as the preview saw them are skipped; unsaved work is carried over to the new revision, or its page is skipped.
   */
  replaceHits(request: ReplaceRequest): Promise<ReplaceReport>;
}
