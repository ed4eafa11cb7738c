// What is lit: the character where the cursor of the other pane is, and the block that a link led to.
import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

const setLight = StateEffect.define<number | null>();
const lit = Decoration.mark({ class: 'lit' });

const light = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(old, { state, changes, docChanged, effects }) {
    let next = docChanged ? old.map(changes) : old;
    for (const effect of effects) if (effect.is(setLight)) next = at(state, effect.value);
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function at({ doc }: EditorState, position: number | null): DecorationSet {
  if (position === null || position >= doc.length) return Decoration.none;
  const first = doc.sliceString(position, position + 2);
  if (first.startsWith('\n')) return Decoration.none;
  const to = position + String.fromCodePoint(first.codePointAt(0) ?? 0).length;
  return Decoration.set(lit.range(position, Math.min(to, doc.length)));
}

const setBlock = StateEffect.define<number>();
const litBlock = Decoration.line({ class: 'lit-block' });

/** The block that a link led to, until the cursor leaves its place or the text changes. */
const blockLight = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(old, { docChanged, selection, effects }) {
    for (const effect of effects) if (effect.is(setBlock)) return Decoration.set(litBlock.range(effect.value));
    return docChanged || selection ? Decoration.none : old;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Both lights of a view. */
export const lights: Extension = [light, blockLight];

/** Lights the block whose line starts at a position. */
export const lightBlock = (position: number): StateEffect<number> => setBlock.of(position);

/** Lights the character at a position, and no other; null puts the light out. */
export const lightUp = (position: number | null): StateEffect<number | null> => setLight.of(position);
