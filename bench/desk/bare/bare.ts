// A CodeMirror with nothing but wrapped lines and history: what the desk's typing is measured beside.
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';

let view: EditorView | undefined;

Object.assign(globalThis, {
  show(doc: string): void {
    view?.destroy();
    const extensions = [history(), keymap.of([...historyKeymap, ...defaultKeymap]), EditorView.lineWrapping];
    view = new EditorView({ parent: document.body, state: EditorState.create({ doc, extensions }) });
    view.focus();
  },
});
