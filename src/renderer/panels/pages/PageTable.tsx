// The rows of the page list as a grid with one focus: ↑ ↓ move, Enter opens, F2 edits the page's data.
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type Ref,
  type RefObject,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { PageRow } from '../../../contract/index.ts';
import { lastPage } from '../../app/route.ts';
import { PageDataForm } from './PageDataForm.tsx';
import { PageTableRow } from './PageTableRow.tsx';

interface PageTableProps {
  readonly rows: readonly PageRow[];
  readonly onOpen: (page: number) => void;
  readonly ref: Ref<HTMLDivElement>;
}

const ROW_HEIGHT = 48;
const COLUMNS = ['title', 'paper', 'date', 'number', 'articles', 'flags', 'state'] as const;

export function PageTable({ rows, onOpen, ref }: PageTableProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState(() => placeOf(rows, lastPage()));
  const [editing, setEditing] = useState<number | null>(null);
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => box.current);
  // Its answers change with every scroll: nothing here is memoised over them.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const current = Math.min(selected, rows.length - 1);
  useArrival(box, () => virtual.scrollToIndex(current, { align: 'center' }));
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, to));
    setSelected(next);
    virtual.scrollToIndex(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.nativeEvent.isComposing || event.target !== event.currentTarget) return;
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 12,
      PageUp: -12,
      Home: -rows.length,
      End: rows.length,
    };
    const step = steps[event.key];
    const row = rows[current];
    if (step !== undefined) move(current + step);
    else if (event.key === 'Enter' && row) onOpen(row.id);
    else if (event.key === 'F2' && row) setEditing(row.id);
    else return;
    event.preventDefault();
  };
  const edited = editing === null ? undefined : rows.find(({ id }) => id === editing);
  const doneEditing = (): void => {
    setEditing(null);
    box.current?.focus();
  };
  return (
    <div
      ref={box}
      className="page-table"
      role="grid"
      tabIndex={0}
      aria-label={t('pages.title')}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={rows[current] ? `page-${rows[current].id}` : undefined}
      onKeyDown={onKeyDown}
    >
      <PageTableHead />
      <div role="rowgroup" className="page-rows" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <PageTableRow
              key={row.id}
              row={row}
              index={index}
              top={start}
              selected={index === current}
              onSelect={() => setSelected(index)}
              onOpen={() => onOpen(row.id)}
              onEdit={() => setEditing(row.id)}
            />
          );
        })}
      </div>
      {edited && <PageDataForm key={edited.id} row={edited} onDone={doneEditing} />}
    </div>
  );
}

/** Where a page stands in the list; the top when it is not there. */
const placeOf = (rows: readonly PageRow[], page: number | null): number =>
  Math.max(
    0,
    rows.findIndex(({ id }) => id === page),
  );

/** Once, when the list comes up: shows the place in it, and gives it the keys unless someone is typing elsewhere. */
function useArrival(box: RefObject<HTMLDivElement | null>, show: () => void): void {
  const arrive = useEffectEvent(() => {
    show();
    if (document.activeElement === document.body) box.current?.focus();
  });
  useEffect(() => arrive(), []);
}

function PageTableHead() {
  const { t } = useTranslation();
  return (
    <div className="page-row page-head" role="row">
      {COLUMNS.map((column) => (
        <span key={column} role="columnheader" className={`cell-${column}`}>
          {t(`pages.column.${column}`)}
        </span>
      ))}
    </div>
  );
}
