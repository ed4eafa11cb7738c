// The history of a page: who changed what and when; any two revisions compared; one restored, or one taken back.
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from '../../app/Frame.tsx';
import { hashOf } from '../../app/route.ts';
import { historyQuery, pageFactsQuery } from '../../state/queries.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { PanelProps } from '../panel.ts';
import { Compare } from './Compare.tsx';
import { Operations } from './Operations.tsx';
import { Parts } from './Parts.tsx';
import { Readings } from './Readings.tsx';
import { type Chosen, Timeline } from './Timeline.tsx';

export default function HistoryPanel({ archive, query }: PanelProps) {
  const page = Number(query.get('page') ?? 0);
  return (
    <Frame archive={archive} current="history">
      {page > 0 ? (
        <PageHistory key={`${page} ${query.get('group') ?? ''}`} page={page} group={query.get('group')} />
      ) : (
        <Operations />
      )}
    </Frame>
  );
}

/** Which page the history is of, as the desk's header says it. */
function PageName({ page }: { readonly page: number }) {
  const { t } = useTranslation();
  const facts = useQuery(pageFactsQuery(page)).data;
  if (!facts) return null;
  const { paper, date, number, name, title } = facts;
  const place = [paper, date, number === null ? name : t('desk.pageNumber', { number })];
  return (
    <p className="quiet page-name">
      {place.filter((part) => part !== null).join(' · ')} {title !== '' && <span className="words">{title}</span>}
    </p>
  );
}

function PageHistory({ page, group }: { readonly page: number; readonly group: string | null }) {
  const { t } = useTranslation();
  const history = useQuery(historyQuery(page, group));
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const entries = history.data?.entries ?? [];
  const newest = entries[0];
  // At first: what the newest revision changed.
  const shown = chosen ?? (newest?.parent ? { from: newest.parent, to: newest.id } : null);
  return (
    <main className="panel history">
      <header className="row">
        <a className="button" href={hashOf({ at: 'page', page })}>
          <ArrowLeft size={15} aria-hidden="true" /> {t('history.toPage')}
        </a>
        <h1>{t(group === null ? 'history.ofPage' : 'history.ofArticle')}</h1>
        <PageName page={page} />
        {group !== null && <Parts page={page} group={group} />}
        {group !== null && <a href={`#/history?page=${page}`}>{t('history.wholePage')}</a>}
      </header>
      {history.isError && <Notice title={t('history.cannot')} text={history.error.message} />}
      <div className="timeline">
        {group === null && <Readings page={page} shown={shown} onShow={setChosen} />}
        {history.data && <Timeline page={page} history={history.data} shown={shown} onShow={setChosen} />}
      </div>
      {shown ? <Compare page={page} chosen={shown} /> : <Notice title={t('history.onlyImport')} />}
    </main>
  );
}
