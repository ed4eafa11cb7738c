// The rows of the page list as a grid with one focus: ↑ ↓ move, Enter opens, Space ticks, F2 edits the page's data. A click on
// the head of a column sorts by it.
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
import type { PageSort } from '../../../contract/index.ts';
import { lastPage } from '../../app/route.ts';
import { chosenIn } from '../../state/page-place.ts';
import { type PageSlices, SLICE } from './page-slices.ts';
import { PageDataForm } from './PageDataForm.tsx';
import { PageTableRow } from './PageTableRow.tsx';
import type { WantedPages } from './wanted.ts';

interface PageTableProps {
  readonly slices: PageSlices;
  readonly total: number;
  readonly wanted: WantedPages;
  /** Ids of the pages that are ticked. */
  readonly ticked: ReadonlySet<number>;
  readonly onWant: (wanted: WantedPages) => void;
  /** Ticks a page, or takes its tick away. */
  readonly onTick: (page: number) => void;
  readonly onOpen: (page: number) => void;
  readonly ref: Ref<HTMLDivElement>;
}

const ROW_HEIGHT = 48;
/** The columns, and what each is sorted by. */
const COLUMNS: Readonly<Record<string, PageSort | null>> = {
  title: 'title',
  paper: 'issue',
  date: 'issue',
  number: 'issue',
  articles: null,
  flags: 'flags',
  risk: 'risk',
  state: 'state',
};

export function PageTable({ slices, total, wanted, ticked, onWant, onTick, onOpen, ref }: PageTableProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState(() => placeOf(slices, Math.min(total, SLICE), lastPage()));
  const [editing, setEditing] = useState<number | null>(null);
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => box.current);
  // Its answers change with every scroll: nothing here is memoised over them.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const drawn = virtual.getVirtualItems();
  const [first, last] = [drawn[0]?.index ?? 0, drawn.at(-1)?.index ?? 0];
  const look = useEffectEvent(slices.look);
  useEffect(() => look(first, last), [first, last]);
  const current = Math.min(selected, total - 1);
  const row = slices.rowAt(current);
  useEffect(() => {
    if (row) chosenIn(wanted, current, row.id);
  }, [wanted, current, row]);
  useArrival(box, () => virtual.scrollToIndex(current, { align: 'center' }));
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(total - 1, to));
    setSelected(next);
    virtual.scrollToIndex(next);
  };
  const onKeyDown = keysOfTable({
    total,
    current,
    move,
    open: () => row && onOpen(row.id),
    edit: () => row && setEditing(row.id),
    tick: () => row && onTick(row.id),
  });
  const edited = editing === null || row?.id !== editing ? undefined : row;
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
      aria-rowcount={total + 1}
      aria-activedescendant={row ? `page-${row.id}` : undefined}
      aria-multiselectable="true"
      onKeyDown={onKeyDown}
    >
      <PageTableHead wanted={wanted} onWant={onWant} />
      <div role="rowgroup" className="page-rows" style={{ height: virtual.getTotalSize() }}>
        {drawn.map(({ index, start }) => {
          const shown = slices.rowAt(index);
          if (!shown) return null;
          return (
            <PageTableRow
              key={shown.id}
              row={shown}
              index={index}
              top={start}
              selected={index === current}
              onSelect={() => setSelected(index)}
              ticked={ticked.has(shown.id)}
              onTick={() => onTick(shown.id)}
              onOpen={() => onOpen(shown.id)}
              onEdit={() => {
                setSelected(index);
                setEditing(shown.id);
              }}
            />
          );
        })}
      </div>
      {edited && <PageDataForm key={edited.id} row={edited} onDone={doneEditing} />}
    </div>
  );
}

interface TableKeys {
  readonly total: number;
  readonly current: number;
  readonly move: (to: number) => void;
  readonly open: () => void;
  readonly edit: () => void;
  readonly tick: () => void;
}

/** What the keys of the grid do while it has the focus itself. */
function keysOfTable({ total, current, move, open, edit, tick }: TableKeys) {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: 12,
    PageUp: -12,
    Home: -total,
    End: total,
  };
  const acts: Readonly<Record<string, () => void>> = { Enter: open, F2: edit, ' ': tick };
  return (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.nativeEvent.isComposing || event.target !== event.currentTarget) return;
    const [step, act] = [steps[event.key], acts[event.key]];
    if (step !== undefined) move(current + step);
    else if (act) act();
    else return;
    event.preventDefault();
  };
}

/** Where a page stands among the first rows of the list; the top when it is not there. */
function placeOf(slices: PageSlices, among: number, page: number | null): number {
  const rows = Array.from({ length: among }, (_, index) => slices.rowAt(index)?.id);
  return Math.max(0, page === null ? 0 : rows.indexOf(page));
}

/** Once, when the list comes up: shows the place in it, and gives it the keys unless someone is typing elsewhere. */
function useArrival(box: RefObject<HTMLDivElement | null>, show: () => void): void {
  const arrive = useEffectEvent(() => {
    show();
    if (document.activeElement === document.body) box.current?.focus();
  });
  useEffect(() => arrive(), []);
}

interface PageTableHeadProps {
  readonly wanted: WantedPages;
  readonly onWant: (wanted: WantedPages) => void;
}

function PageTableHead({ wanted, onWant }: PageTableHeadProps) {
  const { t } = useTranslation();
  const direction = wanted.order === 'up' ? 'ascending' : 'descending';
  return (
    <div className="page-row page-head" role="row">
      {Object.entries(COLUMNS).map(([column, sort]) => (
        <span
          key={column}
          role="columnheader"
          className={`cell-${column}`}
          aria-sort={sort === wanted.sort ? direction : undefined}
        >
          {sort === null ? (
            t(`pages.column.${column}`)
          ) : (
            <button
              type="button"
              tabIndex={-1}
              className="sorter"
              onClick={() =>
                onWant({ ...wanted, sort, order: sort === wanted.sort && wanted.order === 'up' ? 'down' : 'up' })
              }
            >
              {t(`pages.column.${column}`)}
              {sort === wanted.sort && <i aria-hidden="true">{wanted.order === 'up' ? ' ↑' : ' ↓'}</i>}
            </button>
          )}
        </span>
      ))}
    </div>
  );
}
