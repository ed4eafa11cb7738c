// Characters that no font of this computer can draw are shown as a box with their number, never as nothing.
import { type Extension, StateEffect } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view';

/** Characters that a bundled font may lack: Han outside the common block, private use, and everything past the first plane. */
const RARE = /[\u2e80-\u2fdf\u3400-\u4dbf\ue000-\uf8ff\ufa00-\ufaff\u{10000}-\u{10fffd}]/gu;

const known = new Map<string, boolean>();
/** A private-use character of the last plane, which no font has. */
const NOTHING = '\u{10fffd}';
const SIZE = 24;

class Missing extends WidgetType {
  readonly character: string;

  constructor(character: string) {
    super();
    this.character = character;
  }

  override eq(other: Missing): boolean {
    return other.character === this.character;
  }

  override toDOM(): HTMLElement {
    const code = (this.character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const box = document.createElement('span');
    box.className = 'no-glyph';
    box.title = `U+${code}`;
    box.setAttribute('role', 'img');
    box.setAttribute('aria-label', `U+${code}`);
    box.textContent = code;
    return box;
  }
}

const learned = StateEffect.define();

const matcher = new MatchDecorator({
  regexp: RARE,
  // A match is one character: what is typed has nothing to do with the rest of its line.
  boundary: /[^\ud800-\udfff]/,
  decorate(add, from, to, [character]) {
    if (known.get(character) === false) add(from, to, Decoration.replace({ widget: new Missing(character) }));
  },
});

export const missingGlyphs: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = matcher.createDeco(view);
      void learn(view);
    }

    update(update: ViewUpdate): void {
      const anew = update.transactions.some(({ effects }) => effects.some((effect) => effect.is(learned)));
      this.decorations = anew ? matcher.createDeco(update.view) : matcher.updateDeco(update, this.decorations);
      if (update.docChanged || update.viewportChanged) void learn(update.view);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

/** Finds out which of the rare characters in sight can be drawn, once for each. */
async function learn(view: EditorView): Promise<void> {
  const seen = view.visibleRanges.flatMap(({ from, to }) => view.state.sliceDoc(from, to).match(RARE) ?? []);
  const fresh = Array.from(new Set(seen)).filter((character) => !known.has(character));
  if (fresh.length === 0) return;
  const font = `${SIZE}px ${getComputedStyle(document.documentElement).getPropertyValue('--text')}`;
  await document.fonts.load(font, fresh.join('')).catch(() => []);
  const nothing = drawn(font, NOTHING);
  for (const character of fresh) known.set(character, drawn(font, character) !== nothing);
  if (fresh.some((character) => known.get(character) === false) && view.dom.isConnected)
    view.dispatch({ effects: learned.of(null) });
}

/** What a character looks like, as one text to compare. */
function drawn(font: string, character: string): string {
  const canvas = new OffscreenCanvas(SIZE * 2, SIZE * 2);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return character;
  context.font = font;
  context.fillText(character, 4, SIZE + 8);
  return context.getImageData(0, 0, SIZE * 2, SIZE * 2).data.join();
}
