// What a merge lists: places where both sides changed the same thing differently.

/**
 * `text`: overlapping edits. `role`, `place`: set differently. `presence`: one side deleted the block, the other changed its
 * text or role. `name`: both added different blocks under one id; theirs got a new one. `group`: a group's head, its
 * place, or its being there. `account`: characters that both sides moved, so that the page has them twice.
 */
export const CONFLICTS = ['text', 'role', 'place', 'presence', 'name', 'group', 'account'] as const;

export interface MergeConflict {
  readonly what: (typeof CONFLICTS)[number];
  /** A block of the merged page or, for `presence`, one that may not be on it; a group for `group`; empty for `account`. */
  readonly id: string;
  /** For `text`: what was left as ours, `[start, end)` in the merged block. */
  readonly start?: number;
  readonly end?: number;
  /** What each has: text, role, group, `group after block`, a group's head as JSON or `after group`. Null: nothing. */
  readonly base: string | null;
  readonly ours: string | null;
  readonly theirs: string | null;
}

/**
 * One value out of three: what one side changed, or ours when both did; then it is listed, unless they agree. A thing new on
 * both sides has no base.
 */
export function pick<T extends string>(
  what: MergeConflict['what'],
  id: string,
  [base, ours, theirs]: readonly [T | undefined, T, T],
  conflicts: MergeConflict[],
): T {
  if (ours === base) return theirs;
  if (theirs !== base && theirs !== ours) conflicts.push({ what, id, base: base ?? null, ours, theirs });
  return ours;
}
