// Where pages come from: picked or dropped files, which this window sends, or a folder that Galley reads by itself.
import { useMutation } from '@tanstack/react-query';
import { FileText, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../state/api.ts';
import { jobsQuery, queries } from '../../state/queries.ts';
import { Choices } from '../../ui/Choices.tsx';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { type Importer, importer } from './import-files.ts';

type Way = 'path' | 'files';

export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [way, setWay] = useState<Way>('path');
  return (
    <Modal title={t('import.title')} onClose={onClose}>
      <div className="fields">
        <Choices
          name="import-way"
          legend={t('jobs.from')}
          value={way}
          onChange={setWay}
          options={{ path: t('jobs.fromPath'), files: t('jobs.fromFiles') }}
        />
      </div>
      {way === 'path' ? <ByPath onClose={onClose} /> : <ByHand onClose={onClose} />}
    </Modal>
  );
}

function ByPath({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [folder, setFolder] = useState('');
  const start = useMutation({
    mutationFn: () => call('startJob', { body: { kind: 'import', params: { paths: [folder.trim()] } } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: jobsQuery.queryKey });
      onClose();
    },
  });
  const ready = folder.trim() !== '' && !start.isPending;
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) start.mutate();
      }}
    >
      <label className="field">
        <span>{t('jobs.folder')}</span>
        <input
          value={folder}
          spellCheck={false}
          aria-describedby="import-path"
          onChange={({ target }) => setFolder(target.value)}
        />
      </label>
      <p id="import-path" className="quiet">
        {t('jobs.about.import')}
        <br />
        {t('jobs.exactly')}
      </p>
      <DialogFoot go={t('jobs.go')} ready={ready} byEnter onClose={onClose} error={start.error} />
    </form>
  );
}

function ByHand({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const pick = (what: Parameters<Importer['pick']>[0]): void => {
    onClose();
    importer.get()?.pick(what);
  };
  return (
    <div className="fields">
      <div className="import-ways">
        <button type="button" className="button" onClick={() => pick('files')}>
          <FileText size={15} aria-hidden="true" /> {t('jobs.files')}
        </button>
        <button type="button" className="button" onClick={() => pick('folder')}>
          <FolderOpen size={15} aria-hidden="true" /> {t('jobs.folderPick')}
        </button>
      </div>
      <p className="quiet">{t('jobs.orDrop')}</p>
      <footer>
        <button type="button" className="button" onClick={onClose}>
          {t('app.cancel')}
        </button>
      </footer>
    </div>
  );
}
