// The one way from the bytes of a file to the text of a page. Bytes that cannot be decoded are never replaced unsaid.
import { GalleyError, type RawText } from '../../contract/index.ts';
import { decode, namedEncoding } from './encodings.ts';
import { guessEncoding } from './guess.ts';
import { fileKind, textKind } from './kinds.ts';
import { newlineKind, normaliseNewlines } from './newlines.ts';
import { suspicions } from './suspicions.ts';
import { readDamagedUtf8 } from './utf8.ts';

export interface PageText {
  /** Well-formed Unicode without a byte-order mark; newlines are `\n`. */
  readonly text: string;
  readonly encoding: string;
  readonly newline: RawText['newline'];
  /** What was guessed, is suspect or could not be decoded; each one sentence. */
  readonly notes: readonly string[];
  /** Other encodings in which the bytes may be a text, likeliest first; empty when the encoding is certain. */
  readonly alternatives: readonly string[];
}

export interface ReadOptions {
  /** The encoding that a person has chosen: a label of the Encoding Standard, or utf-32le, utf-32be. */
  readonly encoding?: string;
}

type Decoded = Pick<PageText, 'text' | 'encoding' | 'notes' | 'alternatives'>;

/**
 * Decodes a page.
 * @param name the file's name; only its extension matters.
 * @throws GalleyError `unreadable` with one sentence, without the name, that says what the file is instead of a text;
 * `bad-request` for an encoding that is not known.
 */
export function readPage(bytes: Uint8Array, name: string, options: ReadOptions = {}): PageText {
  if (bytes.byteLength === 0) throw unreadable('The file is empty.');
  const kind = fileKind(bytes);
  if (kind) throw unreadable(`This is ${kind.what}, not a text. ${kind.instead}`);
  const decoded = options.encoding === undefined ? decodePage(bytes) : decodeAs(bytes, options.encoding);
  const text = decoded.text.replace(/^\ufeff/, '');
  if (/^[\s\p{Cc}\p{Cf}]*$/u.test(text)) throw unreadable('The file holds nothing but white space.');
  const markup = textKind(text, name);
  if (markup) throw unreadable(`This is ${markup.what}, which Galley does not read yet. ${markup.instead}`);
  const notes = [...decoded.notes, ...suspicions(text)];
  if (/\.(xml|html?|xhtml|hocr)$/i.test(name))
    notes.push('In spite of its name this is no markup; it was read as plain text.');
  return { ...decoded, text: normaliseNewlines(text), newline: newlineKind(text), notes };
}

const unreadable = (message: string): GalleyError => new GalleyError('unreadable', message);
const certain = (text: string, encoding: string): Decoded => ({ text, encoding, notes: [], alternatives: [] });

function decodeAs(bytes: Uint8Array, label: string): Decoded {
  const encoding = namedEncoding(label);
  if (encoding === null) throw new GalleyError('bad-request', `There is no encoding "${label}". Try gb18030 or utf-8.`);
  const text = decode(bytes, encoding);
  if (text === null) throw unreadable(`The bytes are not ${encoding}. Choose another encoding.`);
  return certain(text, encoding);
}

function decodePage(bytes: Uint8Array): Decoded {
  return decodeMarked(bytes) ?? decodeUtf8(bytes) ?? decodeGuessed(bytes);
}

/** Byte-order marks, longest first: UTF-32 LE begins like UTF-16 LE. */
const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

function decodeMarked(bytes: Uint8Array): Decoded | null {
  for (const [mark, encoding] of MARKS) {
    if (!mark.every((byte, at) => bytes[at] === byte)) continue;
    const text = decode(bytes, encoding);
    if (text !== null) return certain(text, encoding);
    if (encoding.startsWith('utf-16')) return decodeDamagedUtf16(bytes, encoding);
  }
  return null;
}

/** A cut last character is left out, half a surrogate pair becomes U+FFFD: both are said. */
function decodeDamagedUtf16(bytes: Uint8Array, encoding: string): Decoded {
  const even = bytes.subarray(0, bytes.byteLength - (bytes.byteLength % 2));
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(even);
  const halves = decode(even, encoding) === null;
  const notes = [
    ...(even.length < bytes.length
      ? ['The file ends in the middle of a character; its last byte is not in the text.']
      : []),
    ...(halves
      ? ['Holds half characters (unpaired surrogates), shown as \ufffd; the file\u2019s own bytes are kept.']
      : []),
  ];
  return { text, encoding, notes, alternatives: [] };
}

/** More zeros than this, and it is UTF-16, UTF-32 or no text at all. */
const MOST_ZEROS = 0.05;

function decodeUtf8(bytes: Uint8Array): Decoded | null {
  const zeros = bytes.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  const text = decode(bytes, 'utf-8');
  if (text !== null) return zeros > MOST_ZEROS * bytes.length && zeros > 3 ? null : certain(text, 'utf-8');
  const damaged = zeros > 0 ? null : readDamagedUtf8(bytes);
  return damaged && { ...damaged, encoding: 'utf-8', alternatives: [] };
}

function decodeGuessed(bytes: Uint8Array): Decoded {
  const best = guessEncoding(bytes);
  if (!best) throw unreadable('This is no text in any encoding that Galley knows.');
  const alternatives = best.others.slice(0, 4);
  const choice = alternatives.length > 0 ? ` If it reads wrongly, choose another: ${alternatives.join(', ')}.` : '';
  const notes = [`The file does not say its encoding; ${best.encoding} was guessed from its bytes.${choice}`];
  return { text: best.text, encoding: best.encoding, notes, alternatives };
}
