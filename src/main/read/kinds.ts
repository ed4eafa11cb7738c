// Files that are no text, told by their first bytes whatever their name says.

/** `what` completes "This is …"; `instead` says what to do. */
export interface FileKind {
  readonly what: string;
  readonly instead: string;
}

const EXPORT = 'Save it as plain text first.';
const RECOGNISE = 'Recognise its text first, then import that.';
const UNPACK = 'Unpack it first.';
const OTHER = 'It holds no text.';

/** Bytes as Latin-1 characters, at the start of the file or at the offset given. */
const SIGNATURES: readonly (readonly [start: string, what: string, instead: string, offset?: number])[] = [
  ['PK\x03\x04', 'a zip archive or an office document', EXPORT],
  ['PK\x05\x06', 'an empty zip archive', OTHER],
  ['%!PS', 'a PostScript document', EXPORT],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old office document', EXPORT],
  ['AT&TFORM', 'a DjVu document', EXPORT],
  ['SQLite format 3\0', 'an SQLite database', OTHER],
  ['\x7fELF', 'a program', OTHER],
  ['\xcf\xfa\xed\xfe', 'a program', OTHER],
  ['\xca\xfe\xba\xbe', 'a program', OTHER],
  ['\0asm', 'a program', OTHER],
  ['\x89PNG\r\n\x1a\n', 'a PNG image', RECOGNISE],
  ['\xff\xd8\xff', 'a JPEG image', RECOGNISE],
  ['GIF8', 'a GIF image', RECOGNISE],
  ['II*\0', 'a TIFF image', RECOGNISE],
  ['MM\0*', 'a TIFF image', RECOGNISE],
  ['\0\0\0\x0cjP  ', 'a JPEG 2000 image', RECOGNISE],
  ['RIFF', 'an image, sound or film', RECOGNISE],
  ['ftyp', 'a film or an image', OTHER, 4],
  ['OggS', 'a sound', OTHER],
  ['ID3', 'a sound', OTHER],
  ['\x1f\x8b', 'a compressed file', UNPACK],
  ['BZh', 'a compressed file', UNPACK],
  ['\xfd7zXZ\0', 'a compressed file', UNPACK],
  ['\x28\xb5\x2f\xfd', 'a compressed file', UNPACK],
  ['7z\xbc\xaf\x27\x1c', 'a compressed file', UNPACK],
  ['Rar!\x1a\x07', 'a compressed file', UNPACK],
  ['wOFF', 'a font', OTHER],
  ['wOF2', 'a font', OTHER],
  ['OTTO\0', 'a font', OTHER],
  ['\0\x01\0\0\0', 'a font', OTHER],
];

/** A PDF may begin with up to this many other bytes. */
const PDF_WITHIN = 1024;

/** What the bytes are when they are no text; null when nothing says so. */
export function fileKind(bytes: Uint8Array): FileKind | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, PDF_WITHIN)).toString('latin1');
  if (start.includes('%PDF-')) return { what: 'a PDF document', instead: EXPORT };
  if (start.startsWith('MZ') && start.includes('\0')) return { what: 'a program', instead: OTHER };
  if (start.startsWith('BM') && start.includes('\0')) return { what: 'a BMP image', instead: RECOGNISE };
  const found = SIGNATURES.find(([mark, , , offset = 0]) => start.startsWith(mark, offset));
  return found ? { what: found[1], instead: found[2] } : null;
}

/** What a decoded text is when it is markup or records rather than the text of a page; null when it is a page. */
export function textKind(text: string, name: string): FileKind | null {
  const start = text.slice(0, 2000).trimStart();
  if (/^(<!doctype html|<html)/i.test(start)) return { what: 'an HTML document', instead: EXPORT };
  if (
    /^(<\?xml|<!doctype)/i.test(start) ||
    (/^<[\p{L}_]/u.test(start) && /<\/[\p{L}_][^<>]*>\s*$/u.test(text.slice(-500)))
  ) {
    return { what: 'an XML document', instead: EXPORT };
  }
  if (/\.jsonl?$/i.test(name) && /^[[{]/.test(start)) return { what: 'a JSON document', instead: EXPORT };
  return null;
}
