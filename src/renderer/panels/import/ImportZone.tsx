// Files and folders may be dropped anywhere on the desk, or picked; doubtful encodings are shown first, then how far it is and
// what became of each file.
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { archiveQuery } from '../../state/queries.ts';
import { droppedFiles, pickedFiles } from './dropped.ts';
import { EncodingChoice } from './EncodingChoice.tsx';
import { importer } from './import-files.ts';
import { ImportReport } from './ImportReport.tsx';
import { useImport } from './use-import.ts';

const holdsFiles = (transfer: DataTransfer): boolean => transfer.types.includes('Files');

export function ImportZone({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const single = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { asking, running, failure, take, start, close } = useImport();
  const readOnly = useQuery(archiveQuery).data?.readOnly != null;
  useEffect(() => {
    if (folder.current) folder.current.webkitdirectory = true;
    importer.set({ pick: (what) => (what === 'files' ? single : folder).current?.click() });
    return () => importer.set(null);
  }, []);

  return (
    <div
      className="import-zone"
      onDragOver={(event) => {
        if (!holdsFiles(event.dataTransfer) || readOnly) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target || event.relatedTarget === null) setOver(false);
      }}
      onDropCapture={(event) => {
        if (!holdsFiles(event.dataTransfer)) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        if (!readOnly) void take(droppedFiles(event.dataTransfer));
      }}
    >
      {children}
      <input
        ref={single}
        type="file"
        multiple
        hidden
        aria-label={t('import.pick')}
        onChange={({ target }) => {
          void take(pickedFiles(target.files ?? []));
          target.value = '';
        }}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        aria-label={t('import.pickFolder')}
        onChange={({ target }) => {
          void take(pickedFiles(target.files ?? []));
          target.value = '';
        }}
      />
      {over && (
        <div className="drop-veil" aria-hidden="true">
          <p>{t('import.drop')}</p>
        </div>
      )}
      {asking && (
        <EncodingChoice
          doubts={asking.doubts}
          onClose={close}
          onGo={(encodings) => void start(asking.files, encodings)}
        />
      )}
      {running && <ImportReport state={running} failure={failure} onClose={close} />}
    </div>
  );
}
