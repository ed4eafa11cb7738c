// What pages are checked with beside themselves.
import { NO_LISTS, NO_NAMES, type NameCounts, type ProjectLists } from '../../engine/index.ts';

/** Both can be handed to a thread. */
export interface Known {
  readonly lists: ProjectLists;
  /** Names that other pages credit, and how often. */
  readonly names: NameCounts;
}

export const NOTHING_KNOWN: Known = { lists: NO_LISTS, names: NO_NAMES };
