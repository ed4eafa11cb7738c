// TIFF by UTIF: fax, LZW, deflate and JPEG inside; a file may hold several sheets.
import { decode, decodeImage, toRGBA8 } from 'utif2';
import { ScanError } from './scan-error.ts';

/** Tags of the width and height of a sheet: directories without them are no pictures. */
const [WIDTH, HEIGHT] = ['t256', 't257'];

/** @throws ScanError when there is no such sheet. */
export function decodeTiff(bytes: ArrayBuffer, sheet: number) {
  const sheets = decode(bytes).filter((directory) => WIDTH in directory && HEIGHT in directory);
  const wanted = sheets[sheet];
  if (!wanted) throw new ScanError(`The file has ${sheets.length} sheets; sheet ${sheet + 1} is not among them.`);
  decodeImage(bytes, wanted);
  const { width, height } = wanted;
  return { width, height, rgba: new Uint8ClampedArray(toRGBA8(wanted)) };
}
