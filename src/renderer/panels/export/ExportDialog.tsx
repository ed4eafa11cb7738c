// What to export, how, under what names and where to: a zip for the person's downloads, or a folder on this machine as a job.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageFilter } from '../../../contract/index.ts';
import { goToPanel } from '../../app/route.ts';
import { saveFile } from '../../host/save-file.ts';
import { call } from '../../state/api.ts';
import { jobsQuery, queries } from '../../state/queries.ts';
import { Choices } from '../../ui/Choices.tsx';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { fresh, howOf, scopes, type Wish } from './export-wish.ts';
import { ManyFields } from './ManyFields.tsx';

interface ExportDialogProps {
  /** The opened page, or null where there is none to choose. */
  readonly page: number | null;
  /** What the list of pages shows. */
  readonly filter?: PageFilter;
  readonly target?: Wish['target'];
  readonly onClose: () => void;
  /** Called first, so that the file holds the latest work; resolves false when it would not. */
  readonly prepare?: () => Promise<boolean>;
}

export function ExportDialog({ page, filter = {}, target: usual = 'zip', onClose, prepare }: ExportDialogProps) {
  const { t } = useTranslation();
  const [wish, setWish] = useState<Wish>(() => ({ ...fresh(page, filter), target: usual }));
  const change = (part: Partial<Wish>): void => setWish({ ...wish, ...part });
  const { scope, format, target, folder } = wish;
  const many = scope !== 'page';
  const intoFolder = many && target === 'folder';
  const how = howOf(wish, filter);
  const go = useMutation({
    mutationFn: async () => {
      if ((await prepare?.()) === false) throw new Error(t('export.unsaved'));
      const { filter: named, ...rest } = how;
      if (intoFolder) {
        const params = { ...rest, filter: named, out: folder.trim(), existing: wish.existing };
        await call('startJob', { body: { kind: 'export', params } });
        await queries.invalidateQueries({ queryKey: jobsQuery.queryKey });
        goToPanel('jobs');
        return;
      }
      const response =
        scope === 'page' && page !== null
          ? await call('exportPage', { page, query: { format } })
          : await call('exportArchive', { query: { ...named, ...rest } });
      await saveFile(response, scope === 'page' ? `galley.${format}` : 'galley.zip');
    },
    onSuccess: onClose,
  });
  const offered = scopes(page, filter);
  return (
    <Modal title={t('export.title')} onClose={onClose} wide={many}>
      <form
        className={many ? 'fields export-many' : 'fields'}
        onSubmit={(event) => {
          event.preventDefault();
          go.mutate();
        }}
      >
        {offered.length > 1 && (
          <Choices
            name="scope"
            legend={t('export.scope')}
            value={scope}
            onChange={(next) => change({ scope: next })}
            options={{
              ...(offered.includes('page') && { page: t('export.page') }),
              ...(offered.includes('filter') && { filter: t('export.filter') }),
              archive: t('export.archive'),
            }}
          />
        )}
        <Choices
          name="format"
          legend={t('export.format')}
          value={format}
          onChange={(next) => change({ format: next })}
          options={{ txt: t('export.txt'), json: t('export.json') }}
        />
        {many && <ManyFields wish={wish} how={how} onChange={change} />}
        <DialogFoot
          go={t(intoFolder ? 'export.write' : 'export.go')}
          ready={!go.isPending && !(intoFolder && folder.trim() === '')}
          byEnter
          onClose={onClose}
          error={go.error}
        />
      </form>
    </Modal>
  );
}
