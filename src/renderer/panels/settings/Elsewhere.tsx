// The archive in another place: copied there, or moved, and gone on with there.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { said } from '../../i18n/said.ts';
import { call } from '../../state/api.ts';
import { queries } from '../../state/queries.ts';

type Way = 'copy' | 'move';

export function Elsewhere({ readOnly }: { readonly readOnly: boolean }) {
  const { t } = useTranslation();
  const [target, setTarget] = useState('');
  const send = useMutation({
    mutationFn: async (way: Way) => ({
      way,
      made: await call(way === 'copy' ? 'copyArchive' : 'moveArchive', { body: { target: target.trim() } }),
    }),
    onSuccess: async ({ way }) => {
      if (way === 'move') await queries.invalidateQueries();
    },
  });
  const idle = target.trim() === '' || send.isPending;
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (!idle) send.mutate('copy');
      }}
    >
      <div className="row row-end">
        <label className="field">
          <span>{t('settings.archive.copyTo')}</span>
          <input value={target} spellCheck={false} onChange={(event) => setTarget(event.target.value)} />
        </label>
        <button type="submit" className="button" disabled={idle}>
          {t('settings.archive.copy')}
        </button>
        <button type="button" className="button" disabled={idle || readOnly} onClick={() => send.mutate('move')}>
          {t('settings.archive.move')}
        </button>
      </div>
      <p role="status" className={send.isSuccess ? 'ok' : 'quiet'}>
        {send.isSuccess
          ? t(send.data.way === 'copy' ? 'settings.archive.copied' : 'settings.archive.moved', {
              file: send.data.made.file,
            })
          : t('settings.archive.copyText')}
      </p>
      {send.data?.way === 'move' && send.data.made.scanRoots.length > 0 && (
        <p className="quiet">{t('settings.archive.scansStay', { folders: send.data.made.scanRoots.join(' · ') })}</p>
      )}
      {send.isError && (
        <p role="alert" className="problem">
          {said(send.error.message)}
        </p>
      )}
    </form>
  );
}
