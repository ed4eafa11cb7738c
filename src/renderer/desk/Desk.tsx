// The desk: one page, raw beside corrected. Holds the page for this window, reads it, then hands it to the editors; React
// keeps ids and counts only.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asLeft, hashOf } from '../app/route.ts';
import { usePageHold } from '../state/page-hold.ts';
import { pageQuery } from '../state/queries.ts';
import { Notice } from '../ui/Notice.tsx';
import { Bench } from './Bench.tsx';

interface DeskProps {
  readonly page: number;
  readonly reader: string;
}

export function Desk({ page, reader }: DeskProps) {
  const { t } = useTranslation();
  const { hold, take } = usePageHold(page);
  // Read once the page is ours: what another window was still saving is in it then.
  const detail = useQuery({ ...pageQuery(page), enabled: hold === 'held' });
  const reload = (): void => {
    if (hold === 'lost') take();
    void detail.refetch();
  };
  if (hold === 'elsewhere') {
    return (
      <main className="screen">
        <Notice title={t('desk.elsewhere')} text={t('desk.elsewhereText')}>
          <button type="button" className="button primary" onClick={take}>
            {t('desk.workHere')}
          </button>{' '}
          <a className="button" href={hashOf(asLeft('pages'))}>
            {t('desk.pages')}
          </a>
        </Notice>
      </main>
    );
  }
  if (detail.isPending) return <main className="screen" aria-busy="true" />;
  if (detail.isLoadingError) {
    return (
      <main className="screen">
        <Notice title={t('desk.cannotOpen')} text={detail.error.message}>
          <a className="button" href={hashOf(asLeft('pages'))}>
            {t('desk.pages')}
          </a>
        </Notice>
      </main>
    );
  }
  return (
    <Bench key={detail.dataUpdatedAt} detail={detail.data} reader={reader} lost={hold === 'lost'} reload={reload} />
  );
}
