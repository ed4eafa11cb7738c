// What is stored beside a corrected page and can be made from it at any time: its title, its articles, its open flags.
import {
  type CorrectedPage,
  ENGINE_VERSION,
  fingerprints,
  type Flag,
  type Group,
  readGalleyText,
  SEVERITIES,
  writeGalleyText,
} from '../../engine/index.ts';
import type { PageDetail, Verdict } from '../../contract/index.ts';
import type { CorrectedText, DerivedArticle, FlagCount, Store } from '../store/store.ts';
import { checkPage } from './engine-work.ts';

/** Characters of a body that stand for a headline where there is none. */
const FIRST_WORDS = 24;

/**
 * A corrected page as the store keeps it.
 * @param flags all flags of the page.
 * @param verdicts decisions on them: a decided flag is not counted.
 */
export function correctedText(
  page: CorrectedPage,
  flags: readonly Flag[],
  verdicts: readonly Verdict[] = [],
): CorrectedText {
  const articles = page.groups.flatMap(derivedArticle);
  return {
    text: writeGalleyText(page),
    engine: ENGINE_VERSION,
    title: articles.find(({ title }) => title !== '')?.title ?? '',
    articles,
    flags: flagCounts(undecided(page, flags, verdicts)),
  };
}

/** The flags that no verdict has settled, in the order given. */
export function undecided(page: CorrectedPage, flags: readonly Flag[], verdicts: readonly Verdict[]): readonly Flag[] {
  const decided = new Set(verdicts.map(({ fingerprint }) => fingerprint));
  const names = fingerprints(page, flags);
  return flags.filter((_, index) => !decided.has(names[index] ?? ''));
}

/** The undecided flags of a page's newest revision; its draft does not count. */
export async function openFlags({ raw, corrected, verdicts }: PageDetail): Promise<readonly Flag[]> {
  const page = readGalleyText(corrected);
  return undecided(page, await checkPage(raw.text, page), verdicts);
}

/**
 * Checks a corrected form of a stored page and derives what goes into its next revision.
 * @throws GalleyError `not-found`
 */
export async function derive(store: Store, id: number, page: CorrectedPage): Promise<CorrectedText> {
  const { raw, verdicts } = await store.page(id);
  return correctedText(page, await checkPage(raw.text, page), verdicts);
}

/** Counts the open flags of a page's newest revision anew. @throws GalleyError `not-found` */
export async function recountFlags(store: Store, id: number): Promise<void> {
  await store.setFlagCounts(id, flagCounts(await openFlags(await store.page(id))));
}

function flagCounts(flags: readonly Flag[]): FlagCount[] {
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
