// The readings of a page: who brought it where. One click shows what a reader changed, from the revision the reading began with
// to the one it ended with.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readingsQuery } from '../../state/queries.ts';
import { clockTime } from '../../ui/time.ts';
import type { Chosen } from './Timeline.tsx';

interface ReadingsProps {
  readonly page: number;
  readonly shown: Chosen | null;
  readonly onShow: (chosen: Chosen) => void;
}

export function Readings({ page, shown, onShow }: ReadingsProps) {
  const { t, i18n } = useTranslation();
  const readings = useQuery(readingsQuery(page)).data ?? [];
  if (readings.length === 0) return null;
  return (
    <section className="readings" aria-label={t('history.readings')}>
      <h2>{t('history.readings')}</h2>
      <ol>
        {readings.map(({ state, kind, base, revision, reader, openFlags, at }) => {
          const current = shown?.from === base && shown.to === revision;
          return (
            <li key={at} className={current ? 'revision current' : 'revision'}>
              <button
                type="button"
                className="revision-open"
                aria-current={current}
                disabled={base === revision}
                onClick={() => onShow({ from: base, to: revision })}
              >
                <b>{t(`state.${state}`)}</b> {kind === 'set' ? t('history.setByHand') : t('history.whatChanged')}
                <small className="quiet">
                  {reader} · {clockTime(at, i18n.language)}
                  {openFlags > 0 && ` · ${t('outline.flags', { count: openFlags })}`}
                </small>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
