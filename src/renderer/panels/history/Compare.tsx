// What differs between two revisions of a page.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { compareQuery } from '../../state/queries.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ChangesByLayer } from './ChangesByLayer.tsx';
import type { Chosen } from './Timeline.tsx';

export function Compare({ page, chosen }: { readonly page: number; readonly chosen: Chosen }) {
  const { t } = useTranslation();
  const comparison = useQuery(compareQuery(page, chosen.from, chosen.to));
  if (comparison.isError) return <Notice title={t('history.cannot')} text={comparison.error.message} />;
  return (
    <section className="compare" aria-label={t('history.compare')}>
      {comparison.data && (
        <ChangesByLayer key={`${chosen.from} ${chosen.to}`} compared={comparison.data} same={t('history.same')} />
      )}
    </section>
  );
}
