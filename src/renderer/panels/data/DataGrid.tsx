// Page data as a spreadsheet: every field a cell. The chosen cell is a text field from the first key on, so that any way of
// writing works in it.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PAGE_FIELDS, type PageRow } from '../../../contract/index.ts';
import { queries, pageSliceQuery } from '../../state/queries.ts';
import { type PageSlices, SLICE } from '../pages/page-slices.ts';
import type { WantedPages } from '../pages/wanted.ts';
import { DataRow } from './DataRow.tsx';
import { Evidence } from './Evidence.tsx';
import { useGhosts } from './ghosts.ts';
import { useGrid } from './use-grid.ts';
import type { Sheet } from './use-sheet.ts';

const ROW_HEIGHT = 34;

interface DataGridProps {
  readonly wanted: WantedPages;
  readonly slices: PageSlices;
  readonly total: number;
  readonly sheet: Sheet;
  /** What gets the focus after the grid. */
  readonly after: RefObject<HTMLElement | null>;
}

export function DataGrid({ wanted, slices, total, sheet, after }: DataGridProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const chosen = useRef(0);
  // Its answers change with every scroll: nothing here is memoised over them.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 16,
    scrollPaddingStart: ROW_HEIGHT,
    // The chosen row stays: it has the focus.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), chosen.current])].toSorted((a, b) => a - b),
  });
  const drawn = virtual.getVirtualItems();
  const range = virtual.range ?? { startIndex: 0, endIndex: 0 };
  const look = useEffectEvent(slices.look);
  const [first, last] = [range.startIndex, range.endIndex];
  useEffect(() => look(first, last), [first, last]);
  const ghosts = useGhosts(wanted.filter, first, last);
  const grid = useGrid({
    total,
    sheet,
    ghosts,
    rowAt: slices.rowAt,
    rowsOf: (from, to) => rowsOf(wanted, from, to),
    show: (row) => {
      chosen.current = row;
      virtual.scrollToIndex(row);
    },
    leave: () => after.current?.focus(),
  });
  return (
    <>
      <div
        ref={box}
        className="page-table data-grid"
        role="grid"
        aria-label={t('data.grid')}
        aria-rowcount={total + 1}
        aria-multiselectable="true"
        onPaste={grid.onPaste}
        onCopy={grid.onCopy}
      >
        <div className="data-row page-head" role="row">
          <span role="columnheader">{t('pages.column.title')}</span>
          {PAGE_FIELDS.map((field) => (
            <span key={field} role="columnheader">
              {t(`pages.column.${field}`)}
            </span>
          ))}
        </div>
        <div role="rowgroup" className="page-rows" style={{ height: virtual.getTotalSize() }}>
          {drawn.map(({ index, start }) => {
            const row = slices.rowAt(index);
            return row && <DataRow key={row.id} {...{ row, index, top: start, grid, ghosts }} edits={sheet.edits} />;
          })}
        </div>
      </div>
      <Evidence ghost={ghosts(slices.rowAt(grid.row)?.id ?? 0, grid.field)} />
    </>
  );
}

/** Rows of the list from one to another, also those that have not been in sight. */
async function rowsOf(wanted: WantedPages, first: number, last: number): Promise<readonly PageRow[]> {
  const [from, to] = [Math.floor(first / SLICE), Math.floor(last / SLICE)];
  const slices = await Promise.all(
    Array.from({ length: to - from + 1 }, (_, index) =>
      queries.fetchQuery(pageSliceQuery(wanted, (from + index) * SLICE, SLICE)),
    ),
  );
  return slices.flatMap(({ rows }) => rows).slice(first - from * SLICE, last + 1 - from * SLICE);
}
