// The ribbons from the current block to the raw lines it was made of, through any move. Drawn as SVG between the two panes.
import type { EditorView } from '@codemirror/view';
import type { LineRange } from './raw-view.ts';

const SVG = 'http://www.w3.org/2000/svg';

interface Edge {
  readonly top: number;
  readonly bottom: number;
}

/** A ribbon between an edge on the left and one on the right, `width` apart. */
export function ribbon(left: Edge, right: Edge, width: number): string {
  const middle = width / 2;
  return (
    `M0 ${left.top}C${middle} ${left.top} ${middle} ${right.top} ${width} ${right.top}` +
    `V${right.bottom}C${middle} ${right.bottom} ${middle} ${left.bottom} 0 ${left.bottom}Z`
  );
}

export interface Connector {
  /** Names what is connected: lines of the raw page, and a position in the current block. */
  connect(ranges: readonly LineRange[], position: number): void;
  /** Draws again, at the next frame, after either pane has moved. */
  refresh(): void;
  /** Draws again now: for whoever has a frame already. */
  redraw(): void;
  close(): void;
}

export function createConnector(svg: SVGSVGElement, raw: EditorView, corrected: EditorView): Connector {
  let ranges: readonly LineRange[] = [];
  let position = 0;
  let frame = 0;
  let drawn = '';
  const draw = (): void => {
    frame = 0;
    const box = svg.getBoundingClientRect();
    const clamp = (y: number): number => Math.min(Math.max(y - box.top, -4), box.height + 4);
    const at = Math.min(position, corrected.state.doc.length);
    const right = edge(corrected, at, at, clamp);
    const paths = ranges.map(({ first, last }) => {
      const { doc } = raw.state;
      return ribbon(edge(raw, doc.line(first).from, doc.line(last).from, clamp), right, box.width);
    });
    if (paths.join() === drawn) return;
    drawn = paths.join();
    svg.replaceChildren(
      ...paths.map((d) => {
        const path = document.createElementNS(SVG, 'path');
        path.setAttribute('d', d);
        return path;
      }),
    );
  };
  const refresh = (): void => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  const panes = [raw.scrollDOM, corrected.scrollDOM];
  for (const pane of panes) pane.addEventListener('scroll', refresh, { passive: true });
  return {
    connect(lines, where) {
      [ranges, position] = [lines, where];
      refresh();
    },
    refresh,
    redraw() {
      cancelAnimationFrame(frame);
      draw();
    },
    close() {
      cancelAnimationFrame(frame);
      for (const pane of panes) pane.removeEventListener('scroll', refresh);
    },
  };
}

function edge(view: EditorView, from: number, to: number, clamp: (y: number) => number): Edge {
  const [first, last] = [textOf(view, from), textOf(view, to)];
  return { top: clamp(view.documentTop + first.top), bottom: clamp(view.documentTop + last.bottom) };
}

/** The line itself, without the widgets set above it. */
function textOf(view: EditorView, position: number): Edge {
  const block = view.lineBlockAt(position);
  if (!Array.isArray(block.type)) return block;
  return block.type.find((part) => part.length > 0) ?? block;
}
