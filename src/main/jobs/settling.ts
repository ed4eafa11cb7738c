// Which flags of a page are settled: by a decision on that flag, or by one on all flags like it in the archive.
import { type CorrectedPage, fingerprints, type Flag, likenesses } from '../../engine/index.ts';
import type { PageDetail, Verdict } from '../../contract/index.ts';
import type { SettledCount } from '../store/store.ts';

/** What has been decided that concerns a page. */
export type Decided = Pick<PageDetail, 'verdicts' | 'ignored'>;

export const NOTHING_DECIDED: Decided = { verdicts: [], ignored: [] };

export interface SettledFlags {
  /** The flags that nobody has settled, in the order given. */
  readonly open: readonly Flag[];
  /** What archive-wide verdicts settled of those that no verdict of the page did. */
  readonly settled: readonly SettledCount[];
}

/** Parts the flags of a page by what has been decided. */
export function settle(page: CorrectedPage, flags: readonly Flag[], { verdicts, ignored }: Decided): SettledFlags {
  const decided = new Map(verdicts.map(({ fingerprint, verdict }) => [fingerprint, verdict]));
  const unheard = new Set(ignored);
  const [names, kinds] = [fingerprints(page, flags), likenesses(page, flags)];
  const counts = new Map<string, number>();
  const open = flags.filter((flag, index) => {
    if (isSettled(flag, decided.get(names[index] ?? ''))) return false;
    const likeness = kinds[index] ?? '';
    if (!unheard.has(likeness)) return true;
    counts.set(likeness, (counts.get(likeness) ?? 0) + 1);
    return false;
  });
  return { open, settled: Array.from(counts, ([likeness, count]) => ({ likeness, count })) };
}

/** An accepted repair takes its flag off the page: a flag with a repair that is there all the same is a new one. */
const isSettled = ({ fix, suggestions }: Flag, verdict: Verdict['verdict'] | undefined): boolean =>
  verdict === 'ignored' || (verdict === 'accepted' && fix === undefined && (suggestions ?? []).length === 0);
