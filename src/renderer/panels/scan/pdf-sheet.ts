// A page of a PDF as a sheet: each part is drawn anew at the size it is asked for, so that it is sharp at any zoom.
import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ScanError } from './scan-error.ts';
import type { Part, Sheet } from './sheet.ts';

/** What PDFs count in is 72 to the inch; a sheet speaks of itself at 288. */
const SCALE = 4;

/** Where the build puts what pdf.js asks for by name: its worker, character maps, fonts, decoders in plain JavaScript. */
const FILES = new URL('/pdfjs/', location.href).href;

GlobalWorkerOptions.workerSrc = `${FILES}pdf.worker.min.mjs`;

/** @throws ScanError for a page that is not there, and whatever pdf.js says of a damaged or locked file. */
export async function openPdfSheet(data: Uint8Array, sheet: number): Promise<Sheet> {
  const loading = getDocument({
    data,
    cMapUrl: FILES,
    standardFontDataUrl: FILES,
    wasmUrl: FILES,
    // The desk's policy does not let WebAssembly in.
    useWasm: false,
  });
  const pdf = await loading.promise;
  if (sheet >= pdf.numPages) {
    await loading.destroy();
    throw new ScanError(`The PDF has ${pdf.numPages} pages; page ${sheet + 1} is not among them.`);
  }
  const page = await pdf.getPage(sheet + 1);
  const { width, height } = page.getViewport({ scale: SCALE });
  const draw = async ({ x, y, width: w, height: h }: Part, scale: number): Promise<ImageBitmap> => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.max(1, Math.round(w * scale)), Math.max(1, Math.round(h * scale))];
    const viewport = page.getViewport({ scale: SCALE * scale, offsetX: -x * scale, offsetY: -y * scale });
    await page.render({ canvas, viewport }).promise;
    return createImageBitmap(canvas);
  };
  return { width: Math.round(width), height: Math.round(height), tile: draw, close: () => void loading.destroy() };
}
