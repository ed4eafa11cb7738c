// Lines that begin in a script written from right to left are set that way, in either pane.
import { type Extension, RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

const STRONG = /[\p{L}]/u;
const RIGHT_TO_LEFT = /^[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const rtl = Decoration.line({ attributes: { dir: 'rtl' } });

/** True when the first letter of a text is of a script written from right to left. */
export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(STRONG.exec(text.slice(0, 400))?.[0] ?? '');

const lines = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = draw(view);
    }

    update({ docChanged, viewportChanged, view }: ViewUpdate): void {
      if (docChanged || viewportChanged) this.decorations = draw(view);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

function draw({ state, visibleRanges }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  let done = -1;
  for (const { from, to } of visibleRanges) {
    for (let at = from; at <= to;) {
      const line = state.doc.lineAt(at);
      if (line.from > done && isRightToLeft(line.text)) builder.add(line.from, line.from, rtl);
      done = line.from;
      at = line.to + 1;
    }
  }
  return builder.finish();
}

export const direction: Extension = [EditorView.perLineTextDirection.of(true), lines];
