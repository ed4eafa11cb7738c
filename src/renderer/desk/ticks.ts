// Where the open flags are on the whole page: ticks beside the scrollbar. A mouse's shortcut; the keyboard has F8. All ticks of a
// severity are one path: a page may have hundreds, and each element of its own would be painted with every key.
import type { EditorView } from '@codemirror/view';
import { SEVERITIES, type Severity } from '../../engine/page/index.ts';
import { openFlag } from './flag-commands.ts';
import { openFlags, type PlacedFlag } from './flags.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Pixels from one tick to the next: flags that are nearer share one, drawn as the worst of them. */
const STEP = 3;
/** Pixels: of a tick, and how far from it it can still be hit. */
const THICK = 4;
const REACH = 6;

interface Tick {
  readonly top: number;
  readonly placed: PlacedFlag;
}

/** The ticks of a view, in a strip as high as its pane; the returned function draws them as they are now. */
export function ticksOf(strip: HTMLElement, view: EditorView): () => void {
  let ticks: readonly Tick[] = [];
  let drawn = '';
  const svg = document.createElementNS(SVG, 'svg');
  strip.replaceChildren(svg);
  strip.addEventListener('click', ({ clientY }) => {
    const at = clientY - strip.getBoundingClientRect().top - THICK / 2;
    const nearest = ticks.toSorted((a, b) => Math.abs(a.top - at) - Math.abs(b.top - at))[0];
    if (nearest && Math.abs(nearest.top - at) <= REACH) openFlag(view, nearest.placed);
  });
  return () => {
    ticks = placeTicks(view);
    const current = view.state.selection.main.head;
    const paths = [...SEVERITIES.map((severity) => pathOf(ticks, severity)), currentOf(ticks, current)];
    if (paths.join('|') === drawn) return;
    drawn = paths.join('|');
    svg.replaceChildren(...paths.map((d, index) => path(d, SEVERITIES[index] ?? 'current')));
  };
}

/** One tick for each few pixels that have a flag: never more than the strip has room for. */
function placeTicks(view: EditorView): readonly Tick[] {
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
  return Array.from(slots, ([slot, placed]) => ({ top: Math.min(slot * STEP, height - THICK), placed }));
}

const worse = (a: PlacedFlag, b: PlacedFlag): boolean =>
  SEVERITIES.indexOf(a.flag.severity) < SEVERITIES.indexOf(b.flag.severity);

const pathOf = (ticks: readonly Tick[], severity: Severity): string =>
  ticks
    .filter(({ placed }) => placed.flag.severity === severity)
    .map(({ top }) => `M2 ${top}h7v${THICK}h-7z`)
    .join('');

/** A frame around the tick of the flag that the cursor is at. */
function currentOf(ticks: readonly Tick[], head: number): string {
  const here = ticks.find(({ placed }) => placed.from === head);
  return here ? `M1 ${here.top - 1}h9v${THICK + 2}h-9z` : '';
}

function path(d: string, kind: Severity | 'current'): SVGPathElement {
  const made = document.createElementNS(SVG, 'path');
  made.setAttribute('d', d);
  made.setAttribute('class', `tick-${kind}`);
  return made;
}

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
