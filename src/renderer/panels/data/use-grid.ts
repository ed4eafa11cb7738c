// The place in the grid, the rows that are marked in its column, and what the keys and the clipboard do there.
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { PAGE_FIELDS, type PageField } from '../../../contract/index.ts';
import { actOf, type GridAct } from './grid-keys.ts';
import { copyOf, fieldAt, fillDown, hasGhost, type Marked, pasteInto, writeMarked, writeOf } from './marked-cells.ts';
import { cellText } from './sheet.ts';

interface GridParts extends Omit<Marked, 'first' | 'last' | 'column'> {
  readonly show: (row: number) => void;
  /** Gives the focus to what follows the grid. */
  readonly leave: () => void;
}

export interface Grid {
  readonly row: number;
  readonly column: number;
  readonly field: PageField;
  /** The marked rows. */
  readonly first: number;
  readonly last: number;
  /** The value being typed; null while cells are being chosen. */
  readonly typing: string | null;
  readonly onType: (text: string) => void;
  /** Writes what is being typed into its cell. */
  readonly settle: () => void;
  /** Goes to a cell; `extend` marks the rows up to it. */
  readonly choose: (row: number, column: number, extend?: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
}

const WIDE = PAGE_FIELDS.length;

export function useGrid({ show, leave, ...parts }: GridParts): Grid {
  const { total, sheet, rowAt } = parts;
  const [place, setPlace] = useState({ row: 0, column: 0, anchor: 0 });
  const [typing, setTyping] = useState<string | null>(null);
  const { column } = place;
  const [row, anchor] = [Math.min(place.row, total - 1), Math.min(place.anchor, total - 1)];
  const marked: Marked = { ...parts, first: Math.min(row, anchor), last: Math.max(row, anchor), column };
  const field = fieldAt(column);
  const page = rowAt(row);
  const settle = (): void => {
    if (typing !== null && page) sheet.write([writeOf(page, field, typing)]);
    setTyping(null);
  };
  const choose = (toRow: number, toColumn: number, extend = false): void => {
    const next = Math.max(0, Math.min(total - 1, toRow));
    setPlace({ row: next, column: toColumn, anchor: extend ? anchor : next });
    show(next);
  };
  const step = (cells: number): void => {
    const to = row * WIDE + column + cells;
    if (to < 0 || to >= total * WIDE) leave();
    else choose(Math.floor(to / WIDE), to % WIDE);
  };
  const act: { readonly [A in GridAct['act']]: (told: Extract<GridAct, { act: A }>) => unknown } = {
    go: ({ rows, columns, extend }) => (columns === 0 ? choose(row + rows, column, extend) : step(columns)),
    end: ({ to, table }) => choose(table ? (to === 'first' ? 0 : total - 1) : row, to === 'first' ? 0 : WIDE - 1),
    type: () => page && setTyping(cellText(page, field, sheet.edits)),
    cancel: () => setTyping(null),
    clear: () => writeMarked(marked, () => ''),
    accept: () => writeMarked(marked, ({ id }) => parts.ghosts(id, field)?.value.toString()),
    fill: () => typing === null && fillDown(marked),
    'take-back': () => sheet.takeBack(),
    save: () => typing === null && sheet.save(),
    leave,
  };
  const run = <A extends GridAct['act']>(told: Extract<GridAct, { act: A }>): unknown => act[told.act](told);
  return {
    row,
    column,
    field,
    first: marked.first,
    last: marked.last,
    typing,
    onType: setTyping,
    settle,
    choose,
    onKeyDown: (event) => {
      const told = actOf(event, typing !== null);
      // A space begins a value where nothing is proposed.
      if (!told || (told.act === 'accept' && !hasGhost(marked))) return;
      event.preventDefault();
      event.stopPropagation();
      if (told.act !== 'cancel') settle();
      run(told);
    },
    onPaste: (event) => {
      if (typing !== null) return;
      event.preventDefault();
      void pasteInto(marked, event.clipboardData.getData('text/plain'));
    },
    onCopy: (event) => {
      if (typing !== null) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', copyOf(marked));
    },
  };
}
