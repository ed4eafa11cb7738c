// What holds for the whole desk and must not be overlooked: an archive that can only be read, a server that does not answer.
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArchiveInfo } from '../../contract/index.ts';
import { said } from '../i18n/said.ts';
import { connection } from '../state/connection.ts';
import { useObservable } from '../state/observable.ts';
import { queries } from '../state/queries.ts';
import type { Place } from './route.ts';

export function Banners({ archive, place }: { readonly archive: ArchiveInfo; readonly place: Place }) {
  const { t } = useTranslation();
  const lost = useObservable(connection, 'up') === 'lost';
  useEffect(() => {
    if (lost) return;
    // A page that is open is not read again: what was typed meanwhile is in it.
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'page' });
  }, [lost]);
  return (
    <>
      {archive.readOnly && (
        <p className="banner banner-read" role="status">
          <b>{t('banner.readOnly')}</b>
          <span>
            {said(archive.readOnly.message)} {t('banner.readOnlyText')}
          </span>
        </p>
      )}
      {/* On a page the desk says so itself, as soon as there is work to save. */}
      {lost && place.at !== 'page' && (
        <p className="banner banner-offline" role="alert">
          <b>{t('banner.offline')}</b>
          <span>{t('banner.reconnecting')}</span>
        </p>
      )}
    </>
  );
}
