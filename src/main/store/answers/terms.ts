// What a search looks for: terms, all of which must stand together, and how each is found.
import type { SearchQuery } from '../../../contract/index.ts';
import { finderOf, type Likeness, type Span } from '../../../engine/index.ts';
import { queryOf } from '../tokens.ts';

export interface Sought {
  /** An expression of tokens that holds wherever all terms may stand; null when that cannot be said. */
  readonly match: string | null;
  /** All finds in a text, in order; none when a term is missing. Where two terms overlap, the earlier find stays. */
  readonly find: (text: string) => Span[];
}

const QUOTED = /["“”„«»「」『』]([^"“”„«»「」『』]+)["“”„«»「」『』]|([^\s"“”„«»「」『』]+)/gu;

/**
 * What stands in quotation marks is one term; else white space parts terms. Quotation marks alone are themselves a
 * term.
 */
function termsOf(text: string): string[] {
  const terms = Array.from(text.matchAll(QUOTED), ([, quoted, bare]) => (quoted ?? bare ?? '').trim());
  const said = terms.filter((term) => term !== '');
  return said.length > 0 ? said : [text.trim()].filter((term) => term !== '');
}

type Words = Pick<SearchQuery, 'text' | 'variants' | 'matchCase'>;

/** Each term by itself. */
export function soughtEach({ text, variants, matchCase }: Words): Sought[] {
  const likeness: Likeness = { variants, caseless: !matchCase, spaces: true };
  return termsOf(text).map((term) => ({ match: queryOf(term), find: finderOf(term, likeness) }));
}

/** All terms in one passage. */
export function soughtBy(words: Words): Sought {
  const terms = soughtEach(words);
  const queries = terms.map(({ match }) => match).filter((query) => query !== null);
  return {
    match: queries.length === 0 ? null : queries.join(' AND '),
    find: (passage) => {
      const spans: Span[] = [];
      for (const { find } of terms) {
        const found = find(passage);
        if (found.length === 0) return [];
        spans.push(...found);
      }
      return terms.length === 1 ? spans : apart(spans);
    },
  };
}

/** Finds in order; where two overlap, the earlier stays. */
export function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}
