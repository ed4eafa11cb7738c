// Starts a job that goes through the whole archive: said what it does before it begins.
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../state/api.ts';
import { jobsQuery, queries } from '../../state/queries.ts';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
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
        <DialogFoot go={t('jobs.go')} ready={!start.isPending} byEnter onClose={onClose} error={start.error} />
      </form>
    </Modal>
  );
}
