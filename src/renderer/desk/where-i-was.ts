// Where the person was on each page, so that it opens there again. Kept in this browser; the oldest places are forgotten.
import { EditorView } from '@codemirror/view';
import { positionOf } from './document.ts';
import { cardField } from './flag-card.ts';
import { structureField } from './structure.ts';

export interface DeskPlace {
  /** Id of the block of the cursor, and the offset in it. */
  readonly block: string;
  readonly offset: number;
  /** Fingerprint of the flag whose card was open. */
  readonly flag: string | null;
  /** Share of the corrected page that was above the window's top. */
  readonly scroll: number;
}

const KEY = 'galley.places';
const MOST = 500;

type Places = Readonly<Record<string, DeskPlace>>;

export const placeOn = (page: number): DeskPlace | undefined => read()[`p${page}`];

/** Keeps where the cursor of a page stands. */
export function rememberView(page: number, { state, scrollDOM }: EditorView): void {
  const { head } = state.selection.main;
  const line = state.doc.lineAt(head);
  const block = state.field(structureField).blocks[line.number - 1];
  if (!block) return;
  const scroll = scrollDOM.scrollTop / Math.max(1, scrollDOM.scrollHeight);
  const flag = state.field(cardField)?.flag ?? null;
  rememberPlace(page, { block: block.id, offset: head - line.from, flag, scroll });
}

/** Puts the cursor of a page that has just been opened where it was. */
export function returnTo(view: EditorView, place: DeskPlace | undefined): void {
  const start = place && positionOf(view.state, place.block);
  if (!place || start === undefined) return;
  const anchor = Math.min(start + place.offset, view.state.doc.lineAt(start).to);
  view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
}

function rememberPlace(page: number, place: DeskPlace): void {
  const { [`p${page}`]: _, ...others } = read();
  const kept = Object.fromEntries([...Object.entries(others).slice(1 - MOST), [`p${page}`, place]]);
  localStorage.setItem(KEY, JSON.stringify(kept));
}

function read(): Places {
  try {
    const kept: unknown = JSON.parse(globalThis.localStorage?.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).flatMap(([page, place]): [string, DeskPlace][] => {
        const value: unknown = place;
        if (typeof value !== 'object' || value === null) return [];
        const get = (name: keyof DeskPlace): unknown => Reflect.get(value, name);
        const [block, offset, flag, scroll] = [get('block'), get('offset'), get('flag'), get('scroll')];
        if (typeof block !== 'string' || typeof offset !== 'number' || typeof scroll !== 'number') return [];
        return [[page, { block, offset, scroll, flag: typeof flag === 'string' ? flag : null }]];
      }),
    );
  } catch {
    return {};
  }
}
