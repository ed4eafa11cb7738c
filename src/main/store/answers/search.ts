// Answers to searches. The index says where a term may stand; only the text itself says where it does.
import type { FoundPassage, SearchScope } from '../../../contract/index.ts';
import { cutsPair, type Span } from '../../../engine/index.ts';
import type { ScannedPassage } from '../questions/search.ts';
import { pageOfPassage, type Passage } from '../tables/passages.ts';
import type { Tables } from '../tables/index.ts';
import { queryOf } from '../tokens.ts';
import type { Archive, Write } from './answer.ts';
import { indexing } from './indexing.ts';
import { soughtBy } from './terms.ts';

/** How long one answer may take, in milliseconds, and how much text it may carry, in UTF-16 units. */
const SLICE_MS = 40;
const SLICE_UNITS = 2_000_000;

/** Passages read before the index is asked for a single character. */
const READ_ON = 1000;

/** The excerpt: so much before the first find, so much in all. */
const BEFORE = 30;
const EXCERPT = 160;

type Side = SearchScope['side'];

const searched = ({ text, raw }: Passage, side: Side): string => (side === 'raw' ? (raw ?? text) : text);

export function searchAnswers(tables: Tables, write: Write) {
  const { pages, passages, revisions, drafts } = tables;
  const index = indexing(tables);
  return {
    search(query, after, limit) {
      const { side } = query.scope;
      const { match, find } = soughtBy(query);
      const found: { readonly passage: Passage; readonly hits: Span[] }[] = [];
      for (const passage of soonest(passages, match, query.scope, after)) {
        const hits = find(searched(passage, side));
        if (hits.length > 0 && found.push({ passage, hits }) === limit) break;
      }
      return {
        passages: found.map(({ passage, hits }) => describe(tables, passage, side, hits)),
        next: found.length === limit ? (found.at(-1)?.passage.id ?? null) : null,
        lag: index.lag(),
      };
    },
    countFound(query, after) {
      const { match, find } = soughtBy(query);
      const slice = pageSlices();
      let [hits, count, onPages, counted] = [0, 0, 0, -1];
      for (const passage of passages.each(goingOn(match, after), query.scope, after)) {
        if (slice.isFull(passage.id)) return { hits, passages: count, pages: onPages, next: slice.next() };
        const spans = find(searched(passage, query.scope.side));
        if (spans.length === 0) continue;
        const page = pageOfPassage(passage.id);
        if (page !== counted) onPages += 1;
        counted = page;
        hits += spans.length;
        count += 1;
      }
      return { hits, passages: count, pages: onPages, next: null };
    },
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

/**
 * What to ask the index for the next slice. Tokens that begin with one character are gathered anew each time: when they have
 * filled a slice already, the character is so frequent that reading all passages is quicker.
 */
const goingOn = (match: string | null, after: number): string | null =>
  after > 0 && match?.endsWith('*') === true ? null : match;

/** For one character the index has to gather all tokens that begin with it: a frequent one is found sooner by reading on. */
function* soonest(passages: Tables['passages'], match: string | null, scope: SearchScope, after: number) {
  let last = after;
  if (match?.endsWith('*') === true) {
    let left = READ_ON;
    for (const passage of passages.each(null, scope, after)) {
      yield passage;
      last = passage.id;
      left -= 1;
      if (left === 0) break;
    }
  }
  yield* passages.each(match, scope, last);
}

/** Slices that end between two pages, so that nothing is counted twice, and hold one page at least. */
function pageSlices() {
  const end = performance.now() + SLICE_MS;
  let [page, last] = [-1, 0];
  return {
    isFull(id: number, heavy = false): boolean {
      const isNewPage = pageOfPassage(id) !== page;
      if (isNewPage && page >= 0 && (heavy || performance.now() > end)) return true;
      [page, last] = [pageOfPassage(id), id];
      return false;
    },
    next: (): number => last,
  };
}

function describe(
  { pages, articles }: Tables,
  { id, group, block, role, kind, text, raw }: Passage,
  side: Side,
  hits: readonly Span[],
): FoundPassage {
  const page = pageOfPassage(id);
  const { name, paper, date, number } = pages.label(page);
  const whole = side === 'raw' ? (raw ?? text) : text;
  return {
    page,
    group,
    block,
    role,
    name,
    paper,
    date,
    number,
    title: kind === 'article' || kind === 'photo' ? articles.title(page, group) : null,
    hits: [...hits],
    ...excerptOf(whole, hits[0]?.start ?? 0),
  };
}

function excerptOf(text: string, hit: number): { readonly excerpt: string; readonly excerptStart: number } {
  const within = (at: number): number => (cutsPair(text, at) ? at - 1 : at);
  const start = within(Math.max(0, Math.min(hit - BEFORE, text.length - EXCERPT)));
  return { excerpt: text.slice(start, within(Math.min(text.length, start + EXCERPT))), excerptStart: start };
}
