// On the list of pages: that changed pages wait for a word.
import { useQuery } from '@tanstack/react-query';
import { FileClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { proposalsQuery } from '../../state/queries.ts';

export function Waiting() {
  const { t } = useTranslation();
  const waiting = useQuery(proposalsQuery).data?.length ?? 0;
  if (waiting === 0) return null;
  return (
    <a className="button waiting" href="#/proposals">
      <FileClock size={15} aria-hidden="true" /> {t('proposals.waiting')} <span className="badge">{waiting}</span>
    </a>
  );
}
