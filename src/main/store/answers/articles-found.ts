// Finding words that stand in one article, in whichever of its blocks, and on whichever page its parts stand. One word leads to
// the articles, the rarest by the index; whether an article has the others is read in all its passages.
import type { SearchQuery, SearchScope } from '../../../contract/index.ts';
import type { Span } from '../../../engine/index.ts';
import { groupOfArticle } from '../tables/articles.ts';
import { pageOfPassage, type Passage } from '../tables/passages.ts';
import type { Tables } from '../tables/index.ts';
import { goingOn, soonest } from './slices.ts';
import { apart, type Sought, soughtEach } from './terms.ts';

export interface Found {
  readonly passage: Passage;
  readonly hits: Span[];
}

/** Words are counted in the index no further: beyond, one is as frequent as the other. */
const FREQUENT = 20_000;

export const searched = ({ text, raw }: Passage, side: SearchScope['side']): string =>
  side === 'raw' ? (raw ?? text) : text;

/**
 * Goes through the passages that may have the leading word. Each comes with the finds of its article where it is the first
 * passage there that has that word, so that no article comes twice; with nothing where it is not, or where a word is missing.
 */
export function* articlesFound(
  tables: Tables,
  query: SearchQuery,
  after: number,
): Generator<{ readonly id: number; readonly found: readonly Found[] }, void> {
  const { passages } = tables;
  const { scope } = query;
  const sought = soughtEach(query);
  const lead = leading(tables, sought);
  if (!lead) return;
  const match = goingOn(lead.match, after);
  for (const passage of soonest(passages, match, scope, after)) {
    const leads = lead.find(searched(passage, scope.side)).length > 0;
    yield { id: passage.id, found: leads ? inArticle(tables, passage, scope, sought, lead) : [] };
  }
}

function leading({ passages }: Tables, sought: readonly Sought[]): Sought | undefined {
  const [first] = sought
    .map((term) => {
      if (term.match === null) return { term, count: Infinity };
      // One character by itself stands nearly everywhere, and the index is slow to say where.
      return { term, count: term.match.endsWith('*') ? FREQUENT + 1 : passages.countMatches(term.match, FREQUENT) };
    })
    .toSorted((a, b) => a.count - b.count);
  return first?.term;
}

function inArticle(
  tables: Tables,
  passage: Passage,
  scope: SearchScope,
  sought: readonly Sought[],
  lead: Sought,
): Found[] {
  const { passages } = tables;
  const missing = new Set(sought);
  const found: Found[] = [];
  for (const [page, group] of placesOf(tables, passage)) {
    for (const one of passages.ofGroup(page, group, scope)) {
      const text = searched(one, scope.side);
      const hits = sought.flatMap((term) => {
        const spans = term.find(text);
        if (spans.length > 0) missing.delete(term);
        return spans;
      });
      if (hits.length === 0) continue;
      if (one.id < passage.id && lead.find(text).length > 0) return [];
      found.push({ passage: one, hits: apart(hits) });
    }
  }
  return missing.size > 0 ? [] : found;
}

/** Page and group of each part of the passage's article, in order; of the group alone where it has no parts elsewhere. */
function placesOf({ links }: Tables, { id, kind, group }: Passage): (readonly [page: number, group: string])[] {
  const page = pageOfPassage(id);
  const parts = kind === 'article' ? links.partsOf(page, group) : [];
  return parts.length > 0 ? parts.map((part) => [part.page, groupOfArticle(part.id)]) : [[page, group]];
}
