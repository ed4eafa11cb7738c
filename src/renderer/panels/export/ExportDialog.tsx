// What to export and how; the file goes to the person's downloads.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportFormat, ExportUnit } from '../../../contract/index.ts';
import { saveFile } from '../../host/save-file.ts';
import { call } from '../../state/api.ts';
import { pagesQuery } from '../../state/queries.ts';
import { Modal } from '../../ui/Modal.tsx';
import { Choices } from '../../ui/Choices.tsx';

interface ExportDialogProps {
  /** The opened page, or null where there is none to choose. */
  readonly page: number | null;
  readonly onClose: () => void;
  /** Called first, so that the file holds the latest work; resolves false when it would not. */
  readonly prepare?: () => Promise<boolean>;
}

type Scope = 'page' | 'archive';

export function ExportDialog({ page, onClose, prepare }: ExportDialogProps) {
  const { t } = useTranslation();
  const [scope, setScope] = useState<Scope>(page === null ? 'archive' : 'page');
  const [format, setFormat] = useState<ExportFormat>('txt');
  const [per, setPer] = useState<ExportUnit>('article');
  // The opened page's own draft is saved before; the others' are not in the files.
  const drafts = (useQuery(pagesQuery).data ?? []).filter(({ id, hasDraft }) => hasDraft && id !== page).length;
  const download = useMutation({
    mutationFn: async () => {
      if ((await prepare?.()) === false) throw new Error(t('export.unsaved'));
      const response =
        scope === 'page' && page !== null
          ? await call('exportPage', { page, query: { format } })
          : await call('exportArchive', { query: { format, per } });
      await saveFile(response, scope === 'page' ? `galley.${format}` : 'galley.zip');
    },
    onSuccess: onClose,
  });
  return (
    <Modal title={t('export.title')} onClose={onClose}>
      <form
        className="fields"
        onSubmit={(event) => {
          event.preventDefault();
          download.mutate();
        }}
      >
        {page !== null && (
          <Choices
            name="scope"
            legend={t('export.scope')}
            value={scope}
            onChange={setScope}
            options={{ page: t('export.page'), archive: t('export.archive') }}
          />
        )}
        <Choices
          name="format"
          legend={t('export.format')}
          value={format}
          onChange={setFormat}
          options={{ txt: t('export.txt'), json: t('export.json') }}
        />
        {scope === 'archive' && (
          <Choices
            name="per"
            legend={t('export.per')}
            value={per}
            onChange={setPer}
            options={{ article: t('export.perArticle'), page: t('export.perPage') }}
          />
        )}
        {scope === 'archive' && drafts > 0 && <p className="quiet">{t('export.drafts', { count: drafts })}</p>}
        {download.isError && (
          <p role="alert" className="problem">
            {download.error.message}
          </p>
        )}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t('app.cancel')}
          </button>
          <button type="submit" className="button primary" disabled={download.isPending}>
            {t('export.go')} <kbd>↵</kbd>
          </button>
        </footer>
      </form>
    </Modal>
  );
}
