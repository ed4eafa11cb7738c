// The desk: one page, raw beside corrected. Reads the page, then hands it to the editors; React keeps ids and counts only.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pageQuery } from '../state/queries.ts';
import { Notice } from '../ui/Notice.tsx';
import { Bench } from './Bench.tsx';

interface DeskProps {
  readonly page: number;
  readonly reader: string;
}

export function Desk({ page, reader }: DeskProps) {
  const { t } = useTranslation();
  const detail = useQuery(pageQuery(page));
  if (detail.isPending) return <main className="screen" aria-busy="true" />;
  if (detail.isError) {
    return (
      <main className="screen">
        <Notice title={t('desk.cannotOpen')} text={detail.error.message}>
          <a className="button" href="#/">
            {t('desk.pages')}
          </a>
        </Notice>
      </main>
    );
  }
  return <Bench detail={detail.data} reader={reader} reload={() => void detail.refetch()} key={detail.dataUpdatedAt} />;
}
