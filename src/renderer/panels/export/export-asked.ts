// An export that somebody has asked for outside an open page: of the whole archive, or of the pages that a filter names.
import type { PageFilter } from '../../../contract/index.ts';
import { observable } from '../../state/observable.ts';

interface Asked {
  readonly filter: PageFilter;
  /** Where the files are likely wanted: for the person's downloads, or in a folder as a job. */
  readonly target?: 'zip' | 'folder';
}

/** Null while nobody asks. */
export const exportAsked = observable<Asked | null>(null);
