// A sheet: one picture that can be asked for any part of itself at any size. Where its pixels come from is its own affair.
import type { ScanType } from '../../../contract/index.ts';

/** A part of a sheet in its own pixels. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Sheet {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** The part drawn at `scale` (1: as it is); the caller closes it. */
  tile(part: Part, scale: number): Promise<ImageBitmap>;
  close(): void;
}

/**
 * Opens one sheet of a file.
 * @param sheet counted from 0.
 * @throws ScanError when the file is damaged, or has no such sheet.
 */
export async function openSheet(file: Blob, type: ScanType, sheet: number): Promise<Sheet> {
  if (type === 'pdf') {
    const { openPdfSheet } = await import('./pdf-sheet.ts');
    return openPdfSheet(new Uint8Array(await file.arrayBuffer()), sheet);
  }
  if (type === 'tiff' || type === 'jp2') {
    const { decodeAway } = await import('./decoding.ts');
    return bitmapSheet(await decodeAway(await file.arrayBuffer(), type, sheet));
  }
  return bitmapSheet(await createImageBitmap(file));
}

function bitmapSheet(bitmap: ImageBitmap): Sheet {
  const { width, height } = bitmap;
  return {
    width,
    height,
    tile: (part, scale) =>
      createImageBitmap(bitmap, part.x, part.y, part.width, part.height, {
        resizeWidth: Math.max(1, Math.round(part.width * scale)),
        resizeHeight: Math.max(1, Math.round(part.height * scale)),
        resizeQuality: 'high',
      }),
    close: () => bitmap.close(),
  };
}
