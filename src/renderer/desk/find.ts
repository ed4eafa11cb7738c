// Finding on one page, in the raw text and in the corrected one at once. White space is no difference: what is looked for may
// run over a wrap.
import { StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

export interface Found {
  readonly from: number;
  readonly to: number;
}

/** All places of a text, in order; Latin letters match in either case. */
export function findAll(text: string, wanted: string): Found[] {
  const needle = fold(wanted.replace(/\s+/gu, ''));
  if (needle === '') return [];
  const { solid, at } = withoutSpaces(text);
  const found: Found[] = [];
  for (let from = solid.indexOf(needle); from >= 0; from = solid.indexOf(needle, from + needle.length)) {
    found.push({ from: at[from] ?? 0, to: (at[from + needle.length - 1] ?? 0) + 1 });
  }
  return found;
}

/** ASCII letters only: no other change of case keeps every offset. */
const fold = (text: string): string => text.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase());

function withoutSpaces(text: string): { solid: string; at: Int32Array } {
  const at = new Int32Array(text.length);
  let count = 0;
  const solid = fold(text).replace(/\s+|\S+/gu, (run, offset: number) => {
    if (/^\s/u.test(run)) return '';
    for (let index = 0; index < run.length; index += 1) at[count++] = offset + index;
    return run;
  });
  return { solid, at };
}

const setQuery = StateEffect.define<string>();
const hit = Decoration.mark({ class: 'found' });

interface Finding {
  readonly query: string;
  readonly doc: Text | null;
  readonly all: readonly Found[];
  readonly marks: DecorationSet;
}

/** What is found in a view; the search is made anew when text changes. */
export const findField = StateField.define<Finding>({
  create: () => ({ query: '', doc: null, all: [], marks: Decoration.none }),
  update(old, { effects, state }) {
    const query = effects.reduce((last, effect) => (effect.is(setQuery) ? effect.value : last), old.query);
    if (query === old.query && (query === '' || state.doc === old.doc)) return old;
    const all = findAll(state.doc.toString(), query);
    return { query, doc: state.doc, all, marks: Decoration.set(all.map(({ from, to }) => hit.range(from, to))) };
  },
  provide: (field) => EditorView.decorations.from(field, ({ marks }) => marks),
});

/** Marks all places of a text, and returns how many there are. */
export function find(view: EditorView, query: string): number {
  view.dispatch({ effects: setQuery.of(query) });
  return view.state.field(findField).all.length;
}

/** Selects the next (or previous) place after the cursor, going round; its number from 1, or 0 when there is none. */
export function goToFound(view: EditorView, direction: 1 | -1): number {
  const { all } = view.state.field(findField);
  const { from, to } = view.state.selection.main;
  const later = all.findIndex((found) => found.from >= to);
  const earlier = all.findLastIndex((found) => found.to <= from);
  const next = direction === 1 ? Math.max(later, 0) : earlier < 0 ? all.length - 1 : earlier;
  const found = all[next];
  if (!found) return 0;
  view.dispatch({
    selection: { anchor: found.from, head: found.to },
    effects: EditorView.scrollIntoView(found.from, { y: 'nearest', yMargin: 80 }),
    userEvent: 'select.search',
  });
  return next + 1;
}
