// Starts a job that goes through the whole archive: said what it does before it begins.
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../state/api.ts';
import { jobsQuery, queries } from '../../state/queries.ts';
import { Modal } from '../../ui/Modal.tsx';

export type Startable = 'clean' | 'recheck';

export function JobStarter({ kind, onClose }: { readonly kind: Startable; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const start = useMutation({
    mutationFn: () => call('startJob', { body: { kind, params: { pages: null } } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: jobsQuery.queryKey });
      onClose();
    },
  });
  return (
    <Modal title={t(`jobs.kind.${kind}`)} onClose={onClose}>
      <form
        className="fields"
        onSubmit={(event) => {
          event.preventDefault();
          start.mutate();
        }}
      >
        <p>{t(`jobs.about.${kind}`)}</p>
        {start.isError && (
          <p role="alert" className="problem">
            {start.error.message}
          </p>
        )}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t('app.cancel')}
          </button>
          <button type="submit" className="button primary" disabled={start.isPending}>
            {t('jobs.go')} <kbd>↵</kbd>
          </button>
        </footer>
      </form>
    </Modal>
  );
}
