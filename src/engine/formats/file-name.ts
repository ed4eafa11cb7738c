// File names that Windows, macOS and Linux all take, made from text that nobody chose as a file name.

/** Bytes of UTF-8 that a name may have, extension included: 255 is the common limit, encrypted folders allow 143. */
const MAX_BYTES = 140;
/** What Windows refuses, plus controls, separators and marks that do not show. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

export interface ArticleName {
  /** Name of the raw file the article is from. */
  readonly page: string;
  /** The article's place on the page, from 1. */
  readonly position: number;
  /** The headline, or the first words. */
  readonly title: string;
}

/**
 * Names the file of one article: `<page>-<position>-<title>.<extension>`, cut to fit.
 * @param taken keys of names given so far in the same folder; the new one is added.
 */
export function articleFileName({ page, position, title }: ArticleName, extension: string, taken: Set<string>): string {
  const stem = page.replace(/\.txt$/i, '');
  const wanted = [cut(clean(stem), 60), String(position).padStart(2, '0'), clean(title)].filter((part) => part !== '');
  return freeName(safe(wanted.join('-')), extension, taken);
}

/** Names the file of a whole page: the raw file's name without `.txt`, plus the extension. See `articleFileName`. */
export function pageFileName(page: string, extension: string, taken: Set<string>): string {
  return freeName(safe(clean(page.replace(/\.txt$/i, ''))) || 'page', extension, taken);
}

function freeName(base: string, extension: string, taken: Set<string>): string {
  for (let nth = 1; ; nth += 1) {
    const tail = `${nth === 1 ? '' : `~${nth}`}.${extension}`;
    const name = trimEnd(cut(base, MAX_BYTES - byteLength(tail))) + tail;
    const key = fileNameKey(name);
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}

/** Names with equal keys are one file somewhere: case and Unicode form do not tell files apart everywhere. */
export const fileNameKey = (name: string): string => name.normalize('NFC').toLowerCase();

const clean = (text: string): string => text.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/gu, ' ').trim();

/** Windows drops dots and spaces at the end of a name. */
const trimEnd = (name: string): string => name.replace(/[. ]+$/, '');

/** A dot in front hides a file; a device's name is no file on Windows. */
function safe(name: string): string {
  const trimmed = name.replace(/^[. ]+/, '');
  return RESERVED.test(trimmed) ? `_${trimmed}` : trimmed;
}

const bytesOf = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);

function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += bytesOf(character.codePointAt(0) ?? 0);
  return bytes;
}

/** The longest start of `text` that fits into `bytes`; never half a character. */
function cut(text: string, bytes: number): string {
  let left = bytes;
  let end = 0;
  for (const character of text) {
    left -= bytesOf(character.codePointAt(0) ?? 0);
    if (left < 0) break;
    end += character.length;
  }
  return text.slice(0, end);
}
