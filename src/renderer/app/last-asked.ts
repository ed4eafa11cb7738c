// What each list was last asked: whoever comes back to it finds it narrowed as it was left. Kept in this browser.
import { z } from 'zod';

/** Lists that a person narrows; other panels begin anew. */
const LISTS: ReadonlySet<string> = new Set(['pages', 'data', 'search']);
const KEY = 'galley.lists';
const kept = z.record(z.string(), z.string());

function read(): Readonly<Record<string, string>> {
  try {
    return kept.parse(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return {};
  }
}

/** Keeps the query that a list was opened with. */
export function keepAsked(list: string, query: string): void {
  if (LISTS.has(list)) localStorage.setItem(KEY, JSON.stringify({ ...read(), [list]: query }));
}

/** The query that a list was opened with last; empty for one that asks nothing. */
export const lastAsked = (list: string): string => read()[list] ?? '';
