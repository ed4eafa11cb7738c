// How the text of a page is set: its face and the height of its lines. Kept in this browser, put on the document as variables.
import { type Observable, observable } from '../state/observable.ts';

const FACES = ['serif', 'sans'] as const;
type Face = (typeof FACES)[number];
export const LINE_HEIGHTS: readonly number[] = [1.4, 1.5, 1.67, 1.8, 2, 2.25];

export interface Typesetting {
  readonly face: Face;
  /** As a multiple of the text's size. */
  readonly lineHeight: number;
}

const KEY = 'galley.typesetting';
const FRESH: Typesetting = { face: 'serif', lineHeight: 1.67 };

const isFace = (name: unknown): name is Face => FACES.some((face) => face === name);

export const typesetting: Observable<Typesetting> = observable(FRESH);

export function setTypesetting(change: Partial<Typesetting>): void {
  const next = { ...typesetting.get(), ...change };
  localStorage.setItem(KEY, JSON.stringify(next));
  typesetting.set(next);
  putOn(next);
}

/** Puts on what was chosen before, ahead of the first drawing. */
export function startTypesetting(): void {
  typesetting.set(read());
  putOn(typesetting.get());
}

/** Has the face of the text ready before the first page is opened: its file is a large one. */
export function fetchFaces(): void {
  for (const weight of ['400', '700']) void document.fonts.load(`${weight} 18px 'Galley Text'`).catch(() => []);
}

function putOn({ face, lineHeight }: Typesetting): void {
  document.documentElement.dataset['face'] = face;
  document.documentElement.style.setProperty('--text-leading', String(lineHeight));
}

/** What was kept, as far as it is still understood. */
function read(): Typesetting {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return FRESH;
    const [face, height]: unknown[] = [Reflect.get(kept, 'face'), Reflect.get(kept, 'lineHeight')];
    return {
      face: isFace(face) ? face : FRESH.face,
      lineHeight: LINE_HEIGHTS.find((known) => known === height) ?? FRESH.lineHeight,
    };
  } catch {
    return FRESH;
  }
}
