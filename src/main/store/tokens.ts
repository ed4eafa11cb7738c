// What the full-text index holds of a text: words of letters whole, and of everything else each character with the one
// that follows. A text that lacks one token of a term lacks the term; whether it has the term, only the text can tell. One
// character is the beginning of a token. Tokens are of the loosest form.
import { CLASS, classOf, fold, LOOSE } from '../../engine/index.ts';

/** Longer runs of letters are noise; they are found by their beginning. */
const LONGEST_WORD = 64;

/** The tokenizer `ascii` parts a text at ASCII marks and keeps all else: marks are moved out of its sight. */
const PRIVATE = 0xe000;
const isSafe = (code: number): boolean =>
  code > 0x7f || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);

/** Words and single characters, in order; `words` says which are which. */
interface Units {
  readonly texts: readonly string[];
  readonly words: readonly boolean[];
}

function unitsOf(text: string): Units {
  const { text: folded, edges } = fold(text, LOOSE);
  const texts: string[] = [];
  const words: boolean[] = [];
  let start = 0;
  for (let at = 1; at <= folded.length; at++) {
    if (edges[at] !== 1) continue;
    const code = folded.charCodeAt(start);
    const isWord = classOf(at === start + 1 ? code : (folded.codePointAt(start) ?? 0)) === CLASS.letter;
    if (isWord) texts.push(folded.slice(start, Math.min(at, start + LONGEST_WORD)));
    else if (isSafe(code)) texts.push(folded.slice(start, at));
    else if (code !== SPACE) texts.push(String.fromCharCode(PRIVATE + code));
    if (code !== SPACE) words.push(isWord);
    start = at;
  }
  return { texts, words };
}

const SPACE = 0x20;

/** A character and its neighbour as one token; a word, or a character before a word or the end, by itself. */
function tokensIn({ texts, words }: Units): string[] {
  return texts.map((text, at) => (words[at] === true || words[at + 1] !== false ? text : text + (texts[at + 1] ?? '')));
}

/** The tokens of a text, parted by spaces, as the index takes them. */
export const tokensOf = (text: string): string => tokensIn(unitsOf(text)).join(' ');

/** An expression for `MATCH` that holds wherever the term may stand; null when the term has nothing that is indexed. */
export function queryOf(term: string): string | null {
  const units = unitsOf(term);
  const tokens = tokensIn(units);
  if (tokens.length === 0) return null;
  // The last character may be followed by any other; where a character stands before it, that one's token has it already.
  const last = units.words.at(-1) === true ? `"${tokens.at(-1) ?? ''}"` : `"${tokens.at(-1) ?? ''}"*`;
  const before = tokens.slice(0, -1).map((token) => `"${token}"`);
  const isSaid = units.words.at(-1) === false && units.words.at(-2) === false;
  return [...new Set(isSaid ? before : [...before, last])].join(' AND ');
}
