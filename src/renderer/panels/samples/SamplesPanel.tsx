// Batch acceptance: samples drawn at random, read blind, and what they say of the batch.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Sample } from '../../../contract/index.ts';
import { Frame } from '../../app/Frame.tsx';
import { samplesQuery } from '../../state/queries.ts';
import { Notice } from '../../ui/Notice.tsx';
import { clockTime } from '../../ui/time.ts';
import type { PanelProps } from '../panel.ts';
import { BlindReading } from './BlindReading.tsx';
import { DrawSample } from './DrawSample.tsx';
import { useBatchName } from './batch-name.ts';
import { SampleDetail } from './SampleDetail.tsx';

export default function SamplesPanel({ archive, query }: PanelProps) {
  const [sample, page] = [Number(query.get('sample') ?? 0), Number(query.get('page') ?? 0)];
  return (
    <Frame archive={archive} current="samples">
      {sample > 0 && page > 0 ? (
        <BlindReading key={`${sample} ${page}`} sample={sample} page={page} />
      ) : (
        <Samples chosen={sample} />
      )}
    </Frame>
  );
}

function Samples({ chosen }: { readonly chosen: number }) {
  const { t } = useTranslation();
  const samples = useQuery(samplesQuery);
  const list = samples.data ?? [];
  const shown = list.find(({ id }) => id === chosen) ?? list[0];
  return (
    <main className="panel samples">
      <section aria-label={t('panel.samples')}>
        <h1>{t('panel.samples')}</h1>
        <p className="quiet">{t('samples.text')}</p>
        {samples.isError && <Notice title={t('app.noServer')} text={samples.error.message} />}
        <DrawSample begun={list.length === 0} />
        <ul>
          {list.map((sample) => (
            <SampleRow key={sample.id} sample={sample} current={sample === shown} />
          ))}
        </ul>
      </section>
      {shown && <SampleDetail key={shown.id} sample={shown} />}
    </main>
  );
}

function SampleRow({ sample, current }: { readonly sample: Sample; readonly current: boolean }) {
  const { t, i18n } = useTranslation();
  const { id, batch, pages, drawn, verdict, drawnBy, drawnAt, result } = sample;
  return (
    <li>
      <a className="sample-row" href={`#/samples?sample=${id}`} aria-current={current ? 'true' : undefined}>
        <b>{useBatchName(batch)}</b>
        <span>
          {verdict === null
            ? t('samples.readOf', { read: result.read, of: drawn.length })
            : t(`samples.verdict.${verdict}`)}
        </span>
        <small className="quiet">
          {t('samples.ofPages', { drawn: drawn.length, pages: t('pages.count', { count: pages }) })} · {drawnBy} ·{' '}
          {clockTime(drawnAt, i18n.language)}
        </small>
      </a>
    </li>
  );
}
