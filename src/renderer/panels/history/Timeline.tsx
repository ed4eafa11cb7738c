// The revisions of a page, newest first: what each changed, layer by layer, and what can be done with it.
import { useTranslation } from 'react-i18next';
import type { LayerCounts, Timeline as History, TimelineEntry } from '../../../contract/index.ts';
import { LAYERS } from '../../../engine/align/index.ts';
import { clockTime } from '../../ui/time.ts';
import { RevisionActions } from './RevisionActions.tsx';

/** Two revisions to compare. */
export interface Chosen {
  readonly from: number;
  readonly to: number;
}

interface TimelineProps {
  readonly page: number;
  readonly history: History;
  readonly shown: Chosen | null;
  readonly onShow: (chosen: Chosen) => void;
}

export function Timeline({ page, history: { entries, draft, newest }, shown, onShow }: TimelineProps) {
  const { t, i18n } = useTranslation();
  return (
    <ol className="revisions" aria-label={t('history.timeline')}>
      {draft && (
        <li className="revision">
          <b>{t('history.draft')}</b>
          <small className="quiet">{clockTime(draft.savedAt, i18n.language)}</small>
          <Counts counts={draft.changes} />
        </li>
      )}
      {entries.map((entry) => {
        const { id, parent, author, at, changes, undone } = entry;
        const current = shown?.to === id;
        return (
          <li key={id} className={current ? 'revision current' : 'revision'}>
            <button
              type="button"
              className="revision-open"
              aria-current={current}
              disabled={parent === null}
              onClick={() => parent !== null && onShow({ from: parent, to: id })}
            >
              <b>{reasonOf(entry, t)}</b>
              {undone && <span className="job-state">{t('history.undone')}</span>}
              <small className="quiet">
                {author} · {clockTime(at, i18n.language)}
              </small>
            </button>
            <Counts counts={changes} />
            {current && (
              <RevisionActions
                page={page}
                entry={entry}
                newest={newest}
                onCompareWithNow={() => onShow({ from: id, to: newest })}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}

type Translate = ReturnType<typeof useTranslation>['t'];

function reasonOf({ reason, about }: TimelineEntry, t: Translate): string {
  if (about)
    return t(`history.about.${about.kind}`, { ...about, step: 'step' in about ? t(`step.${about.step}`) : '' });
  return t(`history.reason.${reason}`);
}

function Counts({ counts }: { readonly counts: LayerCounts }) {
  const { t } = useTranslation();
  return (
    <span className="counts">
      {LAYERS.filter((layer) => counts[layer] > 0).map((layer) => (
        <span key={layer}>
          {t(`layer.${layer}`)} <b>{counts[layer]}</b>
        </span>
      ))}
    </span>
  );
}
