// Keys that act on blocks: splitting, soft breaks, and what pasted text becomes.
import { type Extension, Prec } from '@codemirror/state';
import { type Command, EditorView, keymap } from '@codemirror/view';
import { currentBlockOf } from './blocks-view.ts';
import { structureField } from './structure.ts';

/** Enter: the text after the cursor becomes a block of its own, with the same role. */
const splitBlock: Command = (view) => {
  view.dispatch({ ...view.state.replaceSelection('\n'), userEvent: 'input.split', scrollIntoView: true });
  return true;
};

/** Shift+Enter: a line break inside the block, as titles have them. Running text has none. */
const softBreak: Command = (view) => {
  if (currentBlockOf(view.state)?.role === 'paragraph') return true;
  const { soft } = view.state.field(structureField);
  view.dispatch({ ...view.state.replaceSelection(soft), userEvent: 'input.soft', scrollIntoView: true });
  return true;
};

/**
 * Pasted lines become blocks; blank lines between them go, the line end of the last one too. Half a surrogate pair, which no
 * file can hold, becomes U+FFFD and is seen.
 */
const pasteAsBlocks = EditorView.clipboardInputFilter.of((text) =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\n(?:[^\S\n]*\n)+/g, '\n')
    .replace(/\n$/, ''),
);

/** Outside Galley a soft break is a line break. */
const copyPlain = EditorView.clipboardOutputFilter.of((text, state) =>
  text.replaceAll(state.field(structureField).soft, '\n'),
);

export const editCommands: Extension = [
  Prec.high(
    keymap.of([
      { key: 'Enter', run: splitBlock },
      { key: 'Shift-Enter', run: softBreak },
    ]),
  ),
  pasteAsBlocks,
  copyPlain,
];
