// Where the open flags are on the whole page: ticks beside the scrollbar. A mouse's shortcut; the keyboard has F8.
import type { EditorView } from '@codemirror/view';
import { element } from './element.ts';
import { openFlag } from './flag-commands.ts';
import { openFlags } from './flags.ts';

/** Draws the ticks of a view into a strip as high as its pane. */
export function drawTicks(strip: HTMLElement, view: EditorView): void {
  const { contentHeight } = view;
  const current = view.state.selection.main.head;
  strip.replaceChildren(
    ...openFlags(view.state).map((placed) => {
      const line = view.state.doc.lineAt(Math.min(placed.from, view.state.doc.length));
      const block = view.lineBlockAt(line.from);
      const within = line.length === 0 ? 0 : (placed.from - line.from) / line.length;
      const share = (block.top + block.height * within) / Math.max(contentHeight, view.scrollDOM.clientHeight);
      const here = placed.from === current ? ' tick-current' : '';
      const tick = element('i', { class: `tick tick-${placed.flag.severity}${here}` });
      tick.style.top = `${(Math.min(share, 0.995) * 100).toFixed(2)}%`;
      tick.addEventListener('click', () => openFlag(view, placed));
      return tick;
    }),
  );
}
