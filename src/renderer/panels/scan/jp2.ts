// JPEG 2000 by OpenJPEG, compiled to plain JavaScript.
import openJpeg from '@cornerstonejs/codec-openjpeg/decode';
import { ScanError } from './scan-error.ts';

/** @throws ScanError for samples deeper than 16 bits, and whatever OpenJPEG says of a damaged file. */
export async function decodeJp2(bytes: ArrayBuffer) {
  const { J2KDecoder } = await openJpeg();
  const decoder = new J2KDecoder();
  try {
    decoder.getEncodedBuffer(bytes.byteLength).set(new Uint8Array(bytes));
    decoder.decode();
    const { width, height, bitsPerSample, componentCount } = decoder.getFrameInfo();
    if (bitsPerSample > 16) throw new ScanError(`Samples of ${bitsPerSample} bits are too deep to show.`);
    const samples = samplesOf(decoder.getDecodedBuffer(), bitsPerSample);
    return { width, height, rgba: toRgba(samples, componentCount, bitsPerSample) };
  } finally {
    decoder.delete();
  }
}

function samplesOf(decoded: Uint8Array, bits: number): Uint8Array | Uint16Array {
  if (bits <= 8) return decoded;
  return new Uint16Array(decoded.buffer.slice(decoded.byteOffset, decoded.byteOffset + decoded.byteLength));
}

/** Grey (with or without alpha) becomes red, green and blue; deeper samples keep their upper eight bits. */
function toRgba(samples: Uint8Array | Uint16Array, components: number, bits: number): Uint8ClampedArray<ArrayBuffer> {
  const count = samples.length / components;
  const rgba = new Uint8ClampedArray(count * 4).fill(255);
  const most = 2 ** bits - 1;
  const level = (at: number): number => ((samples[at] ?? 0) * 255) / most;
  const grey = components < 3;
  for (let pixel = 0; pixel < count; pixel += 1) {
    const [from, to] = [pixel * components, pixel * 4];
    rgba[to] = level(from);
    rgba[to + 1] = level(grey ? from : from + 1);
    rgba[to + 2] = level(grey ? from : from + 2);
    if (components % 2 === 0) rgba[to + 3] = level(from + components - 1);
  }
  return rgba;
}
