// Backups: how often and how many, one now, and putting one back after a look at what that would do.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup, BackupSettings } from '../../../contract/index.ts';
import { call } from '../../state/api.ts';
import { backupsQuery, queries } from '../../state/queries.ts';
import { byteCount } from '../../ui/bytes.ts';
import { clockTime } from '../../ui/time.ts';
import { RestoreDialog } from './RestoreDialog.tsx';

const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: backupsQuery.queryKey });

export function Backups() {
  const { t } = useTranslation();
  const backups = useQuery(backupsQuery);
  const make = useMutation({ mutationFn: () => call('makeBackup'), onSettled: refresh });
  const [restoring, setRestoring] = useState<Backup | null>(null);
  const [kept, setKept] = useState<string | null>(null);
  if (backups.isError) {
    return (
      <p role="alert" className="problem">
        {backups.error.message}
      </p>
    );
  }
  if (!backups.data) return null;
  const { folder, settings } = backups.data;
  return (
    <>
      <Schedule key={JSON.stringify(settings)} kept={settings} folder={folder} />
      <div className="row">
        <button type="button" className="button" disabled={make.isPending} onClick={() => make.mutate()}>
          {make.isPending ? t('settings.backups.making') : t('settings.backups.make')}
        </button>
        {make.isSuccess && <span className="ok">✓ {make.data.name}</span>}
      </div>
      {make.isError && (
        <p role="alert" className="problem">
          {make.error.message}
        </p>
      )}
      {kept !== null && <p className="ok">{t('settings.backups.restored', { file: kept })}</p>}
      {backups.data.backups.length === 0 ? (
        <p className="quiet">{t('settings.backups.none')}</p>
      ) : (
        <ul className="ignored backups">
          {backups.data.backups.map((backup) => (
            <Row key={backup.name} backup={backup} onRestore={() => setRestoring(backup)} />
          ))}
        </ul>
      )}
      {restoring && (
        <RestoreDialog
          backup={restoring}
          onClose={() => setRestoring(null)}
          onDone={async (file) => {
            setRestoring(null);
            setKept(file ?? '');
            await queries.invalidateQueries();
          }}
        />
      )}
    </>
  );
}

function Row({ backup, onRestore }: { readonly backup: Backup; readonly onRestore: () => void }) {
  const { t, i18n } = useTranslation();
  const time = clockTime(backup.at, i18n.language);
  return (
    <li>
      <span className="ignored-what">
        <b>{time}</b>
        <small className="quiet">
          {backup.name} · {byteCount(backup.bytes, i18n.language)}
        </small>
      </span>
      <button
        type="button"
        className="button small"
        aria-label={t('settings.backups.restoreOf', { time })}
        onClick={onRestore}
      >
        {t('settings.backups.restore')}
      </button>
    </li>
  );
}

const HOURS: readonly number[] = [1, 4, 8, 24, 72, 168];
const KEEPS: readonly number[] = [3, 7, 14, 30, 90];

/** Values that are offered, and the one that is set, whoever has set it. */
const withOwn = (offered: readonly number[], own: number | null): number[] =>
  [...new Set(own === null ? offered : [...offered, own])].toSorted((a, b) => a - b);

function everyText(hours: number, t: ReturnType<typeof useTranslation>['t']): string {
  if (hours === 1) return t('settings.backups.hourly');
  if (hours === 24) return t('settings.backups.daily');
  return hours % 24 === 0
    ? t('settings.backups.days', { count: hours / 24 })
    : t('settings.backups.hours', { count: hours });
}

function Schedule({ kept, folder }: { readonly kept: BackupSettings; readonly folder: string }) {
  const { t } = useTranslation();
  const [place, setPlace] = useState(kept.folder ?? '');
  const save = useMutation({ mutationFn: (body: BackupSettings) => call('setBackups', { body }), onSuccess: refresh });
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ ...kept, folder: place.trim() === '' ? null : place.trim() });
      }}
    >
      <div className="row">
        <label className="field">
          <span>{t('settings.backups.every')}</span>
          <select
            value={kept.everyHours ?? ''}
            disabled={save.isPending}
            onChange={({ target }) =>
              save.mutate({ ...kept, everyHours: target.value === '' ? null : Number(target.value) })
            }
          >
            <option value="">{t('settings.backups.never')}</option>
            {withOwn(HOURS, kept.everyHours).map((hours) => (
              <option key={hours} value={hours}>
                {everyText(hours, t)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{t('settings.backups.keep')}</span>
          <select
            value={kept.keep}
            disabled={save.isPending}
            onChange={({ target }) => save.mutate({ ...kept, keep: Number(target.value) })}
          >
            {withOwn(KEEPS, kept.keep).map((count) => (
              <option key={count} value={count}>
                {t('settings.backups.keepCount', { count })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="row row-end">
        <label className="field">
          <span>{t('settings.backups.folder')}</span>
          <input
            value={place}
            placeholder={folder}
            spellCheck={false}
            onChange={({ target }) => setPlace(target.value)}
          />
        </label>
        <button type="submit" className="button" disabled={save.isPending || place.trim() === (kept.folder ?? '')}>
          {t('app.save')}
        </button>
      </div>
      {save.isError && (
        <p role="alert" className="problem">
          {save.error.message}
        </p>
      )}
    </form>
  );
}
