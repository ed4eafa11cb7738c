// Pictures that no browser knows are decoded in a worker, so that the text can be edited meanwhile.
import { ScanError } from './scan-error.ts';

export type Undecoded = 'tiff' | 'jp2';

export interface DecodeOrder {
  readonly bytes: ArrayBuffer;
  readonly type: Undecoded;
  readonly sheet: number;
}

export type DecodeAnswer = { readonly bitmap: ImageBitmap } | { readonly failure: string };

/** @throws ScanError */
export async function decodeAway(bytes: ArrayBuffer, type: Undecoded, sheet: number): Promise<ImageBitmap> {
  const worker = new Worker(new URL('decode.ts', import.meta.url), { type: 'module' });
  try {
    const answer = await new Promise<DecodeAnswer>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<DecodeAnswer>) => resolve(data));
      worker.addEventListener('error', ({ message }) => reject(new ScanError(message)));
      const order: DecodeOrder = { bytes, type, sheet };
      worker.postMessage(order, [bytes]);
    });
    if ('failure' in answer) throw new ScanError(answer.failure);
    return answer.bitmap;
  } finally {
    worker.terminate();
  }
}
