// The two panes scroll together: the one that the person scrolls leads, the other follows only when what belongs to the
// middle of the first is out of its sight.
import { EditorView } from '@codemirror/view';

/** Where a position of one pane is in the other; undefined where nothing corresponds. */
export type Counterpart = (position: number) => number | undefined;

export interface ScrollSync {
  close(): void;
}

export function syncScrolling(
  left: EditorView,
  right: EditorView,
  toRight: Counterpart,
  toLeft: Counterpart,
): ScrollSync {
  let leader: EditorView | null = null;
  let frame = 0;
  const follow = (): void => {
    frame = 0;
    if (leader === left) keepUp(left, right, toRight);
    else if (leader === right) keepUp(right, left, toLeft);
  };
  const lead = (view: EditorView) => (): void => {
    leader = view;
  };
  const onScroll = (view: EditorView) => (): void => {
    if (leader === view && frame === 0) frame = requestAnimationFrame(follow);
  };
  const life = new AbortController();
  for (const view of [left, right]) {
    const options = { passive: true, signal: life.signal };
    // What the desk scrolls by itself leads nobody: only wheel, finger, scrollbar and the keys of scrolling do.
    for (const sign of ['wheel', 'touchmove', 'pointerdown'])
      view.scrollDOM.addEventListener(sign, lead(view), options);
    view.scrollDOM.addEventListener(
      'keydown',
      ({ key }) => {
        leader = key === 'PageDown' || key === 'PageUp' ? view : null;
      },
      options,
    );
    view.scrollDOM.addEventListener('scroll', onScroll(view), options);
  }
  return {
    close() {
      cancelAnimationFrame(frame);
      life.abort();
    },
  };
}

function keepUp(leader: EditorView, follower: EditorView, counterpart: Counterpart): void {
  const pane = leader.scrollDOM.getBoundingClientRect();
  const middle = { x: leader.contentDOM.getBoundingClientRect().left + 40, y: pane.top + pane.height / 2 };
  const target = counterpart(leader.posAtCoords(middle, false));
  if (target === undefined) return;
  const place = follower.coordsAtPos(target);
  const seen = follower.scrollDOM.getBoundingClientRect();
  if (place && place.top >= seen.top && place.bottom <= seen.bottom) return;
  follower.dispatch({ effects: EditorView.scrollIntoView(target, { y: 'center' }) });
}
