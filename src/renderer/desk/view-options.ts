// How the desk shows a page: what the person has switched on. One for all pages, kept in this browser.
import { LAYERS, type Layer } from '../../engine/align/index.ts';
import { type Observable, observable } from '../state/observable.ts';

const FLAG_ORDERS = ['page', 'benefit'] as const;
export type FlagOrder = (typeof FLAG_ORDERS)[number];

export interface ViewOptions {
  /** Layers of the difference that are shown. */
  readonly layers: readonly Layer[];
  /** Each raw line above its corrected one, in place of the two panes. */
  readonly lineView: boolean;
  /** The scan in place of the raw text. */
  readonly scan: boolean;
  /** All but the current block is dimmed. */
  readonly lineFocus: boolean;
  /** CSS pixels; the size of everything else stays. */
  readonly textSize: number;
  readonly flagOrder: FlagOrder;
}

const KEY = 'galley.view';
export const TEXT_SIZES: readonly number[] = [14, 15, 16, 17, 18, 19, 20, 22, 24, 27, 30, 34, 40];
const FRESH: ViewOptions = {
  layers: ['characters'],
  lineView: false,
  scan: false,
  lineFocus: false,
  textSize: 18,
  flagOrder: 'page',
};

export const viewOptions: Observable<ViewOptions> = observable(read());

export function setView(change: Partial<ViewOptions>): void {
  const next = { ...viewOptions.get(), ...change };
  localStorage.setItem(KEY, JSON.stringify(next));
  viewOptions.set(next);
  startView();
}

/** Puts the chosen size of the text on the document; the usual one gives way in narrow windows. */
export function startView(): void {
  const { textSize } = viewOptions.get();
  const { style } = document.documentElement;
  if (textSize === FRESH.textSize) style.removeProperty('--text-size');
  else style.setProperty('--text-size', `${textSize}px`);
}

export function toggleLayer(layer: Layer): void {
  const { layers } = viewOptions.get();
  setView({ layers: LAYERS.filter((each) => layers.includes(each) !== (each === layer)) });
}

/** The next larger (or smaller) text; 0 goes back to the usual size. */
export function zoomText(step: 1 | 0 | -1): void {
  const { textSize } = viewOptions.get();
  if (step === 0) return setView({ textSize: FRESH.textSize });
  const next = step > 0 ? TEXT_SIZES.find((size) => size > textSize) : TEXT_SIZES.findLast((size) => size < textSize);
  setView({ textSize: next ?? textSize });
}

/** What was kept, as far as it is still understood. */
function read(): ViewOptions {
  try {
    const kept: unknown = JSON.parse(globalThis.localStorage?.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return FRESH;
    const value = (name: keyof ViewOptions): unknown => Reflect.get(kept, name);
    const [layers, size] = [value('layers'), value('textSize')];
    return {
      layers: Array.isArray(layers) ? LAYERS.filter((layer) => layers.includes(layer)) : FRESH.layers,
      lineView: value('lineView') === true,
      scan: value('scan') === true,
      lineFocus: value('lineFocus') === true,
      textSize: TEXT_SIZES.find((known) => known === size) ?? FRESH.textSize,
      flagOrder: FLAG_ORDERS.find((known) => known === value('flagOrder')) ?? FRESH.flagOrder,
    };
  } catch {
    return FRESH;
  }
}
