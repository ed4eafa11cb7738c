// An export that somebody has asked for outside an open page: of the whole archive, or of the pages that a filter names.
import type { PageFilter } from '../../../contract/index.ts';
import { observable } from '../../state/observable.ts';

/** Null while nobody asks. */
export const exportAsked = observable<{ readonly filter: PageFilter } | null>(null);
