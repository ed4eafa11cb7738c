// One page in the grid: its name and a cell for each field; a proposal stands in its cell until it is taken or something is typed.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type DataProposal, PAGE_FIELDS, type PageField, type PageRow } from '../../../contract/index.ts';
import { hashOf } from '../../app/route.ts';
import { readField } from '../pages/page-field.ts';
import type { Ghosts } from './ghosts.ts';
import { cellText, type Edits } from './sheet.ts';
import type { Grid } from './use-grid.ts';

interface DataRowProps {
  readonly row: PageRow;
  readonly index: number;
  readonly top: number;
  readonly edits: Edits;
  readonly ghosts: Ghosts;
  readonly grid: Grid;
}

export function DataRow({ row, index, top, edits, ghosts, grid }: DataRowProps) {
  return (
    <div role="row" aria-rowindex={index + 2} className="data-row" style={{ transform: `translateY(${top}px)` }}>
      <span role="rowheader" className="data-name" title={row.file}>
        <a href={hashOf({ at: 'page', page: row.id })} tabIndex={-1}>
          {row.file}
        </a>
      </span>
      {PAGE_FIELDS.map((field, column) => (
        <DataCell
          key={field}
          row={row}
          field={field}
          text={cellText(row, field, edits)}
          changed={edits.get(row.id)?.[field] !== undefined}
          ghost={ghosts(row.id, field)}
          marked={column === grid.column && index >= grid.first && index <= grid.last}
          grid={index === grid.row && column === grid.column ? grid : null}
          onChoose={(extend) => grid.choose(index, column, extend)}
        />
      ))}
    </div>
  );
}

interface DataCellProps {
  readonly row: PageRow;
  readonly field: PageField;
  readonly text: string;
  readonly changed: boolean;
  readonly ghost: DataProposal | undefined;
  readonly marked: boolean;
  /** Given to the chosen cell. */
  readonly grid: Grid | null;
  readonly onChoose: (extend: boolean) => void;
}

function DataCell({ row, field, text, changed, ghost, marked, grid, onChoose }: DataCellProps) {
  const wrong = changed && readField(field, text) === null;
  const kinds = ['data-cell', marked && 'marked', changed && 'changed', wrong && 'wrong'];
  return (
    <span
      role="gridcell"
      aria-selected={marked}
      className={kinds.filter((kind) => kind !== false).join(' ')}
      onMouseDown={(event) => {
        if (grid) return;
        event.preventDefault();
        // What is being typed elsewhere is settled first.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        onChoose(event.shiftKey);
      }}
    >
      {grid ? (
        <CellField row={row} field={field} text={text} wrong={wrong} ghost={ghost} grid={grid} />
      ) : (
        <>
          {text}
          {ghost && <Ghost ghost={ghost} text={text} />}
        </>
      )}
    </span>
  );
}

/** In an empty cell the value and its evidence; beside another value only that there is one. */
function Ghost({ ghost: { value, words }, text }: { readonly ghost: DataProposal; readonly text: string }) {
  if (text === String(value)) return null;
  return text === '' ? (
    <i className="ghost" title={words}>
      {value} <small>{words}</small>
    </i>
  ) : (
    <i className="ghost contradicts" title={`${value} · ${words}`} aria-hidden="true">
      ≠
    </i>
  );
}

interface CellFieldProps extends Omit<DataCellProps, 'changed' | 'marked' | 'onChoose' | 'grid'> {
  readonly wrong: boolean;
  readonly grid: Grid;
}

function CellField({ row, field, text, wrong, ghost, grid }: CellFieldProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const choosing = grid.typing === null;
  useEffect(() => {
    const now = document.activeElement;
    if (now === document.body || now?.closest('.data-grid')) input.current?.focus();
  }, []);
  useEffect(() => {
    if (choosing && document.activeElement === input.current) input.current?.select();
  });
  return (
    <input
      ref={input}
      aria-label={t('data.cell', { field: t(`pages.column.${field}`), name: row.name })}
      aria-invalid={wrong}
      className={choosing ? 'choosing' : undefined}
      placeholder={ghost && text === '' ? String(ghost.value) : undefined}
      value={grid.typing ?? text}
      onFocus={({ target }) => choosing && target.select()}
      onChange={({ target }) => grid.onType(target.value)}
      onDoubleClick={() => grid.onType(text)}
      onBlur={grid.settle}
      onKeyDown={grid.onKeyDown}
    />
  );
}
