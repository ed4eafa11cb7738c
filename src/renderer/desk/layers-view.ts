// The layered difference drawn into both panes. Signs take no room, so that switching a layer moves no text.
import { type EditorState, type Range, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import type { Layer, LayerChange } from '../../engine/align/index.ts';
import { structureField } from './structure.ts';

const setDrawn = StateEffect.define<readonly Range<Decoration>[]>();

export const layersField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(old, { changes, docChanged, effects }) {
    let next = docChanged ? old.map(changes) : old;
    for (const effect of effects) if (effect.is(setDrawn)) next = Decoration.set(effect.value.slice(), true);
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** A sign between two characters. */
class Sign extends WidgetType {
  readonly layer: Layer;
  readonly title: string;

  constructor(layer: Layer, title: string) {
    super();
    this.layer = layer;
    this.title = title;
  }

  override eq(other: Sign): boolean {
    return other.layer === this.layer && other.title === this.title;
  }

  override toDOM(): HTMLElement {
    const sign = document.createElement('span');
    sign.className = `sign-${this.layer}`;
    sign.setAttribute('aria-hidden', 'true');
    if (this.title !== '') sign.title = this.title;
    return sign;
  }
}

/** A stretch of text, or a sign where there is none. */
function drawn(layer: Layer, from: number, to: number, title: string): Range<Decoration> {
  if (to > from) {
    const attributes = title === '' ? undefined : { title };
    return Decoration.mark({ class: `diff diff-${layer}`, ...(attributes && { attributes }) }).range(from, to);
  }
  return Decoration.widget({ widget: new Sign(layer, title), side: layer === 'wraps' ? 1 : -1 }).range(from);
}

/** Draws changes into the corrected page: where each stands, and what was there. */
export function drawnOnPage(state: EditorState, changes: readonly LayerChange[]): StateEffect<unknown> {
  const { doc } = state;
  const lineOf = new Map(state.field(structureField).blocks.map(({ id }, index) => [id, index + 1]));
  const ranges = changes.flatMap(({ layer, block, start, end, before }): Range<Decoration>[] => {
    const number = lineOf.get(block ?? '');
    if (number === undefined) return [];
    const line = doc.line(number);
    if (layer === 'roles') return [Decoration.line({ class: 'diff-roles' }).range(line.from)];
    const [from, to] = [Math.min(line.from + start, line.to), Math.min(line.from + end, line.to)];
    return [drawn(layer, from, layer === 'wraps' ? from : to, layer === 'characters' ? before : '')];
  });
  return setDrawn.of(ranges);
}

/** Draws changes into the raw page: what is gone or stands elsewhere. */
export function drawOnRaw(view: EditorView, changes: readonly LayerChange[]): void {
  const ranges = changes
    .filter(({ layer, rawEnd }) => layer !== 'roles' && rawEnd <= view.state.doc.length)
    .map(({ layer, rawStart, rawEnd, after }) =>
      drawn(layer, rawStart, layer === 'wraps' ? rawStart : rawEnd, layer === 'characters' ? after : ''),
    );
  if (ranges.length + view.state.field(layersField).size > 0) view.dispatch({ effects: setDrawn.of(ranges) });
}
