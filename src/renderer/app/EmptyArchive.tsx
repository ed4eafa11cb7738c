// An archive without pages: what to put in.
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useImport } from '../panels/import/import-files.ts';
import { call } from '../state/api.ts';
import { refreshLists } from '../state/queries.ts';
import { Logo } from '../ui/Logo.tsx';
import { LanguagePicker } from '../ui/LanguagePicker.tsx';

export function EmptyArchive() {
  const { t } = useTranslation();
  const { pick, report } = useImport();
  const sample = useMutation({
    mutationFn: () => call('addSample'),
    onSuccess: async (outcomes) => {
      if (outcomes.some(({ outcome }) => outcome === 'refused')) report(outcomes);
      await refreshLists();
    },
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
          <button type="button" className="choice" onClick={pick}>
            <b>{t('empty.import')}</b>
            <span>{t('empty.importText')}</span>
          </button>
        </div>
        {sample.isError && (
          <p role="alert" className="problem">
            {sample.error.message}
          </p>
        )}
        <div className="row">
          <LanguagePicker />
        </div>
      </div>
    </main>
  );
}
