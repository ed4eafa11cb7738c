// What is derived from galley text alone: title, articles with their jumps, and what the text says of page data.
import {
  CLASS,
  classOf,
  type CorrectedPage,
  cutsPair,
  GalleyTextError,
  type Group,
  readGalleyText,
} from '../../engine/index.ts';
import { jumpsOf } from './jumps.ts';
import { printedEvidence } from './printed.ts';
import type { Evidence } from './questions/pages.ts';
import type { DerivedArticle } from './store.ts';

/** Characters of a body that stand for a headline where there is none. */
const FIRST_WORDS = 24;

/** What can be read of a text; one that is not galley text has nothing. */
export function readTolerant(text: string): CorrectedPage {
  try {
    return readGalleyText(text);
  } catch (error) {
    if (error instanceof GalleyTextError) return { groups: [] };
    throw error;
  }
}

export interface Derived {
  readonly title: string;
  readonly articles: readonly DerivedArticle[];
  readonly evidence: readonly Evidence[];
}

export function derivedFrom(page: CorrectedPage): Derived {
  const articles = articlesOf(page.groups);
  return { title: articles.find(({ title }) => title !== '')?.title ?? '', articles, evidence: printedEvidence(page) };
}

export const articlesOf = (groups: readonly Group[]): DerivedArticle[] => groups.flatMap(derivedArticle);

function derivedArticle({ id, kind, blocks, derivedFrom: parent }: Group): DerivedArticle[] {
  if (kind !== 'article' && kind !== 'photo') return [];
  const characters = blocks.reduce((sum, { text }) => sum + visible(text), 0);
  return [{ group: id, kind, title: titleOf(blocks), characters, derivedFrom: parent ?? null, ...jumpsOf({ blocks }) }];
}

/** The headline, its lines on one; else the first words. */
export function titleOf(blocks: Group['blocks']): string {
  const headline = blocks.filter(({ role }) => role === 'headline').map(({ text }) => text);
  if (headline.length > 0) return headline.join(' ').replace(/\s+/gu, ' ').trim();
  const words = Array.from((blocks[0]?.text ?? '').replace(/\s+/gu, ' ').trim());
  return words.slice(0, FIRST_WORDS).join('') + (words.length > FIRST_WORDS ? '…' : '');
}

/** How many code points are no white space. */
function visible(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // The second half of a character has been counted with the first.
    if (code >= 0xdc00 && code <= 0xdfff && cutsPair(text, at)) continue;
    const kind = classOf(code);
    if (kind !== CLASS.space && kind !== CLASS.newline) count += 1;
  }
  return count;
}
