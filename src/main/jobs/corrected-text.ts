// What is stored beside a corrected page, made from it at once: its title, its articles, the number of its open flags.
import {
  type CorrectedPage,
  ENGINE_VERSION,
  type Flag,
  type Group,
  SEVERITIES,
  writeGalleyText,
} from '../../engine/index.ts';
import type { CorrectedText, DerivedArticle, FlagCount } from '../store/store.ts';
import { type Decided, NOTHING_DECIDED, settle } from './settling.ts';

/** Characters of a body that stand for a headline where there is none. */
const FIRST_WORDS = 24;

/**
 * A corrected page as the store keeps it.
 * @param flags all flags of the page.
 * @param decided decisions on them: a settled flag is not counted.
 */
export function correctedText(
  page: CorrectedPage,
  flags: readonly Flag[],
  decided: Decided = NOTHING_DECIDED,
): CorrectedText {
  const { open, settled } = settle(page, flags, decided);
  const articles = page.groups.flatMap(derivedArticle);
  return {
    text: writeGalleyText(page),
    engine: ENGINE_VERSION,
    title: articles.find(({ title }) => title !== '')?.title ?? '',
    articles,
    flags: flagCounts(open),
    ...(decided !== NOTHING_DECIDED && { settled }),
  };
}

/** How many flags there are of each rule. */
export function flagCounts(flags: readonly Flag[]): FlagCount[] {
  return [...Map.groupBy(flags, ({ rule }) => rule)].map(([rule, found]) => ({
    rule,
    count: found.length,
    worst: SEVERITIES.find((severity) => found.some((flag) => flag.severity === severity)) ?? 'info',
  }));
}

function derivedArticle({ id, kind, blocks, derivedFrom }: Group): DerivedArticle[] {
  if (kind !== 'article' && kind !== 'photo') return [];
  const characters = blocks.reduce((sum, { text }) => sum + visible(text).length, 0);
  return [{ group: id, kind, title: titleOf(blocks), characters, derivedFrom: derivedFrom ?? null }];
}

/** The headline, its lines on one; else the first words. */
export function titleOf(blocks: Group['blocks']): string {
  const headline = blocks.filter(({ role }) => role === 'headline').map(({ text }) => text);
  if (headline.length > 0) return headline.join(' ').replace(/\s+/gu, ' ').trim();
  const words = Array.from((blocks[0]?.text ?? '').replace(/\s+/gu, ' ').trim());
  return words.slice(0, FIRST_WORDS).join('') + (words.length > FIRST_WORDS ? '…' : '');
}

/** Code points without white space. */
const visible = (text: string): string[] => Array.from(text.replace(/\s+/gu, ''));
