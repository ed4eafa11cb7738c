// What the full-text index holds of a text: words of letters whole, and of everything else each character with the one
// that follows. A text that lacks one token of a term lacks the term; whether it has the term, only the text can tell. One
// character is the beginning of a token. Tokens are of the loosest form, in UTF-8, parted by spaces.
import { CLASS, classOf, type FoldedUnits, foldUnits, LOOSE, type Span } from '../../engine/index.ts';

/** Longer runs of letters are noise; they are found by their beginning. */
const LONGEST_WORD = 64;

/** The tokenizer `ascii` parts a text at ASCII marks and keeps all else: marks are moved out of its sight. */
const PRIVATE = 0xe000;
const isSafe = (code: number): boolean =>
  code > 0x7f || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);

const SPACE = 0x20;

/** Grown as needed, and written over by the next text: an index is made of millions of tokens. */
let bytes = Buffer.alloc(1 << 14);
let end = 0;

/** A unit stands in two tokens at most, in three bytes each, with a space. */
const MOST_BYTES = 7;

/** Folded units from one to the other, as UTF-8; half a character as the sign for what cannot be read. */
function put(units: Uint16Array, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    let code = units[at] ?? 0;
    const low = units[at + 1] ?? 0;
    if (code >= 0xd800 && code <= 0xdfff) {
      const isPair = code < 0xdc00 && at + 1 < to && low >= 0xdc00 && low <= 0xdfff;
      code = isPair ? ((code - 0xd800) << 10) + (low - 0xdc00) + 0x10000 : 0xfffd;
      if (isPair) at += 1;
    } else if (!isSafe(code)) code += PRIVATE;
    putCode(code);
  }
}

function putCode(code: number): void {
  if (code < 0x80) bytes[end++] = code;
  else if (code < 0x800) bytes[end++] = 0xc0 | (code >> 6);
  else if (code < 0x10000) {
    bytes[end++] = 0xe0 | (code >> 12);
    bytes[end++] = 0x80 | ((code >> 6) & 0x3f);
  } else {
    bytes[end++] = 0xf0 | (code >> 18);
    bytes[end++] = 0x80 | ((code >> 12) & 0x3f);
    bytes[end++] = 0x80 | ((code >> 6) & 0x3f);
  }
  if (code >= 0x80) bytes[end++] = 0x80 | (code & 0x3f);
}

/** What the tokens of a text end with: are the last two pieces words? Undefined where there is none. */
type Tail = readonly [beforeLast: boolean | undefined, last: boolean | undefined];

/** Writes the tokens of the units from one to the other; both begin a piece, which is a word or a character. */
function putTokens({ units, edges }: FoldedUnits, from: number, to: number): Tail {
  if (bytes.length < (to - from) * MOST_BYTES) bytes = Buffer.alloc((to - from) * MOST_BYTES * 2);
  let [start, beforeLast, last]: [number, boolean | undefined, boolean | undefined] = [from, undefined, undefined];
  end = 0;
  for (let at = from + 1; at <= to; at++) {
    if (edges[at] !== 1) continue;
    const piece = start;
    start = at;
    const code = units[piece] ?? 0;
    if (code === SPACE) continue;
    const isWord = classOf(codeAt(units, piece, at)) === CLASS.letter;
    const till = isWord ? Math.min(at, piece + LONGEST_WORD) : at;
    // A character and the one behind it are one token; a word, or a character before a word or the end, is one by itself.
    if (last === false && !isWord) put(units, piece, till);
    if (last !== undefined) bytes[end++] = SPACE;
    put(units, piece, till);
    [beforeLast, last] = [last, isWord];
  }
  return [beforeLast, last];
}

const codeAt = (units: Uint16Array, at: number, to: number): number => {
  const code = units[at] ?? 0;
  const isHigh = code >= 0xd800 && code <= 0xdbff && at + 1 < to;
  return isHigh ? ((code - 0xd800) << 10) + ((units[at + 1] ?? 0) - 0xdc00) + 0x10000 : code;
};

/** The tokens of a text as the index takes them; what is handed out is written over by the next call. */
export function tokensOf(text: string): Uint8Array {
  const folded = foldUnits(text, LOOSE);
  putTokens(folded, 0, folded.length);
  return bytes.subarray(0, end);
}

/** All tokens of a text that the text before a change has not, and a few that it has. `changed`: what is other in `text`. */
export function tokensAt(text: string, changed: Span): Uint8Array {
  const folded = foldUnits(text, LOOSE);
  const { units, starts, edges, length } = folded;
  let [from, before, to] = [0, 0, 0];
  // From the piece before the first that touches the change, to the one behind the last; marks may have been of a word before.
  for (let at = 1; at <= length && (starts[at] ?? 0) < changed.start; at++) {
    if (edges[at] === 1) [from, before] = [before, at];
  }
  for (to = Math.max(before, from) + 1; to < length; to++) {
    const isMark = classOf(units[to] ?? 0) === CLASS.mark;
    if (edges[to] === 1 && (starts[to] ?? 0) > changed.end && !isMark) break;
  }
  for (to = Math.min(to + 1, length); to < length && edges[to] !== 1;) to++;
  putTokens(folded, from, to);
  return bytes.subarray(0, end);
}

/** An expression for `MATCH` that holds wherever the term may stand; null when the term has nothing that is indexed. */
export function queryOf(term: string): string | null {
  const folded = foldUnits(term, LOOSE);
  const [beforeLast, last] = putTokens(folded, 0, folded.length);
  if (last === undefined) return null;
  const tokens = bytes.toString('utf8', 0, end).split(' ');
  // The last character may be followed by any other; where a character stands before it, that one's token has it already.
  const ending = last ? `"${tokens.at(-1) ?? ''}"` : `"${tokens.at(-1) ?? ''}"*`;
  const before = tokens.slice(0, -1).map((token) => `"${token}"`);
  const isSaid = !last && beforeLast === false;
  return [...new Set(isSaid ? before : [...before, ending])].join(' AND ');
}
