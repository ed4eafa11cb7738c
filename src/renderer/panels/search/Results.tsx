// What was found, in its words: the first passages at once, more as one scrolls; the exact count grows until it is done.
import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FoundPassage, type SearchCount, searchCount, type SearchQuery } from '../../../contract/index.ts';
import { hashOf } from '../../app/route.ts';
import { PaperWords } from '../../desk/PaperWords.tsx';
import { call } from '../../state/api.ts';
import { linesOf } from '../../state/lines.ts';
import { Notice } from '../../ui/Notice.tsx';

const ROW = 92;

export function Results({ query }: { readonly query: SearchQuery }) {
  const { t } = useTranslation();
  const count = useCount(query);
  const found = useInfiniteQuery({
    queryKey: ['search', query],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) => call('search', { body: { ...query, after: pageParam, limit: 50 }, signal }),
    getNextPageParam: (last) => last.next,
    gcTime: 0,
  });
  const passages = found.data?.pages.flatMap((slice) => slice.passages) ?? [];
  const lag = found.data?.pages[0]?.lag ?? 0;
  if (found.isError) return <Notice title={t('search.failed')} text={found.error.message} />;
  if (found.isSuccess && passages.length === 0 && lag === 0)
    return <Notice title={t('search.nothing')} text={t('search.nothingText')} />;
  return (
    <section className="search-found" aria-label={t('search.found')}>
      <p role="status" className="quiet">
        {count && t(phraseOf(count), { ...count })}
        {lag > 0 && ` ${t('search.lag', { count: lag })}`}
      </p>
      <Passages
        passages={passages}
        onEnd={() => {
          if (found.hasNextPage && !found.isFetchingNextPage) void found.fetchNextPage();
        }}
      />
    </section>
  );
}

function phraseOf({ done, articles }: SearchCount): 'search.counting' | 'search.countArticles' | 'search.count' {
  if (!done) return 'search.counting';
  return articles === null ? 'search.count' : 'search.countArticles';
}

function Passages({ passages, onEnd }: { readonly passages: readonly FoundPassage[]; readonly onEnd: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  // Its answers change with every scroll: nothing here is memoised over them.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: passages.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 6,
  });
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;
  const near = useEffectEvent(onEnd);
  useEffect(() => {
    if (last >= passages.length - 10) near();
  }, [last, passages.length]);
  return (
    <div ref={box} className="passages">
      <ol style={{ height: virtual.getTotalSize() }}>
        {rows.map(({ index, start, key }) => {
          const passage = passages[index];
          return (
            passage && (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Passage passage={passage} />
              </li>
            )
          );
        })}
      </ol>
    </div>
  );
}

function Passage({ passage }: { readonly passage: FoundPassage }) {
  const { t } = useTranslation();
  const { page, block, role, name, paper, date, number, title, whole } = passage;
  const place = [paper, date, number === null ? null : t('desk.pageNumber', { number })].filter(
    (part) => part !== null,
  );
  return (
    <a className="passage" href={hashOf({ at: 'page', page, block })}>
      <small>
        {place.length > 0 ? place.join(' · ') : name} · {t(`role.${role}`)} ·{' '}
        {title === null ? t('outline.noHeadline') : <PaperWords text={title} />}
        {whole && ` · ${t('search.part', whole)}`}
      </small>
      <p lang="zh-Hans">{marked(passage)}</p>
    </a>
  );
}

/** The excerpt with every find in it marked. */
function marked({ excerpt, excerptStart, hits }: FoundPassage) {
  const parts = [];
  let at = 0;
  for (const hit of hits) {
    const [start, end] = [hit.start - excerptStart, hit.end - excerptStart];
    if (start < at || end > excerpt.length) continue;
    parts.push(excerpt.slice(at, start), <mark key={start}>{excerpt.slice(start, end)}</mark>);
    at = end;
  }
  return [...parts, excerpt.slice(at)];
}

/** The exact count, as far as it has been told. */
function useCount(query: SearchQuery): SearchCount | null {
  const [count, setCount] = useState<SearchCount | null>(null);
  useEffect(() => {
    const life = new AbortController();
    const follow = async (): Promise<void> => {
      const response = await call('countSearch', { body: query, signal: life.signal });
      for await (const line of linesOf(response, searchCount)) setCount(line);
    };
    // The list says what is wrong, if something is.
    follow().catch(() => undefined);
    return () => life.abort();
  }, [query]);
  return count;
}
