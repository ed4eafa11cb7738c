// The archive's file: what it is, whether it is sound, copies of it elsewhere, and its backups.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { said } from '../../i18n/said.ts';
import { call } from '../../state/api.ts';
import type { PanelProps } from '../panel.ts';
import { Backups } from './Backups.tsx';

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
      <Copy />
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

function Copy() {
  const { t } = useTranslation();
  const [target, setTarget] = useState('');
  const copy = useMutation({ mutationFn: () => call('copyArchive', { body: { target: target.trim() } }) });
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (target.trim() !== '') copy.mutate();
      }}
    >
      <div className="row row-end">
        <label className="field">
          <span>{t('settings.archive.copyTo')}</span>
          <input value={target} spellCheck={false} onChange={(event) => setTarget(event.target.value)} />
        </label>
        <button type="submit" className="button" disabled={target.trim() === '' || copy.isPending}>
          {t('settings.archive.copy')}
        </button>
      </div>
      <p role="status" className={copy.isSuccess ? 'ok' : 'quiet'}>
        {copy.isSuccess ? t('settings.archive.copied', { file: copy.data.file }) : t('settings.archive.copyText')}
      </p>
      {copy.isError && (
        <p role="alert" className="problem">
          {copy.error.message}
        </p>
      )}
    </form>
  );
}
