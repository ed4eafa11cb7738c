// Decoders that replace nothing: a text comes out whole, or not at all.

/** Encodings tried when neither a byte-order mark nor valid UTF-8 settles it. */
export const ENCODINGS = [
  'utf-8',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'koi8-r',
  'macintosh',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Names an encoding by a label of the Encoding Standard or by its own name, in any case; null when it is not known. */
export function namedEncoding(label: string): string | null {
  const wanted = label.trim().toLowerCase().replaceAll('_', '-');
  const own = ENCODINGS.find((known) => known.replaceAll('_', '-') === wanted);
  if (own !== undefined) return own;
  if (wanted === 'gbk' || wanted === 'gb2312') return 'gb18030';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** The text, a byte-order mark left where it is; null when some of the bytes mean nothing in this encoding. */
export function decode(bytes: Uint8Array, encoding: string): string | null {
  return decodeStrictly(bytes, encoding, false);
}

/** As `decode`, of bytes that may end inside a character. */
export function decodeStart(bytes: Uint8Array, encoding: string): string | null {
  return decodeStrictly(bytes, encoding, true);
}

function decodeStrictly(bytes: Uint8Array, encoding: string, stream: boolean): string | null {
  if (encoding.startsWith('utf-32')) {
    const whole = stream ? bytes.subarray(0, bytes.byteLength - (bytes.byteLength % 4)) : bytes;
    return decodeUtf32(whole, encoding === 'utf-32le');
  }
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream });
  } catch {
    return null;
  }
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string | null {
  if (bytes.byteLength % 4 !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at < bytes.byteLength; at += 4) {
    const point = view.getUint32(at, littleEndian);
    if (point > 0x10_ff_ff || (point >= 0xd8_00 && point <= 0xdf_ff)) return null;
    parts.push(String.fromCodePoint(point));
  }
  return parts.join('');
}
