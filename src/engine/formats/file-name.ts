// File names that Windows, macOS and Linux all take, made from text that nobody chose as a file name.

/** Bytes of UTF-8 that a name may have, extension included: 255 is the common limit, encrypted folders allow 143. */
const MAX_BYTES = 140;
/** What Windows refuses, plus controls, separators and marks that do not show. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** What a template may ask for, in braces. A number is padded: `{number:2}` is 03. */
export const NAME_FIELDS = [
  'name',
  'paper',
  'date',
  'yyyy',
  'mm',
  'dd',
  'issue',
  'number',
  'section',
  'edition',
  'position',
  'title',
] as const;
export type NameField = (typeof NAME_FIELDS)[number];

/** What is known of a file to be named; null and what is left out are unknown. */
export interface NamedThing {
  /** Name of the raw file that it is from. */
  readonly name: string;
  readonly paper?: string | null;
  /** ISO 8601. */
  readonly date?: string | null;
  readonly issue?: string | null;
  readonly number?: number | null;
  readonly section?: string | null;
  readonly edition?: string | null;
  /** An article's place on its page, from 1; left out for a whole page. */
  readonly position?: number;
  /** The headline, or the first words. */
  readonly title?: string;
}

/** How files are named where nobody says otherwise. */
export const PAGE_TEMPLATE = '{name}';
export const ARTICLE_TEMPLATE = '{name}-{position:2}-{title}';

const FIELD = /\{(\w+)(?::([1-9]))?\}/gu;
/** Stands where a value is unknown: no template and no name holds it. */
const UNKNOWN = '\0';
/** What joins two values: where one of them is unknown it goes too. */
const JOINS = /^[\s_.,·~-]*\0+[\s_.,·~-]*|[\s_.,·~-]*\0+[\s_.,·~-]*$|[\s_.,·~-]*\0+/gu;
/** Bytes that a value may have, except the last of a name, which is cut to what is left. */
const VALUE_BYTES = 60;

/** Fields that a template asks for and that there are none of. */
export const unknownFields = (template: string): string[] =>
  Array.from(template.matchAll(FIELD), ([, field = '']) => field).filter(
    (field) => !NAME_FIELDS.some((known) => known === field),
  );

/**
 * Names a file by a template, cut to fit: `/` makes a folder, what is unknown is left out with the mark that joins it, a folder
 * of which nothing is known is left out, and a file of which nothing is known is called as its page.
 * @param taken keys of paths given so far; the new one is added.
 */
export function fileName(template: string, thing: NamedThing, extension: string, taken: Set<string>): string {
  const values = valuesOf(thing);
  const parts = template
    .split('/')
    .map((part) => fill(part, values))
    .filter((part) => part !== '');
  const named = template.endsWith('/') ? '' : (parts.pop() ?? '');
  const folders = parts.map((part) => trimEnd(cut(part, MAX_BYTES)));
  return freeName(folders, named || fill(PAGE_TEMPLATE, values) || 'page', extension, taken);
}

/** One folder, or the name; empty where it asks for values and knows none of them. */
function fill(part: string, values: ReadonlyMap<string, string>): string {
  const fields = Array.from(part.matchAll(FIELD));
  const last = fields.at(-1)?.index;
  let known = fields.length === 0;
  const filled = part.replace(FIELD, (_, field: string, width: string | undefined, at: number) => {
    const value = clean(values.get(field) ?? '');
    if (value === '') return UNKNOWN;
    known = true;
    return cut(value, at === last ? MAX_BYTES : VALUE_BYTES).padStart(Number(width ?? 0), '0');
  });
  return known ? safe(clean(filled.replace(JOINS, ''))) : '';
}

function valuesOf({ name, position, number, title, date, ...thing }: NamedThing): ReadonlyMap<NameField, string> {
  const [yyyy = '', mm = '', dd = ''] = date?.split('-') ?? [];
  const { paper, issue, section, edition } = thing;
  return new Map<NameField, string>([
    ['name', name.replace(/\.txt$/i, '')],
    ['paper', paper ?? ''],
    ['date', date ?? ''],
    ['yyyy', yyyy],
    ['mm', mm],
    ['dd', dd],
    ['issue', issue ?? ''],
    ['number', String(number ?? '')],
    ['section', section ?? ''],
    ['edition', edition ?? ''],
    ['position', String(position ?? '')],
    ['title', title ?? ''],
  ]);
}

function freeName(folders: readonly string[], base: string, extension: string, taken: Set<string>): string {
  for (let nth = 1; ; nth += 1) {
    const tail = `${nth === 1 ? '' : `~${nth}`}.${extension}`;
    const path = [...folders, trimEnd(cut(base, MAX_BYTES - byteLength(tail))) + tail].join('/');
    const key = fileNameKey(path);
    if (taken.has(key)) continue;
    taken.add(key);
    return path;
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
