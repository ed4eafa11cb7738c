// Text made comparable: variants, widths and case overlooked as asked, white space where no word needs it. Folding keeps for
// every unit where it stands in the text, so that what is found can be shown and changed in the text as it is.
import { CLASS, classOf } from './classes.ts';
import { VARIANTS } from './variants.ts';

/** What a comparison overlooks. */
export interface Likeness {
  /** Traditional for simplified forms, regional variants, full for half width, compatibility forms. */
  readonly variants: boolean;
  /** Capitals for small letters. */
  readonly caseless: boolean;
  /** White space, soft breaks among it: between two words of letters any amount is one space, elsewhere none. */
  readonly spaces: boolean;
}

export const FAITHFUL: Likeness = { variants: false, caseless: false, spaces: false };
export const LOOSE: Likeness = { variants: true, caseless: true, spaces: true };

/** UTF-16 units of the folded text, each with its place. */
export interface Folded {
  readonly text: string;
  /** For each folded unit, where the character it comes from begins in the text; one more at the end: the text's length. */
  readonly starts: Int32Array;
  /** For each folded unit and the end: 1 where a word of letters, or any other character, begins; 0 inside of one. */
  readonly edges: Uint8Array;
}

const PLANE = 0x10000;
const variantOf = new Map<number, number>();
{
  const characters = Array.from(VARIANTS, (character) => character.codePointAt(0) ?? 0);
  for (let at = 0; at + 1 < characters.length; at += 2) variantOf.set(characters[at] ?? 0, characters[at + 1] ?? 0);
}

/** One character for one: a form that takes several characters stays as it is. */
function oneFor(code: number, changed: string): number {
  const first = changed.codePointAt(0) ?? code;
  return changed.length === (first < PLANE ? 1 : 2) ? first : code;
}

function foldCode(code: number, { variants, caseless }: Pick<Likeness, 'variants' | 'caseless'>): number {
  if (code >= 0xd800 && code <= 0xdfff) return code;
  let folded = code;
  if (variants) {
    folded = oneFor(folded, String.fromCodePoint(folded).normalize('NFKC'));
    folded = variantOf.get(folded) ?? folded;
  }
  return caseless ? oneFor(folded, String.fromCodePoint(folded).toLowerCase()) : folded;
}

type Table = (code: number) => number;
const tables = new Map<number, Table>();

/** A character's folded form, looked up after the first time. */
function tableOf(likeness: Likeness): Table {
  const key = (likeness.variants ? 1 : 0) + (likeness.caseless ? 2 : 0);
  const known = tables.get(key);
  if (known) return known;
  const plane = new Int32Array(PLANE).fill(-1);
  const table: Table = (code) => {
    if (code >= PLANE) return foldCode(code, likeness);
    let folded = plane[code] ?? -1;
    if (folded < 0) {
      folded = foldCode(code, likeness);
      plane[code] = folded;
    }
    return folded;
  };
  tables.set(key, table);
  return table;
}

const variantsOnly = tableOf({ variants: true, caseless: false, spaces: false });

/** The form that all variants of a character share, traditional and simplified, full and half width. */
export const commonForm = (code: number): number => variantsOnly(code);

/** What a character is in words: judged by its loosest form, so that every likeness sees the same words. */
const PART = { character: 0, letter: 1, mark: 2, blank: 3 } as const;
const parts = new Int8Array(PLANE).fill(-1);

function partOf(code: number): number {
  if (code >= PLANE) return findPart(code);
  let part = parts[code] ?? -1;
  if (part < 0) {
    part = findPart(code);
    parts[code] = part;
  }
  return part;
}

function findPart(code: number): number {
  const own = classOf(code);
  if (own === CLASS.space || own === CLASS.newline || own === CLASS.invisible) return PART.blank;
  const kind = classOf(tableOf(LOOSE)(code));
  if (kind === CLASS.letter) return PART.letter;
  return kind === CLASS.mark ? PART.mark : PART.character;
}

const SPACE = 0x20;

/** As `Folded`, in arrays that the next folding writes over; `length` units of them are said. */
export interface FoldedUnits extends Omit<Folded, 'text'> {
  readonly units: Uint16Array;
  readonly length: number;
  /** The folded text is the text, unit by unit. */
  readonly same: boolean;
}

const scratch = { room: 0, units: new Uint16Array(0), starts: new Int32Array(0), edges: new Uint8Array(0) };

function roomFor(needed: number): typeof scratch {
  if (needed > scratch.room) {
    const room = needed * 2;
    const [units, starts, edges] = [new Uint16Array(room), new Int32Array(room), new Uint8Array(room)];
    Object.assign(scratch, { room, units, starts, edges });
  }
  return scratch;
}

/** Folds a text in one pass. */
export function fold(text: string, likeness: Likeness): Folded {
  const { units, starts, edges, length, same } = foldUnits(text, likeness);
  return {
    text: same ? text : textOf(units, length),
    starts: starts.slice(0, length + 1),
    edges: edges.slice(0, length + 1),
  };
}

/** As `fold`, for whoever is done with it before anything else is folded. */
export function foldUnits(text: string, likeness: Likeness): FoldedUnits {
  const { units, starts, edges } = roomFor(text.length * 2 + 1);
  const table = tableOf(likeness);
  let [length, same, inWord, blank] = [0, true, false, false];
  const put = (unit: number, start: number, edge: number): void => {
    units[length] = unit;
    starts[length] = start;
    edges[length] = edge;
    length += 1;
  };
  for (let at = 0; at < text.length; at++) {
    const start = at;
    const code = text.codePointAt(at) ?? 0;
    if (code >= PLANE) at += 1;
    const part = partOf(code);
    if (part === PART.blank && likeness.spaces) {
      [blank, same] = [true, false];
      continue;
    }
    const ofWord = part === PART.letter || (part === PART.mark && inWord && !blank);
    // A mark behind white space is none of the word before it.
    if (inWord && blank && (ofWord || part === PART.mark)) put(SPACE, start - 1, 1);
    const edge = ofWord && inWord && !blank ? 0 : 1;
    const folded = table(code);
    if (folded !== code) same = false;
    if (folded < PLANE) put(folded, start, edge);
    else {
      put(0xd800 + ((folded - PLANE) >> 10), start, edge);
      put(0xdc00 + ((folded - PLANE) & 0x3ff), start, 0);
    }
    [inWord, blank] = [ofWord, false];
  }
  starts[length] = text.length;
  edges[length] = 1;
  return { units, starts, edges, length, same };
}

/** Arguments of one call, far below what any engine takes. */
const CHUNK = 8192;

function textOf(units: Uint16Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += CHUNK) {
    text += Reflect.apply(String.fromCharCode, undefined, units.subarray(at, Math.min(length, at + CHUNK)));
  }
  return text;
}
