// The account: every non-space raw character is on the corrected page or listed as taken out. Nothing is lost unseen.
import { CLASS, classOf } from '../text/classes.ts';
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
  const balance: Balance = { plain: PLAIN, met: [], astral: new Map() };
  const size = { raw: count(raw, balance, 1), kept: 0, removed: 0 };
  for (const group of page.groups) {
    for (const { text } of group.blocks) {
      size[group.kind === 'removed' ? 'removed' : 'kept'] += count(text, balance, -1);
    }
  }
  const left = unequal(balance);
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

const PLANE = 0x10000;
/** All 0 but while characters are counted: a table of this size is dearer to make than to use. */
const PLAIN = new Int32Array(PLANE);

/** How often characters stand in the raw text less how often on the page, by code point. */
interface Balance {
  readonly plain: Int32Array;
  /** Code points of `plain` that have been counted, each at least once. */
  readonly met: number[];
  readonly astral: Map<number, number>;
}

function unequal({ plain, met, astral }: Balance): CharacterCount[] {
  const left: CharacterCount[] = [];
  for (const code of met) {
    const n = plain[code] ?? 0;
    if (n !== 0) left.push({ character: String.fromCharCode(code), count: n });
    plain[code] = 0;
  }
  for (const [code, n] of astral) if (n !== 0) left.push({ character: String.fromCodePoint(code), count: n });
  return left;
}

/** White space of every script, the byte-order mark included: what the account does not count. NEL is no white space. */
function isSpace(code: number): boolean {
  const kind = classOf(code);
  return kind === CLASS.space || (kind === CLASS.newline && code !== 0x85);
}

function count(text: string, { plain, met, astral }: Balance, sign: 1 | -1): number {
  let n = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code >= PLANE) {
      at++;
      astral.set(code, (astral.get(code) ?? 0) + sign);
    } else if (isSpace(code)) continue;
    else {
      const before = plain[code] ?? 0;
      if (before === 0) met.push(code);
      plain[code] = before + sign;
    }
    n++;
  }
  return n;
}
