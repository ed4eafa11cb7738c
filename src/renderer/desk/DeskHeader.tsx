// Where the person is, and the ways on.
import { useTranslation } from 'react-i18next';
import { Download } from 'lucide-react';
import type { PageData } from '../../contract/index.ts';
import type { PagePlace } from '../state/page-place.ts';
import { PageDataForm } from '../panels/pages/PageDataForm.tsx';
import { Logo } from '../ui/Logo.tsx';
import { DeskWays } from './DeskWays.tsx';
import type { Ask } from './page-desk.ts';
import { ViewSwitch } from './ViewSwitch.tsx';

interface DeskHeaderProps {
  readonly row: PageData & { readonly id: number; readonly name: string };
  /** Where the page stands in its list; null while that is not known. */
  readonly place: PagePlace | null;
  readonly asked: Ask | null;
  readonly onAsk: (what: Ask | null) => void;
}

export function DeskHeader({ row, place, asked, onAsk }: DeskHeaderProps) {
  const { t } = useTranslation();
  const position = place?.position ?? null;
  const { paper, date, number, name } = row;
  const known = [paper, date].filter((part) => part !== null);
  return (
    <header className="bar">
      <Logo />
      <button
        type="button"
        className="crumb crumb-button"
        title={t('pages.dataTitle')}
        onClick={() => onAsk('page-data')}
      >
        {known.map((part) => (
          <span key={part}>
            {part} <i aria-hidden="true">/</i>{' '}
          </span>
        ))}
        <b>{number === null ? name : t('desk.pageNumber', { number })}</b>
      </button>
      {position !== null && (
        <small className="quiet">{t('desk.position', { position, total: place?.total ?? 0 })}</small>
      )}
      <span className="space" />
      <ViewSwitch />
      <DeskWays page={row.id} />
      <button
        type="button"
        className="button"
        title={t('export.button')}
        aria-label={t('export.button')}
        onClick={() => onAsk('export')}
      >
        <Download size={15} aria-hidden="true" /> <span className="wide-only">{t('export.button')}</span>
      </button>
      <button type="button" className="button primary" onClick={() => onAsk('done')}>
        {position === place?.total ? t('desk.done') : t('desk.doneNext')} <kbd>Ctrl ↵</kbd>
      </button>
      {asked === 'page-data' && <PageDataForm row={row} onDone={() => onAsk(null)} />}
    </header>
  );
}
