// Which screen: a question still open (who reads, what pages), the list of pages, a panel, or the desk.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Suspense } from 'react';
import type { ArchiveInfo } from '../../contract/index.ts';
import { Desk } from '../desk/Desk.tsx';
import { ExportAsked } from '../panels/export/ExportAsked.tsx';
import { ImportZone } from '../panels/import/ImportZone.tsx';
import { Pages } from '../panels/pages/Pages.tsx';
import { isPanel } from '../panels/panel.ts';
import { archiveQuery } from '../state/queries.ts';
import { useAppKeys } from './app-keys.ts';
import { Banners } from './Banners.tsx';
import { EmptyArchive } from './EmptyArchive.tsx';
import { KeySheet } from './KeySheet.tsx';
import { PanelBoundary } from './PanelBoundary.tsx';
import { Palette } from './Palette.tsx';
import { Notice } from '../ui/Notice.tsx';
import { type Place, usePlace } from './route.ts';
import { SCREENS } from './screens.ts';
import { Welcome } from './Welcome.tsx';

export function App() {
  const { t } = useTranslation();
  const place = usePlace();
  const archive = useQuery(archiveQuery);
  useAppKeys();
  if (archive.isPending) return <main className="screen" aria-busy="true" />;
  // What is open stays open, with what is unsaved in it, when later questions are refused.
  if (archive.isLoadingError) {
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
  if (archive.data.reader === null) return <Welcome archive={archive.data} />;
  return (
    <ImportZone>
      <div className="whole">
        <Banners archive={archive.data} place={place} />
        <Screen place={place} archive={archive.data} reader={archive.data.reader} />
      </div>
      <Palette />
      <KeySheet />
      <ExportAsked />
    </ImportZone>
  );
}

interface ScreenProps {
  readonly place: Place;
  readonly archive: ArchiveInfo;
  readonly reader: string;
}

function Screen({ place, archive, reader }: ScreenProps) {
  if (place.at === 'panel' && isPanel(place.panel)) {
    const Panel = SCREENS[place.panel];
    return (
      <PanelBoundary key={place.panel}>
        <Suspense fallback={<main className="screen" aria-busy="true" />}>
          <Panel archive={archive} query={new URLSearchParams(place.query)} />
        </Suspense>
      </PanelBoundary>
    );
  }
  if (archive.pages === 0) return <EmptyArchive archive={archive} />;
  if (place.at === 'page') {
    return (
      <PanelBoundary key={place.page}>
        <Desk page={place.page} reader={reader} />
      </PanelBoundary>
    );
  }
  return <Pages archive={archive} query={place.at === 'pages' ? (place.query ?? '') : ''} />;
}
