// The account: every non-space raw character is on the corrected page or listed as taken out. Nothing is lost unseen.
import type { CorrectedPage } from './model.ts';

/** Numbers of characters (code points), white space apart. `missing` and `added` list characters, most frequent first. */
export interface Account {
  readonly raw: number;
  /** In articles, photos and furniture. */
  readonly kept: number;
  /** In groups of kind `removed`: taken out on purpose, and shown there. */
  readonly removed: number;
  /** Raw characters that are nowhere on the page. */
  readonly missing: readonly CharacterCount[];
  /** Characters on the page that the raw text does not have. */
  readonly added: readonly CharacterCount[];
}

export interface CharacterCount {
  readonly character: string;
  readonly count: number;
}

/** Compares the characters of a raw text with those of a page, in time linear in both. */
export function account(raw: string, page: CorrectedPage): Account {
  const balance = new Map<string, number>();
  const size = { raw: count(raw, balance, 1), kept: 0, removed: 0 };
  for (const group of page.groups) {
    for (const { text } of group.blocks) {
      size[group.kind === 'removed' ? 'removed' : 'kept'] += count(text, balance, -1);
    }
  }
  const left = Array.from(balance, ([character, n]) => ({ character, count: n }));
  const most = (a: CharacterCount, b: CharacterCount): number =>
    b.count - a.count || (a.character < b.character ? -1 : 1);
  return {
    ...size,
    missing: left.filter((entry) => entry.count > 0).toSorted(most),
    added: left
      .filter((entry) => entry.count < 0)
      .map(({ character, count: n }) => ({ character, count: -n }))
      .toSorted(most),
  };
}

/** True when nothing is missing and nothing is added. */
export const balances = (a: Account): boolean => a.missing.length === 0 && a.added.length === 0;

/** White space of every script, the byte-order mark included: what the account does not count. */
const SPACE = /^\s$/u;

function count(text: string, balance: Map<string, number>, sign: 1 | -1): number {
  let n = 0;
  for (const character of text) {
    if (SPACE.test(character)) continue;
    n += 1;
    balance.set(character, (balance.get(character) ?? 0) + sign);
  }
  return n;
}
