// The raw file of a page: what there was to say when it was read, the file itself, byte for byte as it came, and reading it in
// another encoding.
import { useMutation } from '@tanstack/react-query';
import { Download, FileText, Languages, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { PageDetail } from '../../contract/index.ts';
import { saveFile } from '../host/save-file.ts';
import { said } from '../i18n/said.ts';
import { RereadDialog } from '../panels/reread/RereadDialog.tsx';
import { call } from '../state/api.ts';
import { pageQuery, queries } from '../state/queries.ts';
import { openDesk } from './open-desk.ts';

export function RawFile({ detail: { id, name, raw } }: { readonly detail: PageDetail }) {
  const { t } = useTranslation();
  const popover = useId();
  const [rereading, setRereading] = useState(false);
  const { notes } = raw;
  const label = notes.length > 0 ? t('desk.rawNotes', { count: notes.length }) : t('desk.rawFile');
  const download = useMutation({ mutationFn: async () => saveFile(await call('rawBytes', { page: id }), name) });
  return (
    <>
      <button
        type="button"
        className={notes.length > 0 ? 'icon-button raw-notes-button noted' : 'icon-button raw-notes-button'}
        aria-label={label}
        title={label}
        popoverTarget={popover}
      >
        {notes.length > 0 ? <TriangleAlert size={14} aria-hidden="true" /> : <FileText size={14} aria-hidden="true" />}
      </button>
      <div id={popover} popover="auto" className="raw-notes" role="group" aria-label={label}>
        {notes.length === 0 ? (
          <p>{t('desk.rawNoNotes')}</p>
        ) : (
          <ul>
            {notes.map((note) => (
              <li key={note}>{said(note)}</li>
            ))}
          </ul>
        )}
        {download.isError && (
          <p role="alert" className="problem">
            {download.error.message}
          </p>
        )}
        <button type="button" className="button small" onClick={() => download.mutate()}>
          <Download size={13} aria-hidden="true" /> {t('desk.rawDownload')}
        </button>
        <button
          type="button"
          className="button small"
          popoverTarget={popover}
          popoverTargetAction="hide"
          onClick={() => setRereading(true)}
        >
          <Languages size={13} aria-hidden="true" /> {t('reread.open')}
        </button>
      </div>
      {rereading &&
        createPortal(
          <RereadDialog
            page={id}
            before={async () => (await openDesk.get()?.saving.flush()) ?? true}
            onDone={() => queries.refetchQueries({ queryKey: pageQuery(id).queryKey })}
            onClose={() => setRereading(false)}
          />,
          document.body,
        )}
    </>
  );
}
