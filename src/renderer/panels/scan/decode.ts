// The worker that decodes TIFF and JPEG 2000; it answers once.
import type { DecodeAnswer, DecodeOrder, Undecoded } from './decoding.ts';

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha, eight bits each. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

type Decode = (bytes: ArrayBuffer, sheet: number) => Promise<Pixels>;

const DECODERS: Readonly<Record<Undecoded, Decode>> = {
  tiff: async (bytes, sheet) => (await import('./tiff.ts')).decodeTiff(bytes, sheet),
  jp2: async (bytes) => (await import('./jp2.ts')).decodeJp2(bytes),
};

addEventListener('message', ({ data }: MessageEvent<DecodeOrder>) => void answer(data));

async function answer({ bytes, type, sheet }: DecodeOrder): Promise<void> {
  try {
    const { width, height, rgba } = await DECODERS[type](bytes, sheet);
    const bitmap = await createImageBitmap(new ImageData(rgba, width, height));
    reply({ bitmap }, [bitmap]);
  } catch (error) {
    reply({ failure: error instanceof Error ? error.message : String(error) });
  }
}

// A worker has no origin to name.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const reply = (message: DecodeAnswer, transfer: Transferable[] = []): void => postMessage(message, { transfer });
