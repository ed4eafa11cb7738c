// UTF-8 that is not whole: a page in UTF-8 into which some lines in another encoding, or damaged bytes, have come.
import { decode } from './encodings.ts';
import { quote } from './quote.ts';

export interface Damage {
  readonly text: string;
  readonly notes: readonly string[];
}

/** So many bytes in whole characters to each stray byte make it UTF-8 all the same. */
const WHOLE_TO_STRAY = 3;
const LINES_NAMED = 5;
const BYTES_NAMED = 12;

/**
 * Reads damaged UTF-8: whole lines stay as they are, a stray byte becomes U+FFFD, and the notes say where and which.
 * @returns null when the bytes are not UTF-8 in the main.
 */
export function readDamagedUtf8(bytes: Uint8Array): Damage | null {
  const lines = splitLines(bytes);
  const strays = lines.map(strayBytes);
  const stray = strays.reduce((sum, { length }) => sum + length, 0);
  const beyond = bytes.reduce((sum, byte) => (byte >= 0x80 ? sum + 1 : sum), 0);
  if (beyond - stray < WHOLE_TO_STRAY * stray) return null;
  const bad = [...strays.entries()].filter(([, { length }]) => length > 0);
  const more = bad.length - LINES_NAMED;
  return {
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    notes: [
      ...bad.slice(0, LINES_NAMED).map(([index, found]) => describe(index + 1, lines[index] ?? found, found)),
      ...(more > 0 ? [`${more} more ${more === 1 ? 'line holds' : 'lines hold'} bytes that are not UTF-8.`] : []),
    ],
  };
}

function describe(line: number, bytes: Uint8Array, stray: Uint8Array): string {
  const shown = Array.from(stray.subarray(0, BYTES_NAMED), (byte) => byte.toString(16).toUpperCase().padStart(2, '0'));
  const rest = stray.length > BYTES_NAMED ? ' …' : '';
  const other = decode(bytes, 'gb18030')?.trim();
  const reading = other ? `; as gb18030 the line would be "${quote(other, 40)}"` : '';
  return `Line ${line} holds bytes that are not UTF-8 (${shown.join(' ')}${rest}), shown as \ufffd; the file's own bytes are kept${reading}.`;
}

/** Bytes that are part of no character. */
function strayBytes(line: Uint8Array): Uint8Array {
  const stray: number[] = [];
  for (let at = 0; at < line.length;) {
    const length = characterLength(line, at);
    if (length === 0) stray.push(line[at] ?? 0);
    at += Math.max(1, length);
  }
  return Uint8Array.from(stray);
}

/** Lead bytes up to `to`: how long their character is, and the range of its second byte (the others are 80 to BF). */
const LEADS: readonly (readonly [to: number, length: number, low: number, high: number])[] = [
  [0x7f, 1, 0, 0],
  [0xc1, 0, 0, 0],
  [0xdf, 2, 0x80, 0xbf],
  [0xe0, 3, 0xa0, 0xbf],
  [0xec, 3, 0x80, 0xbf],
  [0xed, 3, 0x80, 0x9f],
  [0xef, 3, 0x80, 0xbf],
  [0xf0, 4, 0x90, 0xbf],
  [0xf3, 4, 0x80, 0xbf],
  [0xf4, 4, 0x80, 0x8f],
];

/** Bytes of the character that begins at `at`; 0 when none does. The table is that of Unicode's "Well-Formed UTF-8". */
function characterLength(line: Uint8Array, at: number): number {
  const lead = line[at] ?? 0xff;
  const [, length, low, high] = LEADS.find(([to]) => lead <= to) ?? [0, 0, 0, 0];
  if (length < 2) return length;
  const second = line[at + 1] ?? 0;
  if (second < low || second > high) return 0;
  for (let next = at + 2; next < at + length; next += 1) {
    const byte = line[next] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  return length;
}

function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, start)) {
    lines.push(bytes.subarray(start, at));
    start = at + 1;
  }
  return [...lines, bytes.subarray(start)];
}
