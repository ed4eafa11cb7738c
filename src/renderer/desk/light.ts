// The lit character: where the cursor of the other pane is, seen from this one.
import { type EditorState, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

const setLight = StateEffect.define<number | null>();
const lit = Decoration.mark({ class: 'lit' });

export const light = StateField.define<DecorationSet>({
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

/** Lights the character at a position, and no other; null puts the light out. */
export const lightUp = (position: number | null): StateEffect<number | null> => setLight.of(position);
