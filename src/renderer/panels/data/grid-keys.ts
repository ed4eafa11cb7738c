// What the keys of the grid mean: like those of a spreadsheet. While a value is being typed the keys of a text field stay its own.
import type { KeyboardEvent } from 'react';

export type GridAct =
  | { readonly act: 'go'; readonly rows: number; readonly columns: number; readonly extend: boolean }
  /** To an end of the row, or of the whole table. */
  | { readonly act: 'end'; readonly to: 'first' | 'last'; readonly table: boolean }
  | { readonly act: 'type' | 'cancel' | 'clear' | 'accept' | 'fill' | 'take-back' | 'save' | 'leave' };

const go = (rows: number, columns: number, extend = false): GridAct => ({ act: 'go', rows, columns, extend });

/** Rows that a page key goes. */
const PAGE = 15;

/** @returns null for a key that the field itself is for. */
export function actOf(event: KeyboardEvent, typing: boolean): GridAct | null {
  if (event.nativeEvent.isComposing || event.altKey) return null;
  if (event.ctrlKey || event.metaKey) return withControl(event, typing);
  const { key, shiftKey } = event;
  switch (key) {
    case 'Enter':
      return go(shiftKey ? -1 : 1, 0);
    case 'Tab':
      return go(0, shiftKey ? -1 : 1);
    case 'Escape':
      return { act: typing ? 'cancel' : 'leave' };
    case 'ArrowDown':
      return go(1, 0, shiftKey && !typing);
    case 'ArrowUp':
      return go(-1, 0, shiftKey && !typing);
    case 'PageDown':
      return go(PAGE, 0, shiftKey && !typing);
    case 'PageUp':
      return go(-PAGE, 0, shiftKey && !typing);
    default:
      return typing ? null : whileChoosing(key);
  }
}

function whileChoosing(key: string): GridAct | null {
  switch (key) {
    case 'ArrowLeft':
      return go(0, -1);
    case 'ArrowRight':
      return go(0, 1);
    case 'Home':
      return { act: 'end', to: 'first', table: false };
    case 'End':
      return { act: 'end', to: 'last', table: false };
    case 'F2':
      return { act: 'type' };
    case 'Delete':
    case 'Backspace':
      return { act: 'clear' };
    case ' ':
      return { act: 'accept' };
    default:
      return null;
  }
}

function withControl({ key, shiftKey }: KeyboardEvent, typing: boolean): GridAct | null {
  switch (key.toLowerCase()) {
    case 's':
      return { act: 'save' };
    case 'd':
      return { act: 'fill' };
    case 'z':
      return typing || shiftKey ? null : { act: 'take-back' };
    case 'home':
      return { act: 'end', to: 'first', table: true };
    case 'end':
      return { act: 'end', to: 'last', table: true };
    default:
      return null;
  }
}
