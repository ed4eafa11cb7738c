// Scans to look at, made here: a sheet is white with a black square in its lower right quarter, whatever the format.
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';

const [WIDTH, HEIGHT] = [600, 800];

const inSquare = (x: number, y: number): boolean => x >= WIDTH / 2 && y >= HEIGHT / 2;

/** Grey samples row by row, one byte each. */
const samples = (): Buffer =>
  Buffer.from(
    Array.from({ length: WIDTH * HEIGHT }, (_, at) => (inSquare(at % WIDTH, Math.floor(at / WIDTH)) ? 0 : 255)),
  );

/** A TIFF of two sheets in deflate (compression 8), as scanners' software writes it; the first is all white. */
export function tiff(): Buffer {
  const strips = [deflateSync(Buffer.alloc(WIDTH * HEIGHT, 255)), deflateSync(samples())];
  const directorySize = 2 + 9 * 12 + 4;
  const head = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  const parts: Buffer[] = [head];
  let at = head.length;
  for (const [index, strip] of strips.entries()) {
    const stripAt = at + directorySize;
    const next = index + 1 < strips.length ? stripAt + strip.length : 0;
    parts.push(directory(stripAt, strip.length, next), strip);
    at = stripAt + strip.length;
  }
  return Buffer.concat(parts);
}

function directory(stripAt: number, stripLength: number, next: number): Buffer {
  const [SHORT, LONG] = [3, 4];
  const entries: readonly (readonly [tag: number, type: number, value: number])[] = [
    [256, LONG, WIDTH],
    [257, LONG, HEIGHT],
    [258, SHORT, 8],
    [259, SHORT, 8],
    [262, SHORT, 1],
    [273, LONG, stripAt],
    [277, SHORT, 1],
    [278, LONG, HEIGHT],
    [279, LONG, stripLength],
  ];
  const bytes = Buffer.alloc(2 + entries.length * 12 + 4);
  bytes.writeUInt16LE(entries.length, 0);
  for (const [index, [tag, type, value]] of entries.entries()) {
    const at = 2 + index * 12;
    bytes.writeUInt16LE(tag, at);
    bytes.writeUInt16LE(type, at + 2);
    bytes.writeUInt32LE(1, at + 4);
    bytes.writeUInt32LE(value, at + 8);
  }
  bytes.writeUInt32LE(next, bytes.length - 4);
  return bytes;
}

/** A PDF of one page with the square drawn on it. */
export function pdf(): Buffer {
  const drawing = `0 g ${WIDTH / 2} 0 ${WIDTH / 2} ${HEIGHT / 2} re f`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents 4 0 R >>`,
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const [table, size] = [places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`), objects.length + 1];
  const begin = text.length;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table.join('')}`;
  return Buffer.from(`${text}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${begin}\n%%EOF`);
}

interface Encoder {
  getDecodedBuffer(frame: object): Uint8Array;
  encode(): void;
  getEncodedBuffer(): Uint8Array;
}

/** A JPEG 2000 file, written by the same library's other half. */
export async function jp2(): Promise<Buffer> {
  const openJpeg: unknown = createRequire(import.meta.url)('@cornerstonejs/codec-openjpeg');
  if (typeof openJpeg !== 'function') throw new Error('the codec is not what it was');
  const { J2KEncoder }: { J2KEncoder: new () => Encoder } = await openJpeg();
  const encoder = new J2KEncoder();
  const frame = { width: WIDTH, height: HEIGHT, bitsPerSample: 8, componentCount: 1, isSigned: false };
  encoder.getDecodedBuffer(frame).set(samples());
  encoder.encode();
  return Buffer.from(encoder.getEncodedBuffer());
}
