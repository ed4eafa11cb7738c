// A sampled page for a blind reader: the raw text and what the engine made of it; nobody's corrections, no flags. What is typed is
// kept in this browser until it is handed in.
import { useMutation, useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlindPage } from '../../../contract/index.ts';
import { type CorrectedPage, readGalleyText, writeGalleyText } from '../../../engine/page/index.ts';
import { goToPanel } from '../../app/route.ts';
import { call } from '../../state/api.ts';
import { blindPageQuery, queries, samplesQuery } from '../../state/queries.ts';
import { Notice } from '../../ui/Notice.tsx';
import { BlindBlocks } from './BlindBlocks.tsx';
import { BlindRaw, rawLinesOf } from './BlindRaw.tsx';

interface BlindReadingProps {
  readonly sample: number;
  readonly page: number;
}

export function BlindReading({ sample, page }: BlindReadingProps) {
  const { t } = useTranslation();
  const blind = useQuery(blindPageQuery(sample, page));
  if (blind.isError) {
    return (
      <main className="panel">
        <Notice title={t('samples.cannot')} text={blind.error.message}>
          <a className="button" href={`#/samples?sample=${sample}`}>
            {t('samples.back')}
          </a>
        </Notice>
      </main>
    );
  }
  return blind.data ? <Reading sample={sample} blind={blind.data} /> : <main className="panel" aria-busy="true" />;
}

function Reading({ sample, blind }: { readonly sample: number; readonly blind: BlindPage }) {
  const { t } = useTranslation();
  const { page, name, raw } = blind;
  const [text, setText] = useDraft(`galley.blind.${sample}.${page}`, blind.text ?? blind.composed);
  const [lines, setLines] = useState<ReadonlySet<number>>(new Set());
  const back = (): void => goToPanel('samples', { sample: String(sample) });
  const handIn = useMutation({
    mutationFn: () => call('saveBlindPage', { page, query: { sample }, body: { text: writeGalleyText(text) } }),
    onSuccess: async ({ warnings }) => {
      setText(null);
      await queries.invalidateQueries({ queryKey: samplesQuery.queryKey });
      if (warnings.length === 0) back();
    },
  });
  const submit = useEffectEvent(() => handIn.mutate());
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      submit();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <main className="panel blind">
      <header className="row">
        <button type="button" className="button" onClick={back}>
          <ArrowLeft size={15} aria-hidden="true" /> {t('samples.back')}
        </button>
        <h1>{name}</h1>
        <span className="quiet">{t('samples.blindText')}</span>
        <span className="space" />
        {handIn.isError && (
          <span role="alert" className="problem">
            {handIn.error.message}
          </span>
        )}
        {handIn.data?.warnings.map(({ code, message }) => (
          <span key={code} role="status" className="warned">
            {message}
          </span>
        ))}
        <button type="button" className="button primary" disabled={handIn.isPending} onClick={() => handIn.mutate()}>
          {t('samples.handIn')} <kbd>Ctrl ↵</kbd>
        </button>
      </header>
      <section className="blind-pane" aria-label={t('desk.raw')}>
        <h2 className="pane-head">{t('desk.raw')}</h2>
        <BlindRaw raw={raw} current={lines} />
      </section>
      <section className="blind-pane" aria-label={t('desk.corrected')}>
        <h2 className="pane-head">{t('desk.corrected')}</h2>
        <BlindBlocks page={text} onChange={setText} onEnter={(block) => setLines(rawLinesOf(raw, text, block))} />
      </section>
    </main>
  );
}

/** The page as it is being read, kept under `key` until it is set to null. */
function useDraft(key: string, start: string): [CorrectedPage, (page: CorrectedPage | null) => void] {
  const [page, setPage] = useState(() => readGalleyText(localStorage.getItem(key) ?? start));
  return [
    page,
    (next) => {
      if (next === null) return localStorage.removeItem(key);
      localStorage.setItem(key, writeGalleyText(next));
      setPage(next);
    },
  ];
}
