// A confusion pair that the same correction has taught: the evidence for it and against, and the two answers.
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OfferedPair } from '../../../contract/index.ts';
import { call } from '../../state/api.ts';
import { pairsQuery, queries } from '../../state/queries.ts';
import { Contexts } from './Contexts.tsx';

export function PairCard({ pair }: { readonly pair: OfferedPair }) {
  const { t } = useTranslation();
  const { read, meant, times, pages, papers, unread, letStand, examples } = pair;
  const answer = useMutation({
    mutationFn: async (accepted: boolean) => {
      if (accepted) await call('acceptPair', { body: { read, meant } });
      else await call('declinePair', { body: { read, meant, declined: true } });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: pairsQuery.queryKey }),
  });
  return (
    <li className="card">
      <h2 className="words" lang="zh-Hans">
        <del>{read}</del> <span aria-hidden="true">→</span> <ins>{meant}</ins>
      </h2>
      <p>
        {t('names.times', { count: times, pages: t('pages.count', { count: pages }) })}
        {papers.length > 0 && ` · ${papers.join(t('names.and'))}`}
      </p>
      <p className="quiet">{t('names.evidence', { unread, letStand })}</p>
      <Contexts contexts={examples} />
      <div className="row">
        <button
          type="button"
          className="button small primary"
          disabled={answer.isPending}
          onClick={() => answer.mutate(true)}
        >
          {t('names.accept')}
        </button>
        <button type="button" className="button small" disabled={answer.isPending} onClick={() => answer.mutate(false)}>
          {t('names.decline')}
        </button>
      </div>
      {answer.isError && (
        <p role="alert" className="problem">
          {answer.error.message}
        </p>
      )}
    </li>
  );
}
