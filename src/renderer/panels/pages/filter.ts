// Which pages a filter leaves: every word must be found somewhere in the row.
import type { PageRow } from '../../../contract/index.ts';

export function matching(rows: readonly PageRow[], query: string): readonly PageRow[] {
  const words = query
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter(({ name, title, paper, date }) => {
    const text = [name, title, paper ?? '', date ?? ''].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
