// Which screen: a question still open (who reads, what pages), the list of pages, or the desk.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Desk } from '../desk/Desk.tsx';
import { ImportZone } from '../panels/import/ImportZone.tsx';
import { Pages } from '../panels/pages/Pages.tsx';
import { archiveQuery } from '../state/queries.ts';
import { EmptyArchive } from './EmptyArchive.tsx';
import { Notice } from '../ui/Notice.tsx';
import { usePlace } from './route.ts';
import { Welcome } from './Welcome.tsx';

export function App() {
  const { t } = useTranslation();
  const place = usePlace();
  const archive = useQuery(archiveQuery);
  if (archive.isPending) return <main className="screen" aria-busy="true" />;
  if (archive.isError) {
    return (
      <main className="screen">
        <Notice title={t('app.noServer')} text={archive.error.message}>
          <button type="button" className="button primary" onClick={() => void archive.refetch()}>
            {t('app.tryAgain')}
          </button>
        </Notice>
      </main>
    );
  }
  const { reader, pages } = archive.data;
  if (reader === null) return <Welcome />;
  return (
    <ImportZone>
      {pages === 0 ? (
        <EmptyArchive />
      ) : place.at === 'page' ? (
        <Desk key={place.page} page={place.page} reader={reader} />
      ) : (
        <Pages archive={archive.data} />
      )}
    </ImportZone>
  );
}
