// Where the open flags are on the whole page: ticks beside the scrollbar. A mouse's shortcut; the keyboard has F8.
import type { EditorView } from '@codemirror/view';
import { SEVERITIES } from '../../engine/page/index.ts';
import { element } from './element.ts';
import { openFlag } from './flag-commands.ts';
import { openFlags, type PlacedFlag } from './flags.ts';

/** Pixels from one tick to the next: flags that are nearer share one, drawn as the worst of them. */
const STEP = 3;

/** Draws the ticks of a view into a strip as high as its pane: never more than the strip has room for. */
export function drawTicks(strip: HTMLElement, view: EditorView): void {
  const height = view.scrollDOM.clientHeight;
  const whole = Math.max(view.contentHeight, height);
  const current = view.state.selection.main.head;
  const slots = new Map<number, PlacedFlag>();
  const heightOf = heights(view);
  for (const placed of openFlags(view.state)) {
    const slot = Math.floor((heightOf(placed.from) / whole) * (height / STEP));
    const there = slots.get(slot);
    if (!there || worse(placed, there) || placed.from === current) slots.set(slot, placed);
  }
  strip.replaceChildren(
    ...Array.from(slots, ([slot, placed]) => {
      const here = placed.from === current ? ' tick-current' : '';
      const tick = element('i', { class: `tick tick-${placed.flag.severity}${here}` });
      tick.style.top = `${Math.min(slot * STEP, height - 4)}px`;
      tick.addEventListener('click', () => openFlag(view, placed));
      return tick;
    }),
  );
}

const worse = (a: PlacedFlag, b: PlacedFlag): boolean =>
  SEVERITIES.indexOf(a.flag.severity) < SEVERITIES.indexOf(b.flag.severity);

/** Pixels from the top of the text, as far as the view has measured it; asked in page order, each line is looked up once. */
function heights(view: EditorView): (position: number) => number {
  const { doc } = view.state;
  let line = doc.line(1);
  let block = view.lineBlockAt(0);
  return (position) => {
    const at = Math.min(position, doc.length);
    if (at < line.from || at > line.to) [line, block] = [doc.lineAt(at), view.lineBlockAt(at)];
    return block.top + (line.length === 0 ? 0 : (block.height * (at - line.from)) / line.length);
  };
}
