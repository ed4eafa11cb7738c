// What a replacement over the archive would do: its hits, grouped by the words beside them. Nothing is changed here.
import { cutsPair, finderOf } from '../../engine/index.ts';
import type { ReplaceGroup, ReplaceHit, ReplacePreview, ReplaceQuery } from '../../contract/index.ts';
import { keptSpans } from '../store/raw-wording.ts';
import type { ScannedPassage, Store } from '../store/store.ts';
import type { PatternMatch } from './pattern.ts';
import { openPattern } from './pattern-thread.ts';
import { catchUp } from './search.ts';

/** UTF-16 units beside a hit that make its context. */
const CONTEXT = 3;

interface Matching {
  /** For each text its matches, in order, none overlapping. */
  match(texts: readonly string[]): Promise<readonly PatternMatch[][]>;
  close(): Promise<void>;
}

/**
 * Looks through the whole scope, slice by slice.
 * @throws GalleyError `bad-request` for a pattern that is none, or that takes too long.
 */
export async function* previewReplace(store: Store, query: ReplaceQuery): AsyncGenerator<ReplacePreview, void> {
  // What is not indexed would be left out unseen.
  await catchUp(store);
  const matching = await matchingOf(query);
  const groups = grouping();
  let [hits, pages] = [0, 0];
  try {
    for (let after: number | null = 0; after !== null;) {
      const slice = await store.scanPassages(
        query.regex ? null : query.find,
        { side: 'corrected', ...query.scope },
        after,
      );
      after = slice.next;
      const matches = await matching.match(slice.passages.map(({ text }) => text));
      const found = slice.passages.flatMap((passage, at) => hitsIn(passage, matches[at] ?? [], query, groups));
      const onPages = await store.pagesNow([...new Set(found.map(({ page }) => page))]);
      hits += found.length;
      pages += onPages.length;
      if (found.length > 0 || after === null)
        yield { kind: 'found', groups: groups.take(), pages: [...onPages], hits: found };
    }
  } finally {
    await matching.close();
  }
  yield { kind: 'end', hits, pages, groups: groups.count() };
}

async function matchingOf({ find, regex, with: put, variants, matchCase }: ReplaceQuery): Promise<Matching> {
  if (regex) return openPattern(find, matchCase, put);
  const finder = finderOf(find, { variants, caseless: !matchCase, spaces: false });
  return {
    match: async (texts) => texts.map((text) => finder(text).map((span) => ({ ...span, with: put }))),
    close: async () => undefined,
  };
}

function hitsIn(
  { page, block, text, raw }: ScannedPassage,
  matches: readonly PatternMatch[],
  { whereRawSame }: ReplaceQuery,
  groups: Grouping,
): ReplaceHit[] {
  if (matches.length === 0) return [];
  const kept = raw === null ? [{ start: 0, end: text.length }] : keptSpans(raw, text);
  return matches.flatMap(({ start, end, with: put }) => {
    const was = text.slice(start, end);
    const rawSame = kept.some((span) => span.start <= start && end <= span.end);
    if (was === put || (whereRawSame && !rawSame)) return [];
    const [from, to] = [Math.max(0, start - CONTEXT), Math.min(text.length, end + CONTEXT)];
    const before = text.slice(cutsPair(text, from) ? from - 1 : from, start);
    const after = text.slice(end, cutsPair(text, to) ? to + 1 : to);
    return [{ page, block, start, end, group: groups.of({ before, was, after, with: put, rawSame }) }];
  });
}

/** Numbers contexts in the order in which they are met. */
function grouping() {
  const numbers = new Map<string, number>();
  let fresh: ReplaceGroup[] = [];
  return {
    of(context: Omit<ReplaceGroup, 'group'>): number {
      const key = JSON.stringify(context);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const group = numbers.size;
      numbers.set(key, group);
      fresh.push({ group, ...context });
      return group;
    },
    /** The groups that have come since this was last asked. */
    take(): ReplaceGroup[] {
      const taken = fresh;
      fresh = [];
      return taken;
    },
    count: (): number => numbers.size,
  };
}

type Grouping = ReturnType<typeof grouping>;
