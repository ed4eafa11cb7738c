// What putting a backup back would bring and take away, before it is done. What is there now is kept beside it.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ArchiveFacts, Backup } from '../../../contract/index.ts';
import { said } from '../../i18n/said.ts';
import { call } from '../../state/api.ts';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { clockTime } from '../../ui/time.ts';

interface RestoreDialogProps {
  readonly backup: Backup;
  readonly onClose: () => void;
  /** Told where the archive that was there is kept. */
  readonly onDone: (kept: string | null) => Promise<void>;
}

export function RestoreDialog({ backup: { name, at }, onClose, onDone }: RestoreDialogProps) {
  const { t, i18n } = useTranslation();
  const preview = useQuery({
    queryKey: ['restore', name],
    queryFn: ({ signal }) => call('previewRestore', { query: { name }, signal }),
    gcTime: 0,
  });
  const restore = useMutation({
    mutationFn: () => call('restoreBackup', { body: { name } }),
    onSuccess: ({ kept }) => onDone(kept),
  });
  const { data } = preview;
  return (
    <Modal title={t('settings.backups.restoreOf', { time: clockTime(at, i18n.language) })} onClose={onClose}>
      <p role="status">{preview.isPending ? t('settings.backups.looking') : t('settings.backups.restoreText')}</p>
      {data && (
        <table className="figures">
          <thead>
            <tr>
              <td />
              <th scope="col" className="number">
                {t('settings.backups.backup')}
              </th>
              <th scope="col" className="number">
                {t('settings.backups.present')}
              </th>
            </tr>
          </thead>
          <tbody>
            <Facts name={t('panel.pages')} backup={data.backup} present={data.present} of={({ pages }) => pages} />
            <Facts
              name={t('settings.backups.revisions')}
              backup={data.backup}
              present={data.present}
              of={({ revisions }) => revisions}
            />
            <Facts
              name={t('settings.backups.changed')}
              backup={data.backup}
              present={data.present}
              of={({ changedAt }) => (changedAt === null ? '–' : clockTime(changedAt, i18n.language))}
            />
          </tbody>
        </table>
      )}
      {data && data.problems.length > 0 && (
        <ul className="problem">
          {data.problems.map((problem) => (
            <li key={problem}>{said(problem)}</li>
          ))}
        </ul>
      )}
      <DialogFoot
        go={t('settings.backups.restore')}
        ready={data !== undefined && !restore.isPending}
        onGo={() => restore.mutate()}
        onClose={onClose}
        error={restore.error ?? preview.error}
      />
    </Modal>
  );
}

interface FactsProps {
  readonly name: string;
  readonly backup: ArchiveFacts;
  readonly present: ArchiveFacts | null;
  readonly of: (facts: ArchiveFacts) => string | number;
}

const Facts = ({ name, backup, present, of }: FactsProps) => (
  <tr>
    <th scope="row">{name}</th>
    <td className="number">{of(backup)}</td>
    <td className="number">{present === null ? '?' : of(present)}</td>
  </tr>
);
