// Line view (折校): the corrected text broken at the raw line ends, each raw line above what became of it. The text stays the
// one that is edited; only what stands between its lines is added.
import { type EditorState, type Extension, type Range, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate, WidgetType } from '@codemirror/view';
import type { PageLinks } from './links.ts';
import { structureField } from './structure.ts';

interface Woven {
  readonly links: PageLinks;
  readonly raw: Text;
}

const setWoven = StateEffect.define<Woven | null>();

const wovenField = StateField.define<Woven | null>({
  create: () => null,
  update: (old, { effects }) => effects.reduce((last, effect) => (effect.is(setWoven) ? effect.value : last), old),
});

export const isWoven = (state: EditorState): boolean => state.field(wovenField) !== null;

/** Weaves the raw lines in; null takes them out. */
export const weave = (links: PageLinks | null, raw: Text): StateEffect<Woven | null> =>
  setWoven.of(links && { links, raw });

class RawLine extends WidgetType {
  readonly number: number;
  readonly text: string;
  readonly first: boolean;

  constructor(number: number, text: string, first: boolean) {
    super();
    this.number = number;
    this.text = text;
    this.first = first;
  }

  override eq(other: RawLine): boolean {
    return other.number === this.number && other.text === this.text && other.first === this.first;
  }

  override toDOM(): HTMLElement {
    const line = document.createElement('span');
    line.className = this.first ? 'woven woven-first' : 'woven';
    line.dataset['line'] = String(this.number);
    line.textContent = this.text;
    return line;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

const plugin = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = draw(view);
    }

    update(update: ViewUpdate): void {
      const { startState, state, docChanged, changes, viewportChanged, view } = update;
      const anew = startState.field(wovenField) !== state.field(wovenField);
      if (anew || (viewportChanged && !docChanged)) this.decorations = draw(view);
      else if (docChanged) this.decorations = this.decorations.map(changes);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

/** Raw lines above the lines that are drawn. */
function draw({ state, visibleRanges }: EditorView): DecorationSet {
  const woven = state.field(wovenField);
  if (!woven) return Decoration.none;
  const ranges: Range<Decoration>[] = [];
  for (const { from, to } of visibleRanges) {
    for (let at = from; at <= to;) {
      const line = state.doc.lineAt(at);
      ranges.push(...rawLinesOf(state, woven, line.number));
      at = line.to + 1;
    }
  }
  return Decoration.set(ranges, true);
}

/** Where each raw line begins in a block, and what of it the block has. */
function rawLinesOf(state: EditorState, { links, raw }: Woven, number: number): Range<Decoration>[] {
  const block = state.field(structureField).blocks[number - 1];
  const line = state.doc.line(number);
  const runs: { at: number; number: number; start: number; end: number }[] = [];
  for (const { offset, raw: from } of links.linked(block?.id ?? '')) {
    const last = runs.at(-1);
    if (last && from >= last.start && from < raw.line(last.number).to) last.end = from + 1;
    else if (from < raw.length) runs.push({ at: offset, number: raw.lineAt(from).number, start: from, end: from + 1 });
  }
  return runs.map(({ at, number: of, start, end }, index) => {
    const widget = new RawLine(of, raw.sliceString(start, end), index === 0);
    // What was typed before the first raw character belongs to it.
    return Decoration.widget({ widget, side: -1 }).range(Math.min(line.from + (index === 0 ? 0 : at), line.to));
  });
}

export const lineView: Extension = [wovenField, plugin];
