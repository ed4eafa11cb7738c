// Search and replace over the whole archive. What is asked for stands in the address, so that a reload asks again.
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from '../../app/Frame.tsx';
import { goToPanel } from '../../app/route.ts';
import { pageCountsQuery } from '../../state/queries.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { PanelProps } from '../panel.ts';
import { Replacing } from './Replacing.tsx';
import { Results } from './Results.tsx';
import { SearchForm } from './SearchForm.tsx';
import { readWish, replaceQueryOf, searchQueryOf, type Wish, writeWish } from './wish.ts';

export default function SearchPanel({ archive, query }: PanelProps) {
  const { t } = useTranslation();
  const address = query.toString();
  const asked = useMemo(() => readWish(new URLSearchParams(address)), [address]);
  const [find, replace] = useMemo(() => [searchQueryOf(asked), replaceQueryOf(asked)], [asked]);
  const [{ wish, from }, setForm] = useState({ wish: asked, from: address });
  // Whoever goes back, or follows a link, finds in the form what is found below it.
  if (from !== address) setForm({ wish: asked, from: address });
  const setWish = (next: Wish): void => setForm({ wish: next, from: address });
  const papers = useQuery(pageCountsQuery({})).data?.papers ?? [];
  const ask = (next: Wish): void => {
    setWish(next);
    if (next.text.trim() !== '') goToPanel('search', writeWish(next));
  };
  return (
    <Frame archive={archive} current="search">
      <main className="panel search">
        <SearchForm wish={wish} papers={papers.flatMap(({ paper }) => paper ?? [])} onChange={setWish} onAsk={ask} />
        {asked.text.trim() === '' ? (
          <Notice title={t('search.start')} text={t('search.startText')} />
        ) : asked.replacing ? (
          <Replacing key={address} query={replace} />
        ) : (
          <Results key={address} query={find} />
        )}
      </main>
    </Frame>
  );
}
