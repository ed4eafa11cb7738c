// One page in the list.
import { useTranslation } from 'react-i18next';
import { Pencil } from 'lucide-react';
import type { PageRow } from '../../../contract/index.ts';
import { PaperWords } from '../../desk/PaperWords.tsx';

interface PageTableRowProps {
  readonly row: PageRow;
  readonly index: number;
  readonly top: number;
  readonly selected: boolean;
  readonly ticked: boolean;
  readonly onSelect: () => void;
  readonly onTick: () => void;
  readonly onOpen: () => void;
  readonly onEdit: () => void;
}

export function PageTableRow({
  row,
  index,
  top,
  selected,
  ticked,
  onSelect,
  onTick,
  onOpen,
  onEdit,
}: PageTableRowProps) {
  const { t } = useTranslation();
  return (
    <div
      id={`page-${row.id}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className="page-row"
      style={{ transform: `translateY(${top}px)` }}
      onMouseDown={onSelect}
      onDoubleClick={onOpen}
    >
      <span role="gridcell" className="cell-title">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('pages.tick', { name: row.name })}
          checked={ticked}
          onChange={onTick}
        />
        <a href={`#/page/${row.id}`} tabIndex={-1}>
          <PaperWords text={row.title === '' ? row.name : row.title} />
        </a>
        <small>{row.file}</small>
      </span>
      <span role="gridcell" className="cell-paper">
        {row.paper ?? <i className="unknown">{t('pages.unknown')}</i>}
      </span>
      <span role="gridcell" className="cell-date">
        {row.date ?? <i className="unknown">–</i>}
      </span>
      <span role="gridcell" className="cell-number">
        {row.number ?? <i className="unknown">–</i>}
        <button
          type="button"
          tabIndex={-1}
          className="icon-button edit-page"
          aria-label={t('pages.edit', { name: row.name })}
          onClick={onEdit}
        >
          <Pencil size={13} aria-hidden="true" />
        </button>
      </span>
      <span role="gridcell" className="cell-articles">
        {row.articles}
      </span>
      <span role="gridcell" className="cell-flags">
        {row.openFlags > 0 ? <span className="badge">{row.openFlags}</span> : <span className="ok">✓</span>}
      </span>
      <span role="gridcell" className="cell-risk">
        {row.risk >= 0.05 ? row.risk.toFixed(row.risk < 100 ? 1 : 0) : ''}
      </span>
      <span role="gridcell" className="cell-state">
        <span className={`state state-${row.state}`}>{t(`state.${row.state}`)}</span>
        {row.hasDraft && <span className="draft">{t('pages.draft')}</span>}
      </span>
    </div>
  );
}
