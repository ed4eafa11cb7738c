// What is not flagged because somebody has said, or the archive has shown, that it is right: listed words and known names.
import type { Flag } from '../page/index.ts';
import type { ProjectLists } from './lists.ts';
import { KNOWN_NAME, type NameCounts } from './names.ts';
import { once } from './once.ts';
import type { Rule, RuleScope, Subject } from './rule.ts';

function longest(words: Iterable<string>): number {
  let most = 0;
  for (const { length } of words) most = Math.max(most, length);
  return most;
}
const wordsOf = once(({ words }: ProjectLists) => ({ words: new Set(words), longest: longest(words) }));
const longestName = once((names: NameCounts) => longest(names.keys()));

/** The flags without those that lie within a listed word, or say of a known name that it is misspelt. */
export function notSpared(
  flags: readonly Flag[],
  { blocks, lists, names }: RuleScope,
  rules: readonly Rule[],
): readonly Flag[] {
  const { words, longest: longestWord } = wordsOf(lists);
  if (flags.length === 0 || (words.size === 0 && names.size === 0)) return flags;
  const texts = new Map(blocks.map(({ block: { id, text } }) => [id, text]));
  const subjects = new Map<string, Subject>(rules.map(({ id, subject }) => [id, subject]));
  const isWord = (word: string): boolean => words.has(word);
  const isName = (word: string): boolean => (names.get(word) ?? 0) >= KNOWN_NAME;
  return flags.filter(({ rule, block = '', start, end }) => {
    const subject = subjects.get(rule);
    const text = texts.get(block);
    if (subject === 'layout' || text === undefined) return true;
    if (liesWithin(text, start, end, longestWord, isWord)) return false;
    return subject !== 'spelling' || !liesWithin(text, start, end, longestName(names), isName);
  });
}

/** True when `[start, end)` is part of a string that `isRight`, of `most` units at most, where it stands in the text. */
function liesWithin(
  text: string,
  start: number,
  end: number,
  most: number,
  isRight: (word: string) => boolean,
): boolean {
  for (let from = start; from >= 0 && end - from <= most; from--) {
    for (let to = end; to <= text.length && to - from <= most; to++) {
      if (isRight(text.slice(from, to))) return true;
    }
  }
  return false;
}
