// Restoring a revision, or taking back what it alone changed. Where later work changed the same, that is said before anything
// is done.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedText, TimelineEntry } from '../../../contract/index.ts';
import { call } from '../../state/api.ts';
import { queries, refreshLists } from '../../state/queries.ts';

interface RevisionActionsProps {
  readonly page: number;
  readonly entry: TimelineEntry;
  readonly newest: number;
  readonly onCompareWithNow: () => void;
}

export function RevisionActions({ page, entry, newest, onCompareWithNow }: RevisionActionsProps) {
  const { t } = useTranslation();
  const [proposed, setProposed] = useState<ProposedText | null>(null);
  const settled = async (): Promise<void> => {
    setProposed(null);
    await Promise.all([queries.invalidateQueries({ queryKey: ['history', page] }), refreshLists()]);
  };
  const revision = entry.id;
  const restore = useMutation({
    mutationFn: () => call('restoreRevision', { page, body: { revision, base: newest } }),
    onSuccess: settled,
  });
  const look = useMutation({
    mutationFn: () => call('previewRevert', { page, query: { revision } }),
    onSuccess: setProposed,
  });
  const revert = useMutation({
    mutationFn: (base: number) => call('revertRevision', { page, body: { revision, base, partly: true } }),
    onSuccess: settled,
  });
  const error = restore.error ?? look.error ?? revert.error;
  return (
    <div className="revision-actions">
      {revision !== newest && (
        <span className="row">
          <button type="button" className="button small" onClick={onCompareWithNow}>
            {t('history.compareNow')}
          </button>
          <button type="button" className="button small" disabled={restore.isPending} onClick={() => restore.mutate()}>
            {t('history.restore')}
          </button>
        </span>
      )}
      {entry.parent !== null && !proposed && (
        <button type="button" className="button small" disabled={look.isPending} onClick={() => look.mutate()}>
          {t('history.revert')}
        </button>
      )}
      {proposed && (
        <div role="status" className="proposal">
          <p>{t('history.wouldChange', { count: proposed.changes.length })}</p>
          {proposed.conflicts.length > 0 && (
            <>
              <p className="problem">{t('history.conflicts', { count: proposed.conflicts.length })}</p>
              <ul className="names-list" lang="zh-Hans">
                {proposed.conflicts.map(({ what, id, ours }) => (
                  <li key={`${what} ${id}`}>{ours ?? id}</li>
                ))}
              </ul>
            </>
          )}
          <span className="row">
            <button
              type="button"
              className="button small primary"
              disabled={proposed.changes.length === 0 || revert.isPending}
              onClick={() => revert.mutate(proposed.base)}
            >
              {t('history.revertNow')}
            </button>
            <button type="button" className="button small" onClick={() => setProposed(null)}>
              {t('app.cancel')}
            </button>
          </span>
        </div>
      )}
      {error && (
        <p role="alert" className="problem">
          {error.message}
        </p>
      )}
    </div>
  );
}
