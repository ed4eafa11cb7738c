// One sample: what its pages say of the batch, the verdict, and each page with the errors that were found on it.
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Sample, SampleResult } from '../../../contract/index.ts';
import { call } from '../../state/api.ts';
import { queries, samplesQuery } from '../../state/queries.ts';
import { clockTime } from '../../ui/time.ts';
import { useBatchName } from './batch-name.ts';
import { SampledPage } from './SampledPage.tsx';

export function SampleDetail({ sample }: { readonly sample: Sample }) {
  const { t } = useTranslation();
  const { id, batch, bar, drawn, result } = sample;
  const name = useBatchName(batch);
  return (
    <section className="sample" aria-label={name}>
      <h2 className="sample-title">{name}</h2>
      <Result result={result} bar={bar} of={drawn.length} />
      <Verdict sample={sample} />
      <h3 className="unseen">{t('samples.pages')}</h3>
      <ol className="sampled">
        {drawn.map((page) => (
          <SampledPage key={page.page} sample={id} page={page} />
        ))}
      </ol>
    </section>
  );
}

const rate = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

function Result({ result, bar, of }: { readonly result: SampleResult; readonly bar: number; readonly of: number }) {
  const { t } = useTranslation();
  const { read, characters, errors, per10000, low, high, advice } = result;
  return (
    <div className="sample-result">
      <p className="sample-rate">
        <b>{per10000 === null ? '–' : rate(per10000)}</b> {t('samples.per10000')}
        {low !== null && high !== null && (
          <span className="quiet"> {t('samples.interval', { low: rate(low), high: rate(high) })}</span>
        )}
      </p>
      {low !== null && high !== null && <Interval low={low} high={high} at={per10000 ?? low} bar={bar} />}
      <p className={`advice advice-${advice}`}>{t(`samples.advice.${read === 0 ? 'none' : advice}`, { bar })}</p>
      <p className="quiet">
        {t('samples.facts', { read, of, count: errors, characters: characters.toLocaleString('en') })}
      </p>
    </div>
  );
}

interface IntervalProps {
  readonly low: number;
  readonly high: number;
  readonly at: number;
  readonly bar: number;
}

/** The interval as a stroke with the found rate as a point on it, and the bar that it is held against. The words say the same. */
function Interval({ low, high, at, bar }: IntervalProps) {
  const { t } = useTranslation();
  const most = Math.max(high, bar) * 1.15;
  const place = (value: number): string => `${(value / most) * 100}%`;
  return (
    <div className="interval" aria-hidden="true">
      <i className="interval-range" style={{ left: place(low), width: place(high - low) }} />
      <i className="interval-at" style={{ left: place(at) }} />
      <i className="interval-bar" style={{ left: place(bar) }}>
        {t('samples.barAt', { bar })}
      </i>
    </div>
  );
}

function Verdict({ sample }: { readonly sample: Sample }) {
  const { t, i18n } = useTranslation();
  const { id, verdict, settledBy, settledAt, result } = sample;
  const settle = useMutation({
    mutationFn: (said: Sample['verdict']) => call('settleSample', { query: { sample: id }, body: { verdict: said } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: samplesQuery.queryKey }),
  });
  const button = (said: Sample['verdict'], label: string, primary: boolean) => (
    <button
      type="button"
      className={primary ? 'button primary' : 'button'}
      disabled={settle.isPending || result.read === 0}
      onClick={() => settle.mutate(said)}
    >
      {label}
    </button>
  );
  return (
    <div className="row">
      {verdict === null ? (
        <>
          {button('accepted', t('samples.accept'), result.advice === 'accept')}
          {button('returned', t('samples.return'), result.advice === 'return')}
        </>
      ) : (
        <>
          <b className={`verdict-${verdict}`}>{t(`samples.verdict.${verdict}`)}</b>
          <span className="quiet">
            {settledBy} {settledAt !== null && `· ${clockTime(settledAt, i18n.language)}`}
          </span>
          {button(null, t('samples.reopen'), false)}
        </>
      )}
      {settle.isError && (
        <span role="alert" className="problem">
          {settle.error.message}
        </span>
      )}
    </div>
  );
}
