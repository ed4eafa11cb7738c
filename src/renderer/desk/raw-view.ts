// The raw page beside the corrected one: read-only, line numbers, the lines of the current block tinted.
import { standardKeymap } from '@codemirror/commands';
import { EditorState, RangeSet, StateEffect, StateField, type Text } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  GutterMarker,
  drawSelection,
  gutterLineClass,
  gutters,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { Span } from '../../engine/text/index.ts';
import { direction } from './direction.ts';
import { findField } from './find.ts';
import { missingGlyphs } from './glyphs.ts';
import { layersField } from './layers-view.ts';
import { lights, lightUp } from './light.ts';

/** Raw lines, 1-based and inclusive, that belong to the current block; several where the page tears it apart. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

const setHotLines = StateEffect.define<readonly LineRange[]>();
const tint = Decoration.line({ class: 'current-block' });

class HotMargin extends GutterMarker {
  override readonly elementClass = 'current-block';
}
const hotMargin = new HotMargin();

interface HotLines {
  readonly lines: DecorationSet;
  readonly margin: RangeSet<GutterMarker>;
}

const hotLines = StateField.define<HotLines>({
  create: () => ({ lines: Decoration.none, margin: RangeSet.empty }),
  update(old, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setHotLines)) continue;
      const { doc } = transaction.state;
      const numbers = effect.value.flatMap(({ first, last }) =>
        Array.from({ length: last - first + 1 }, (_, at) => first + at),
      );
      const starts = numbers.map((number) => doc.line(number).from);
      return {
        lines: Decoration.set(starts.map((from) => tint.range(from))),
        margin: RangeSet.of(starts.map((from) => hotMargin.range(from))),
      };
    }
    return old;
  },
  provide: (field) => [
    EditorView.decorations.from(field, ({ lines }) => lines),
    gutterLineClass.from(field, ({ margin }) => margin),
  ],
});

export interface RawViewOptions {
  readonly parent: HTMLElement;
  readonly raw: string;
  readonly label: string;
  readonly lang: string;
  readonly nonce: string;
  /** The person pointed at a raw offset, or asked by Enter to go where it is on the page. */
  readonly onPoint: (offset: number) => void;
  /** The person moved the cursor of the raw page. */
  readonly onMove: (offset: number) => void;
}

export function createRawView(options: RawViewOptions): EditorView {
  const { parent, raw, label, lang, nonce, onPoint, onMove } = options;
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: raw,
      extensions: [
        EditorState.lineSeparator.of('\n'),
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorView.lineWrapping,
        EditorView.cspNonce.of(nonce),
        EditorView.contentAttributes.of({
          tabindex: '0',
          'aria-label': label,
          lang,
          role: 'textbox',
          'aria-readonly': 'true',
        }),
        gutters({ fixed: false }),
        lineNumbers(),
        hotLines,
        lights,
        layersField,
        findField,
        missingGlyphs,
        direction,
        drawSelection({ cursorBlinkRate: 0 }),
        keymap.of([
          { key: 'Enter', run: ({ state }) => (onPoint(state.selection.main.head), true) },
          ...standardKeymap,
        ]),
        EditorView.updateListener.of(({ state, selectionSet, transactions }) => {
          const byPerson = transactions.some((transaction) => transaction.isUserEvent('select'));
          if (selectionSet && byPerson) onMove(state.selection.main.head);
        }),
        EditorView.domEventHandlers({
          click(event, view) {
            const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
            if (at !== null && view.state.selection.main.empty) onPoint(at);
          },
        }),
      ],
    }),
  });
}

/** Characters in one line from which on setting it takes longer than a person waits for a page. */
const GIANT = 20_000;
/** Milliseconds in which the corrected page is painted meanwhile. */
const HEAD_START = 150;

/** Lets the corrected page be seen first where the raw one has a line that takes long to set. */
export function afterTheFirstPaint({ state: { doc } }: EditorView, place: HTMLElement): void {
  if (!Array.from(doc.iterLines()).some((line) => line.length > GIANT)) return;
  place.style.display = 'none';
  setTimeout(() => place.style.removeProperty('display'), HEAD_START);
}

/** The lines that spans touch, in page order, neighbours made one. */
export function linesOf(doc: Text, spans: readonly Span[]): LineRange[] {
  const ranges: LineRange[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= start || end > doc.length) continue;
    const [first, last] = [doc.lineAt(start).number, doc.lineAt(end - 1).number];
    const previous = ranges.at(-1);
    if (previous && first <= previous.last + 1)
      ranges.splice(-1, 1, { first: previous.first, last: Math.max(previous.last, last) });
    else ranges.push({ first, last });
  }
  return ranges;
}

/**
 * Tints the lines and lights a character, and scrolls only when what is lit, or without a light all of the lines, is out of
 * sight.
 */
export function showLines(view: EditorView, ranges: readonly LineRange[], lit: number | null): void {
  const { doc } = view.state;
  const line = lit === null ? undefined : doc.lineAt(lit).number;
  const wanted = line === undefined ? ranges : [{ first: line, last: line }];
  const target = lit ?? (ranges[0] ? doc.line(ranges[0].first).from : null);
  const effects: StateEffect<unknown>[] = [setHotLines.of(ranges), lightUp(lit)];
  if (target !== null && !wanted.some((range) => isVisible(view, range))) {
    effects.push(EditorView.scrollIntoView(target, { y: 'start', yMargin: view.scrollDOM.clientHeight / 4 }));
  }
  view.dispatch({ effects });
}

export function isVisible(view: EditorView, { first, last }: LineRange): boolean {
  const top = view.lineBlockAt(view.state.doc.line(first).from).top;
  const bottom = view.lineBlockAt(view.state.doc.line(last).from).bottom;
  const seenFrom = view.scrollDOM.scrollTop;
  const seenTo = seenFrom + view.scrollDOM.clientHeight;
  return Math.min(bottom, seenTo) - Math.max(top, seenFrom) >= Math.min(40, bottom - top);
}
