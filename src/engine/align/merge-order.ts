// Three-way merge of an order: what each side moved is moved, what both moved to different places stays as ours.
import { heaviestChain } from './chain.ts';

export interface MergedOrder {
  readonly order: readonly string[];
  /** What both sides moved, or put in, at different places; each with what it follows on each side. */
  readonly contested: readonly Contested[];
}

export interface Contested {
  readonly id: string;
  readonly ours: string | null;
  readonly theirs: string | null;
}

/**
 * Merges three lists of ids into one of all `members`, each of which is in `ours` or `theirs`. The result is ours, with what
 * only theirs moved or put in set behind what it follows there.
 */
export function mergeOrder(
  lists: { readonly base: readonly string[]; readonly ours: readonly string[]; readonly theirs: readonly string[] },
  members: ReadonlySet<string>,
): MergedOrder {
  const [base, ours, theirs] = [lists.base, lists.ours, lists.theirs].map((list) =>
    list.filter((id) => members.has(id)),
  );
  if (!base || !ours || !theirs) return { order: [], contested: [] };
  const [placedByUs, placedByThem] = [placed(base, ours), placed(base, theirs)];
  const inOurs = new Set(ours);
  const both = new Set(theirs.filter((id) => inOurs.has(id)));
  const [leftOfOurs, leftOfTheirs] = [neighbours(ours, both), neighbours(theirs, both)];
  const contested = theirs
    .filter((id) => both.has(id) && placedByUs.has(id) && placedByThem.has(id))
    .map((id) => ({ id, ours: leftOfOurs.get(id) ?? null, theirs: leftOfTheirs.get(id) ?? null }))
    .filter((place) => place.ours !== place.theirs);
  const follows = (id: string): boolean => !inOurs.has(id) || (placedByThem.has(id) && !placedByUs.has(id));
  return {
    order: insert(
      ours.filter((id) => !follows(id)),
      theirs,
      follows,
    ),
    contested,
  };
}

/** What a side put in or moved: all but the longest stretch that has the order of the base. */
function placed(base: readonly string[], side: readonly string[]): ReadonlySet<string> {
  const ranks = new Map(base.map((id, index) => [id, index]));
  const old = side.flatMap((id) => {
    const key = ranks.get(id);
    return key === undefined ? [] : [{ id, key, weight: 1 }];
  });
  const stay = heaviestChain(old);
  const still = new Set(old.filter((_, index) => stay.has(index)).map(({ id }) => id));
  return new Set(side.filter((id) => !still.has(id)));
}

/** For each of these ids the one of them before it. */
function neighbours(list: readonly string[], ids: ReadonlySet<string>): ReadonlyMap<string, string | undefined> {
  const common = list.filter((id) => ids.has(id));
  return new Map(common.map((id, index) => [id, common[index - 1]]));
}

/** Sets the chosen ids of `list` into `order`, each behind the nearest id before it in `list` that is there. */
function insert(order: readonly string[], list: readonly string[], chosen: (id: string) => boolean): string[] {
  const present = new Set(order);
  const first: string[] = [];
  const behind = new Map<string, string[]>();
  let after = first;
  for (const id of list) {
    if (present.has(id)) {
      after = [];
      behind.set(id, after);
    } else if (chosen(id)) after.push(id);
  }
  return [...first, ...order.flatMap((id) => [id, ...(behind.get(id) ?? [])])];
}
