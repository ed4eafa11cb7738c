// An archive without pages: what to put in.
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ArchiveInfo } from '../../contract/index.ts';
import { importer } from '../panels/import/import-files.ts';
import { call } from '../state/api.ts';
import { refreshLists } from '../state/queries.ts';
import { Logo } from '../ui/Logo.tsx';
import { LanguagePicker } from '../ui/LanguagePicker.tsx';
import { ThemePicker } from '../ui/ThemePicker.tsx';
import { ArchivePlace } from './ArchivePlace.tsx';

export function EmptyArchive({ archive }: { readonly archive: ArchiveInfo }) {
  const { t } = useTranslation();
  const sample = useMutation({
    mutationFn: () => call('addSample'),
    onSuccess: refreshLists,
  });
  return (
    <main className="screen">
      <div className="welcome sheet">
        <Logo />
        <h1>{t('empty.title')}</h1>
        <p>{t('empty.text')}</p>
        <div className="choices">
          <button
            type="button"
            className="choice"
            onClick={() => sample.mutate()}
            disabled={sample.isPending}
            aria-busy={sample.isPending}
          >
            <b>{sample.isPending ? t('empty.adding') : t('empty.sample')}</b>
            <span>{t('empty.sampleText')}</span>
          </button>
          <button type="button" className="choice" onClick={() => importer.get()?.pick('files')}>
            <b>{t('empty.import')}</b>
            <span>{t('empty.importText')}</span>
          </button>
          <button type="button" className="choice" onClick={() => importer.get()?.pick('folder')}>
            <b>{t('empty.importFolder')}</b>
            <span>{t('empty.importFolderText')}</span>
          </button>
        </div>
        {sample.isError && (
          <p role="alert" className="problem">
            {sample.error.message}
          </p>
        )}
        <ArchivePlace archive={archive} />
        <div className="row">
          <LanguagePicker />
          <ThemePicker />
        </div>
      </div>
    </main>
  );
}
