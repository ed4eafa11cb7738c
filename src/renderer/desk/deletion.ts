// Deleting by words where words are seen, and by characters where they are not: a Han character is a step of its own, so that
// one key never takes a whole clause.
import type { Extension } from '@codemirror/state';
import { type Command, EditorView, keymap } from '@codemirror/view';

const SPACE = /^\s$/u;
/** Letters of scripts that part words by spaces, and digits. */
const WORD = /^[\p{L}\p{M}\p{N}_]$/u;
const WORDLESS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Tibetan}\p{Script=Thai}]$/u;

type Kind = 'space' | 'word' | 'sign';

const kindOf = (character: string): Kind =>
  SPACE.test(character) ? 'space' : WORD.test(character) && !WORDLESS.test(character) ? 'word' : 'sign';

/** Where deleting from `at` stops: after white space, one character, or a word of a script that has spaces. */
export function deletionEnd(text: string, at: number, direction: 1 | -1): number {
  const characters = Array.from(direction === 1 ? text.slice(at) : text.slice(0, at));
  if (direction === -1) characters.reverse();
  let [taken, index] = [0, 0];
  const take = (): void => {
    taken += characters[index]?.length ?? 0;
    index += 1;
  };
  while (index < characters.length && kindOf(characters[index] ?? '') === 'space') take();
  const first = characters[index];
  if (first !== undefined && index === 0) {
    take();
    if (kindOf(first) === 'word') while (kindOf(characters[index] ?? '。') === 'word') take();
  } else if (first !== undefined && kindOf(first) === 'word')
    while (kindOf(characters[index] ?? '。') === 'word') take();
  return at + direction * taken;
}

const deleteBy =
  (direction: 1 | -1): Command =>
  (view) => {
    const { state } = view;
    const { main } = state.selection;
    if (!main.empty || state.readOnly) return false;
    const line = state.doc.lineAt(main.head);
    const end = line.from + deletionEnd(line.text, main.head - line.from, direction);
    // At the edge of a block the usual key knows what may be joined.
    if (end === main.head) return false;
    const [from, to] = direction === 1 ? [main.head, end] : [end, main.head];
    view.dispatch({
      changes: { from, to },
      userEvent: direction === 1 ? 'delete.forward' : 'delete.backward',
      effects: EditorView.announce.of(state.sliceDoc(from, to)),
      scrollIntoView: true,
    });
    return true;
  };

export const deletionKeys: Extension = keymap.of([
  { key: 'Mod-Backspace', mac: 'Alt-Backspace', run: deleteBy(-1) },
  { key: 'Mod-Delete', mac: 'Alt-Delete', run: deleteBy(1) },
]);
