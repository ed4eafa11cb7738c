// Where the scans lie and how they are named; how they pair is shown before it is kept.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScanReport, ScanSettings } from '../../../contract/index.ts';
import { call } from '../../state/api.ts';
import { queries, scansQuery } from '../../state/queries.ts';
import { writtenLines } from '../../ui/written-lines.ts';

export function Scans() {
  const kept = useQuery(scansQuery);
  if (kept.isError) {
    return (
      <p role="alert" className="problem">
        {kept.error.message}
      </p>
    );
  }
  return kept.data ? <ScanForm kept={kept.data} /> : null;
}

function ScanForm({ kept }: { readonly kept: ScanReport }) {
  const { t } = useTranslation();
  const [roots, setRoots] = useState(kept.roots.join('\n'));
  const [pattern, setPattern] = useState(kept.pattern);
  const body: ScanSettings = {
    roots: writtenLines(roots),
    pattern: pattern.trim() === '' ? '{name}' : pattern.trim(),
  };
  const look = useMutation({ mutationFn: () => call('previewScans', { body }) });
  const keep = useMutation({
    mutationFn: () => call('setScans', { body }),
    onSuccess: async (report) => {
      look.reset();
      queries.setQueryData(scansQuery.queryKey, report);
      await queries.invalidateQueries({ queryKey: ['scan'] });
    },
  });
  const error = keep.error ?? look.error;
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        keep.mutate();
      }}
    >
      <p className="quiet">{t('settings.scans.text')}</p>
      <label className="field">
        <span>{t('settings.scans.roots')}</span>
        <textarea rows={3} value={roots} spellCheck={false} onChange={({ target }) => setRoots(target.value)} />
      </label>
      <label className="field">
        <span>{t('settings.scans.pattern')}</span>
        <input value={pattern} spellCheck={false} onChange={({ target }) => setPattern(target.value)} />
      </label>
      <p className="quiet">{t('settings.scans.fields')}</p>
      {error && (
        <p role="alert" className="problem">
          {error.message}
        </p>
      )}
      <div className="row">
        <button type="button" className="button" disabled={look.isPending} onClick={() => look.mutate()}>
          {t('settings.scans.look')}
        </button>
        <button type="submit" className="button primary" disabled={keep.isPending}>
          {t('app.save')}
        </button>
      </div>
      <Pairing report={look.data ?? kept} />
    </form>
  );
}

function Pairing({ report }: { readonly report: ScanReport }) {
  const { t } = useTranslation();
  const { folders, paired, pagesWithout, scansWithout } = report;
  if (folders.length === 0) return null;
  return (
    <div role="status" className="fields">
      <ul>
        {folders.map(({ folder, files }) => (
          <li key={folder} className={files === null ? 'problem' : ''}>
            <b>{folder}</b> {files === null ? t('settings.scans.moved') : t('settings.scans.files', { count: files })}
          </li>
        ))}
      </ul>
      <p>{t('settings.scans.paired', { count: paired })}</p>
      <Rest
        title={t('settings.scans.pagesWithout', { count: pagesWithout.count })}
        names={pagesWithout.first.map(({ name }) => name)}
      />
      <Rest title={t('settings.scans.scansWithout', { count: scansWithout.count })} names={scansWithout.first} />
    </div>
  );
}

/** What was left over, folded away until asked for. */
function Rest({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul className="names-list">
        {names.map((name, index) => (
          // Names may come twice; the list never changes its order.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
