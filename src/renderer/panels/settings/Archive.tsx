// The archive's file: what it is, whether it is sound, copies of it elsewhere, and its backups.
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { said } from '../../i18n/said.ts';
import { call } from '../../state/api.ts';
import type { PanelProps } from '../panel.ts';
import { Backups } from './Backups.tsx';
import { Elsewhere } from './Elsewhere.tsx';

export function Archive({ archive }: PanelProps) {
  const { t, i18n } = useTranslation();
  const { file, pages, schema, version, readOnly } = archive;
  return (
    <div className="fields">
      <dl className="facts">
        <dt>{t('settings.archive.file')}</dt>
        <dd>{file}</dd>
        <dt>{t('panel.pages')}</dt>
        <dd>{pages.toLocaleString(i18n.language)}</dd>
        <dt>{t('settings.archive.version')}</dt>
        <dd>
          Galley {version} · {t('settings.archive.schema', { schema })}
        </dd>
        <dt>{t('settings.archive.access')}</dt>
        <dd className={readOnly ? 'problem' : ''}>
          {readOnly ? said(readOnly.message) : t('settings.archive.writable')}
        </dd>
      </dl>
      <p className="quiet">{t('settings.archive.other')}</p>
      <Check />
      <Elsewhere readOnly={readOnly !== null} />
      <h2>{t('settings.archive.backups')}</h2>
      <Backups />
    </div>
  );
}

function Check() {
  const { t } = useTranslation();
  const check = useMutation({ mutationFn: () => call('checkArchive') });
  const report = check.data;
  return (
    <div className="fields">
      <div className="row">
        <button type="button" className="button" disabled={check.isPending} onClick={() => check.mutate()}>
          {t('settings.archive.check')}
        </button>
        <span role="status" className={report?.problems.length === 0 ? 'ok' : 'quiet'}>
          {check.isPending && t('settings.archive.checking')}
          {report?.problems.length === 0 &&
            t('settings.archive.sound', { count: report.pages, revisions: report.revisions })}
          {!check.isPending && !report && t('settings.archive.checkText')}
        </span>
      </div>
      {report && report.problems.length > 0 && (
        <ul className="problem">
          {report.problems.map((problem) => (
            <li key={problem}>{said(problem)}</li>
          ))}
        </ul>
      )}
      {check.isError && (
        <p role="alert" className="problem">
          {check.error.message}
        </p>
      )}
    </div>
  );
}
