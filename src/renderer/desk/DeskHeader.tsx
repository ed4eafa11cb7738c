// Where the person is, and the ways on.
import { useTranslation } from 'react-i18next';
import { Download } from 'lucide-react';
import type { PageData } from '../../contract/index.ts';
import { PageDataForm } from '../panels/pages/PageDataForm.tsx';
import { Logo } from '../ui/Logo.tsx';
import type { Ask } from './page-desk.ts';

interface DeskHeaderProps {
  readonly row: PageData & { readonly id: number; readonly name: string };
  readonly index: number;
  readonly total: number;
  readonly asked: Ask | null;
  readonly onAsk: (what: Ask | null) => void;
}

export function DeskHeader({ row, index, total, asked, onAsk }: DeskHeaderProps) {
  const { t } = useTranslation();
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
      {index >= 0 && <small className="quiet">{t('desk.position', { position: index + 1, total })}</small>}
      <span className="space" />
      <button type="button" className="button" onClick={() => onAsk('export')}>
        <Download size={15} aria-hidden="true" /> {t('export.button')}
      </button>
      <button type="button" className="button primary" onClick={() => onAsk('done')}>
        {index + 1 < total ? t('desk.doneNext') : t('desk.done')} <kbd>Ctrl ↵</kbd>
      </button>
      {asked === 'page-data' && <PageDataForm row={row} onDone={() => onAsk(null)} />}
    </header>
  );
}
