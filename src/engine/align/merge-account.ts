// The last check on a merge: text that each side moved by cutting here and putting there can end up twice, though no two
// edits overlap. Counting characters finds it.
import type { CorrectedPage } from '../page/index.ts';
import { inkOfPage } from './ink.ts';

/** Characters of which the merged page has more, or fewer, than the changes of both sides together explain; each once. */
export function miscounted(
  base: CorrectedPage,
  ours: CorrectedPage,
  theirs: CorrectedPage,
  merged: CorrectedPage,
): string {
  const [before, mine, other, after] = [count(base), count(ours), count(theirs), count(merged)];
  let found = '';
  for (const code of new Set([...before.keys(), ...after.keys()])) {
    const was = before.get(code) ?? 0;
    const [byUs, byThem] = [(mine.get(code) ?? 0) - was, (other.get(code) ?? 0) - was];
    const is = after.get(code) ?? 0;
    const fewest = was + Math.min(0, byUs) + Math.min(0, byThem);
    const most = was + Math.max(0, byUs) + Math.max(0, byThem);
    if (is < fewest || is > most) found += String.fromCodePoint(code);
  }
  return found;
}

function count(page: CorrectedPage): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const code of inkOfPage(page).codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
