// One page of a sample: to be read, or read with what was found on it. A person says of each error whether the batch is wrong.
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SampleError, SamplePage } from '../../../contract/index.ts';
import { call } from '../../state/api.ts';
import { queries, samplesQuery } from '../../state/queries.ts';

interface SampledPageProps {
  readonly sample: number;
  readonly page: SamplePage;
}

export function SampledPage({ sample, page }: SampledPageProps) {
  const { t } = useTranslation();
  const { page: id, name, position, reader, characters, errors } = page;
  const judge = useMutation({
    mutationFn: ({ at, counts }: { at: number; counts: boolean }) =>
      call('judgeErrors', { page: id, query: { sample }, body: { errors: [at], counts } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: samplesQuery.queryKey }),
  });
  return (
    <li className="sampled-page">
      <div className="row">
        <span className="quiet">{position}</span>
        <b>{name}</b>
        {errors && (
          <span className="quiet">
            {reader} ·{' '}
            {t('samples.found', { count: errors.length, characters: (characters ?? 0).toLocaleString('en') })}
          </span>
        )}
        <span className="space" />
        <a className="button small" href={`#/samples?sample=${sample}&page=${id}`}>
          {t(errors ? 'samples.readAgain' : 'samples.read')}
        </a>
      </div>
      {errors && errors.length > 0 && (
        <ul className="sample-errors">
          {errors.map((error, at) => (
            // Errors stand in the order of the text and never move.
            // oxlint-disable-next-line react/no-array-index-key
            <ErrorRow key={at} error={error} onJudge={(counts) => judge.mutate({ at, counts })} />
          ))}
        </ul>
      )}
      {judge.isError && (
        <p role="alert" className="problem">
          {judge.error.message}
        </p>
      )}
    </li>
  );
}

interface ErrorRowProps {
  readonly error: SampleError;
  readonly onJudge: (counts: boolean) => void;
}

function ErrorRow({ error, onJudge }: ErrorRowProps) {
  const { t } = useTranslation();
  const { before, after, points, title, number, counts } = error;
  const kinds = [title ? t('samples.inTitle') : '', number ? t('samples.aNumber') : ''].filter((kind) => kind !== '');
  return (
    <li className={counts ? 'sample-error' : 'sample-error not-counted'}>
      <span className="words" lang="zh-Hans">
        <del>{before === '' ? '∅' : before}</del> <ins>{after === '' ? '∅' : after}</ins>
      </span>
      <span className="quiet">{[t('samples.points', { count: points }), ...kinds].join(' · ')}</span>
      <span className="space" />
      <button type="button" className="button small" aria-pressed={!counts} onClick={() => onJudge(!counts)}>
        {t('samples.batchRight')}
      </button>
    </li>
  );
}
