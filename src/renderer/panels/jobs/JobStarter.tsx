// Starts a job that needs no more than a folder, or nothing at all.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobRequest } from '../../../contract/index.ts';
import { call } from '../../state/api.ts';
import { jobsQuery, queries } from '../../state/queries.ts';
import { Modal } from '../../ui/Modal.tsx';

export const STARTABLE = ['import', 'export', 'clean', 'recheck'] as const;
export type Startable = (typeof STARTABLE)[number];

/** Kinds that ask for a folder on this machine. */
const asksFolder = (kind: Startable): boolean => kind === 'import' || kind === 'export';

function requestOf(kind: Startable, folder: string): JobRequest {
  if (kind === 'import') return { kind, params: { paths: [folder] } };
  if (kind === 'export') return { kind, params: { out: folder, format: 'txt', existing: 'refuse' } };
  return { kind, params: { pages: null } };
}

export function JobStarter({ kind, onClose }: { readonly kind: Startable; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [folder, setFolder] = useState('');
  const start = useMutation({
    mutationFn: () => call('startJob', { body: requestOf(kind, folder.trim()) }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: jobsQuery.queryKey });
      onClose();
    },
  });
  const ready = !asksFolder(kind) || folder.trim() !== '';
  return (
    <Modal title={t(`jobs.kind.${kind}`)} onClose={onClose}>
      <form
        className="fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) start.mutate();
        }}
      >
        <p>{t(`jobs.about.${kind}`)}</p>
        {asksFolder(kind) && (
          <label className="field">
            <span>{t('jobs.folder')}</span>
            <input value={folder} spellCheck={false} onChange={({ target }) => setFolder(target.value)} />
          </label>
        )}
        {start.isError && (
          <p role="alert" className="problem">
            {start.error.message}
          </p>
        )}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t('app.cancel')}
          </button>
          <button type="submit" className="button primary" disabled={!ready || start.isPending}>
            {t('jobs.go')} <kbd>↵</kbd>
          </button>
        </footer>
      </form>
    </Modal>
  );
}
