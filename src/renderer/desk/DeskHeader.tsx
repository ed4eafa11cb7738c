// Where the person is, and the ways on.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Download } from 'lucide-react';
import type { PageData } from '../../contract/index.ts';
import { PageDataForm } from '../panels/pages/PageDataForm.tsx';
import { Logo } from '../ui/Logo.tsx';

interface DeskHeaderProps {
  readonly row: PageData & { readonly id: number; readonly name: string };
  readonly index: number;
  readonly total: number;
  readonly onExport: () => void;
  readonly onDone: () => void;
}

export function DeskHeader({ row, index, total, onExport, onDone }: DeskHeaderProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const { paper, date, number, name } = row;
  const known = [paper, date].filter((part) => part !== null);
  return (
    <header className="bar">
      <Logo />
      <button
        type="button"
        className="crumb crumb-button"
        title={t('pages.dataTitle')}
        onClick={() => setEditing(true)}
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
      <button type="button" className="button" onClick={onExport}>
        <Download size={15} aria-hidden="true" /> {t('export.button')}
      </button>
      <button type="button" className="button primary" onClick={onDone}>
        {index + 1 < total ? t('desk.doneNext') : t('desk.done')} <kbd>Ctrl ↵</kbd>
      </button>
      {editing && <PageDataForm row={row} onDone={() => setEditing(false)} />}
    </header>
  );
}
