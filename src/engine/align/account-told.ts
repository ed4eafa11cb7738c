// The account as a person is told it: what was replaced where it stood, or set in its other width, is changed, not lost. All
// that the strict account lists is told exactly once.
import type { Account, CharacterCount } from '../page/index.ts';
import { CLASS, classOf } from '../text/index.ts';
import { isSpace } from './ink.ts';
import type { LayerChange } from './layers.ts';

/** What stands for raw characters at the same place, and at how many places. */
export interface Replacement {
  readonly before: string;
  readonly after: string;
  readonly count: number;
}

export interface AccountTold {
  /** Characters (code points) that have a counterpart on the other side: of the two sides the longer one. */
  readonly changed: number;
  /** Most frequent first. */
  readonly replacements: readonly Replacement[];
  /** Raw characters that are gone and have no counterpart. */
  readonly missing: readonly CharacterCount[];
  /** Characters that stand for no raw ones. */
  readonly added: readonly CharacterCount[];
}

/**
 * @param changes what the layered diff tells of the page; its layer `characters` is read.
 * @returns of all that `account` lists as missing and added, what has a counterpart and what has none.
 */
export function tellAccount({ missing, added }: Account, changes: readonly LayerChange[]): AccountTold {
  const [gone, come] = [new Counts(missing), new Counts(added)];
  const met = new Replacements();
  for (const { layer, before, after } of changes) {
    if (layer === 'characters') atOnePlace(inkOf(before), inkOf(after), gone, come, met);
  }
  twins(gone, come, met);
  return { ...met.told(), missing: gone.left(), added: come.left() };
}

/** As many characters as both sides have are changed; signs for signs all of them, as …… for six full stops. */
function atOnePlace(before: string[], after: string[], gone: Counts, come: Counts, met: Replacements): void {
  if (before.length === 0 || after.length === 0) return;
  const most = before.every(isSign) && after.every(isSign) ? Infinity : Math.min(before.length, after.length);
  const [lost, put] = [gone.take(before, most), come.take(after, most)];
  if (lost + put > 0) met.note(before.join(''), after.join(''), Math.max(lost, put));
}

/** Full-width and half-width forms of one character, wherever they stand. */
function twins(gone: Counts, come: Counts, met: Replacements): void {
  const forms = new Map<string, string[]>();
  for (const { character } of come.left()) {
    const plain = plainOf(character);
    const known = forms.get(plain);
    if (known) known.push(character);
    else forms.set(plain, [character]);
  }
  for (const { character, count } of gone.left()) {
    let rest = count;
    for (const form of forms.get(plainOf(character)) ?? []) {
      const pairs = come.takeUpTo(form, rest);
      if (pairs === 0) continue;
      gone.takeUpTo(character, pairs);
      met.note(character, form, pairs, pairs);
      rest -= pairs;
    }
  }
}

const plainOf = (character: string): string => character.normalize('NFKC');

const inkOf = (text: string): string[] => Array.from(text).filter((character) => !isSpace(character.charCodeAt(0)));

const SIGNS: ReadonlySet<number> = new Set([
  CLASS.other,
  CLASS.sentence,
  CLASS.clause,
  CLASS.opener,
  CLASS.closer,
  CLASS.hyphen,
  CLASS.dash,
]);

const isSign = (character: string): boolean => SIGNS.has(classOf(character.codePointAt(0) ?? 0));

/** Characters that the account lists and nothing has been said of yet. */
class Counts {
  readonly #left: Map<string, number>;

  constructor(counts: readonly CharacterCount[]) {
    this.#left = new Map(counts.map(({ character, count }) => [character, count]));
  }

  /** Takes the characters that are listed, at most `most` of them; returns how many. */
  take(characters: readonly string[], most: number): number {
    let taken = 0;
    for (const character of characters) if (taken < most) taken += this.takeUpTo(character, 1);
    return taken;
  }

  takeUpTo(character: string, most: number): number {
    const left = this.#left.get(character) ?? 0;
    const taken = Math.min(left, most);
    if (taken > 0) this.#left.set(character, left - taken);
    return taken;
  }

  left(): CharacterCount[] {
    return Array.from(this.#left, ([character, count]) => ({ character, count }))
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => b.count - a.count);
  }
}

class Replacements {
  readonly #met = new Map<string, Replacement>();
  #changed = 0;

  note(before: string, after: string, changed: number, places = 1): void {
    const key = `${before}\n${after}`;
    this.#met.set(key, { before, after, count: (this.#met.get(key)?.count ?? 0) + places });
    this.#changed += changed;
  }

  told(): Pick<AccountTold, 'changed' | 'replacements'> {
    const replacements = Array.from(this.#met.values()).toSorted((a, b) => b.count - a.count);
    return { changed: this.#changed, replacements };
  }
}
