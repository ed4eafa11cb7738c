// OpenSeadragon with one sheet in it, and one box on the sheet: shown, or being drawn.
import OpenSeadragon from 'openseadragon';
import type { ScanBox } from '../../../contract/index.ts';
import { nonce } from '../../host/nonce.ts';
import type { Sheet } from './sheet.ts';
import { SheetTiles } from './tiles.ts';

type Box = Omit<ScanBox, 'group'>;

export interface ScanViewer {
  /** Larger above 1, smaller below. */
  zoom(factor: number): void;
  fit(): void;
  /** A quarter to the right. */
  rotate(): void;
  /** Shows a box and goes there; null shows none. */
  show(box: Box | null): void;
  /** Lets the person draw a box with the pointer; null when they press Escape, or draw too small a one. */
  draw(): Promise<Box | null>;
  close(): void;
}

/** Shares of the sheet below which a box is a slip of the pointer. */
const LEAST = 0.005;
/** How much of the sheet is shown around a box that is gone to, as a share of the box. */
const MARGIN = 0.06;

/** OpenSeadragon puts a style sheet into the document unless one of its name is there; the desk's policy lets none in. */
function holdStylePlace(): void {
  if (document.querySelector('style[data-openseadragon-mobile-css]')) return;
  const empty = document.createElement('style');
  empty.nonce = nonce();
  empty.dataset['openseadragonMobileCss'] = '';
  document.head.append(empty);
}

export function openViewer(place: HTMLElement, sheet: Sheet): ScanViewer {
  holdStylePlace();
  const viewer = OpenSeadragon({
    element: place,
    tileSources: [new SheetTiles(sheet)],
    showNavigationControl: false,
    drawer: 'canvas',
    animationTime: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 0.25,
    gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
    maxZoomPixelRatio: 4,
    visibilityRatio: 0.3,
    crossOriginPolicy: false,
  });
  viewer.addHandler('open-failed', ({ message }) => place.replaceChildren(message));
  const outline = document.createElement('div');
  outline.className = 'scan-box';
  const { width, height } = sheet;
  const rectOf = (box: Box, margin = 0): OpenSeadragon.Rect => {
    const [x, y] = [box.x - box.width * margin, box.y - box.height * margin];
    const [w, h] = [box.width * (1 + 2 * margin), box.height * (1 + 2 * margin)];
    return viewer.viewport.imageToViewportRectangle(x * width, y * height, w * width, h * height);
  };
  const show = (box: Box | null, go = true): void => {
    viewer.removeOverlay(outline);
    if (!box) return;
    viewer.addOverlay(outline, rectOf(box));
    if (go) viewer.viewport.fitBounds(rectOf(box, MARGIN));
  };
  const shareAt = (position: OpenSeadragon.Point): { readonly x: number; readonly y: number } => {
    const point = viewer.viewport.viewportToImageCoordinates(viewer.viewport.pointFromPixel(position));
    return { x: within(point.x / width), y: within(point.y / height) };
  };
  return {
    zoom: (factor) => void viewer.viewport.zoomBy(factor).applyConstraints(),
    fit: () => void viewer.viewport.goHome(),
    rotate: () => void viewer.viewport.setRotation(viewer.viewport.getRotation() + 90),
    show: (box) => {
      if (viewer.world.getItemCount() > 0) show(box);
      else viewer.addOnceHandler('open', () => show(box));
    },
    draw: () =>
      new Promise((resolve) => {
        let [from, box]: [ReturnType<typeof shareAt> | null, Box | null] = [null, null];
        viewer.setMouseNavEnabled(false);
        place.classList.add('drawing');
        const end = (drawn: Box | null): void => {
          tracker.destroy();
          removeEventListener('keydown', onKey, { capture: true });
          place.classList.remove('drawing');
          viewer.setMouseNavEnabled(true);
          resolve(drawn && drawn.width > LEAST && drawn.height > LEAST ? drawn : null);
        };
        const onKey = (event: KeyboardEvent): void => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          show(null);
          end(null);
        };
        addEventListener('keydown', onKey, { capture: true });
        const tracker = new OpenSeadragon.MouseTracker({
          element: viewer.canvas,
          pressHandler: ({ position }: { position: OpenSeadragon.Point }) => {
            from = shareAt(position);
          },
          dragHandler: ({ position }: { position: OpenSeadragon.Point }) => {
            if (!from) return;
            box = between(from, shareAt(position));
            show(box, false);
          },
          releaseHandler: () => end(box),
        });
      }),
    close: () => {
      viewer.destroy();
      sheet.close();
    },
  };
}

const within = (share: number): number => Math.min(1, Math.max(0, share));

const between = (a: { x: number; y: number }, b: { x: number; y: number }): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});
