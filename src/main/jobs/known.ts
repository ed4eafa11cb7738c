// What pages are checked with beside themselves.
import type { NameCounts, ProjectLists } from '../../engine/index.ts';

/** Both can be handed to a thread. */
export interface Known {
  readonly lists: ProjectLists;
  /** Names that other pages credit, and how often. */
  readonly names: NameCounts;
}
