// What the full-text index holds of a text: words of letters whole, and of everything else each character with the one
// that follows. So any run of characters is a phrase of tokens, one character is the beginning of a token, and nothing
// is lost: what is not there as tokens is not in the text. Tokens are of the loosest form; who looks closer reads the
// text.
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
export function phraseOf(term: string): string | null {
  const units = unitsOf(term);
  const tokens = tokensIn(units);
  if (tokens.length === 0) return null;
  // The last character may be followed by any other; where a character stands before it, that one's token has it
  // already.
  if (units.words.at(-1) === true) return `"${tokens.join(' ')}"`;
  if (units.words.at(-2) === false) return `"${tokens.slice(0, -1).join(' ')}"`;
  return `"${tokens.join(' ')}"*`;
}
