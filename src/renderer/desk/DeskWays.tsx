// The ways from an opened page to the archive and to its own past.
import { History, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { goToPanel } from '../app/route.ts';
import { searchArchive } from './open-desk.ts';

export function DeskWays({ page }: { readonly page: number }) {
  const { t } = useTranslation();
  return (
    <>
      <button
        type="button"
        className="button"
        title={`${t('desk.searchArchive')} (Ctrl K)`}
        aria-label={t('desk.searchArchive')}
        // The selection of the text must still be there when it is asked for.
        onPointerDown={(event) => event.preventDefault()}
        onClick={searchArchive}
      >
        <Search size={15} aria-hidden="true" /> <span className="wide-only">{t('desk.searchArchive')}</span>{' '}
        <kbd className="wide-only">Ctrl K</kbd>
      </button>
      <button
        type="button"
        className="button"
        title={t('desk.history')}
        aria-label={t('desk.history')}
        onClick={() => goToPanel('history', { page: String(page) })}
      >
        <History size={15} aria-hidden="true" /> <span className="wide-only">{t('desk.history')}</span>
      </button>
    </>
  );
}
