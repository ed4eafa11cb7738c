// Answers to searches. The index says where a term may stand; only the text itself says where it does.
import type { FoundPassage, SearchQuery, SearchScope } from '../../../contract/index.ts';
import { cutsPair } from '../../../engine/index.ts';
import type { CountSlice, ScannedPassage } from '../questions/search.ts';
import { articleId } from '../tables/articles.ts';
import { pageOfPassage } from '../tables/passages.ts';
import type { Tables } from '../tables/index.ts';
import { queryOf } from '../tokens.ts';
import type { Archive, Write } from './answer.ts';
import { articlesFound, type Found, searched } from './articles-found.ts';
import { indexing } from './indexing.ts';
import { goingOn, pageSlices, SLICE_MS, soonest } from './slices.ts';
import { soughtBy } from './terms.ts';

/** How much text one answer may carry, in UTF-16 units. */
const SLICE_UNITS = 2_000_000;

/** The excerpt: so much before the first find, so much in all. */
const BEFORE = 30;
const EXCERPT = 160;

export function searchAnswers(tables: Tables, write: Write) {
  const { pages, passages, revisions, drafts } = tables;
  const index = indexing(tables);
  return {
    search(query, after, limit) {
      const { found, next } = (query.within === 'article' ? inArticles : inPassages)(tables, query, after, limit);
      return {
        passages: found.map((one) => describe(tables, one, query.scope.side)),
        next,
        lag: index.lag(),
      };
    },
    countFound: (query, after) => (query.within === 'article' ? countArticles : countPassages)(tables, query, after),
    scanPassages(term, scope, after) {
      const slice = pageSlices();
      const scanned: ScannedPassage[] = [];
      let units = 0;
      for (const { id, block, text, raw } of passages.each(
        goingOn(term === null ? null : queryOf(term), after),
        scope,
        after,
      )) {
        if (slice.isFull(id, units > SLICE_UNITS)) return { passages: scanned, next: slice.next() };
        scanned.push({ id, page: pageOfPassage(id), block, text, raw });
        units += text.length;
      }
      return { passages: scanned, next: null };
    },
    pagesNow: (ids) =>
      ids.map((page) => {
        const { name } = pages.label(page);
        return { page, name, revision: revisions.newest(page), hasDraft: drafts.get(page) !== null };
      }),
    indexLag: index.lag,
    indexSome: () => write(() => index.some(performance.now() + SLICE_MS)),
    dropIndex: () => write(() => index.drop()),
  } satisfies Partial<Archive>;
}

interface Portion {
  readonly found: readonly Found[];
  readonly next: number | null;
}

function inPassages({ passages }: Tables, query: SearchQuery, after: number, limit: number): Portion {
  const { match, find } = soughtBy(query);
  const found: Found[] = [];
  for (const passage of soonest(passages, match, query.scope, after)) {
    const hits = find(searched(passage, query.scope.side));
    if (hits.length > 0 && found.push({ passage, hits }) === limit) return { found, next: passage.id };
  }
  return { found, next: null };
}

function inArticles(tables: Tables, query: SearchQuery, after: number, limit: number): Portion {
  const slice = pageSlices();
  const all: Found[] = [];
  for (const { id, found } of articlesFound(tables, query, after)) {
    if (slice.isFull(id)) return { found: all, next: slice.next() };
    all.push(...found);
    if (all.length >= limit) return { found: all, next: id };
  }
  return { found: all, next: null };
}

function countPassages({ passages }: Tables, query: SearchQuery, after: number): CountSlice {
  const { match, find } = soughtBy(query);
  const slice = pageSlices();
  const counting = counter(null);
  for (const passage of passages.each(goingOn(match, after), query.scope, after)) {
    if (slice.isFull(passage.id)) return counting.end(slice.next());
    counting.add({ passage, hits: find(searched(passage, query.scope.side)) });
  }
  return counting.end(null);
}

function countArticles(tables: Tables, query: SearchQuery, after: number): CountSlice {
  const slice = pageSlices();
  const counting = counter(0);
  for (const { id, found } of articlesFound(tables, query, after)) {
    if (slice.isFull(id)) return counting.end(slice.next());
    if (found.length > 0) counting.article();
    for (const one of found) counting.add(one);
  }
  return counting.end(null);
}

function counter(none: 0 | null) {
  const pages = new Set<number>();
  let [hits, passages]: [number, number] = [0, 0];
  let articles: number | null = none;
  return {
    article: (): void => void (articles = (articles ?? 0) + 1),
    add(found: Found): void {
      if (found.hits.length === 0) return;
      hits += found.hits.length;
      passages += 1;
      pages.add(pageOfPassage(found.passage.id));
    },
    end: (next: number | null): CountSlice => ({ hits, passages, pages: [...pages], articles, next }),
  };
}

function describe(
  { pages, articles, links }: Tables,
  { passage, hits }: Found,
  side: SearchScope['side'],
): FoundPassage {
  const { id, group, block, role, kind } = passage;
  const page = pageOfPassage(id);
  const { name, paper, date, number } = pages.label(page);
  const parts = kind === 'article' ? links.partsOf(page, group) : [];
  const own = articleId(page, group);
  const [first] = parts;
  const titled = kind === 'article' || kind === 'photo' ? articles.title(page, group) : null;
  return {
    page,
    group,
    block,
    role,
    name,
    paper,
    date,
    number,
    title: first && first.title !== '' ? first.title : titled,
    whole: first
      ? { first: first.id, part: parts.findIndex((part) => part.id === own) + 1, parts: parts.length }
      : null,
    hits,
    ...excerptOf(searched(passage, side), hits[0]?.start ?? 0),
  };
}

function excerptOf(text: string, hit: number): { readonly excerpt: string; readonly excerptStart: number } {
  const within = (at: number): number => (cutsPair(text, at) ? at - 1 : at);
  const start = within(Math.max(0, Math.min(hit - BEFORE, text.length - EXCERPT)));
  return { excerpt: text.slice(start, within(Math.min(text.length, start + EXCERPT))), excerptStart: start };
}
