// What a search looks for: terms, all of which must stand in one passage, and how each is found.
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
export function termsOf(text: string): string[] {
  const terms = Array.from(text.matchAll(QUOTED), ([, quoted, bare]) => (quoted ?? bare ?? '').trim());
  const said = terms.filter((term) => term !== '');
  return said.length > 0 ? said : [text.trim()].filter((term) => term !== '');
}

export function soughtBy({ text, variants, matchCase }: Pick<SearchQuery, 'text' | 'variants' | 'matchCase'>): Sought {
  const likeness: Likeness = { variants, caseless: !matchCase, spaces: true };
  const terms = termsOf(text);
  const finders = terms.map((term) => finderOf(term, likeness));
  const queries = terms.map(queryOf).filter((query) => query !== null);
  return {
    match: queries.length === 0 ? null : queries.join(' AND '),
    find: (passage) => {
      const spans: Span[] = [];
      for (const finder of finders) {
        const found = finder(passage);
        if (found.length === 0) return [];
        spans.push(...found);
      }
      return finders.length === 1 ? spans : apart(spans);
    },
  };
}

function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}
