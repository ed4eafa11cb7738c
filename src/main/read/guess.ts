// Which encoding a file without a mark is in. The stretch that begins with the first byte beyond ASCII is decoded in each;
// what looks most like a text wins, and chardet's opinion breaks near ties. The winner still has to fit the whole file.
import { analyse } from 'chardet';
import { decode, decodeStart, type Encoding, ENCODINGS } from './encodings.ts';
import { LAYOUT, plausibility } from './plausible.ts';

export interface Guess {
  readonly encoding: Encoding;
  readonly text: string;
  /** Other encodings in which the bytes may be a text, likeliest first. */
  readonly others: readonly Encoding[];
}

/** Below this a text is not one that somebody wrote. */
const LEAST = 0.5;
/** How much chardet's full confidence weighs. */
const CHARDET = 0.3;
/** One control character in so many others is a slip; more are no text. */
const CONTROLS_PER = 200;
/** Bytes that are enough to choose by. */
const SAMPLE = 30_000;

/** The likeliest encoding that fits all the bytes; null when there is none. */
export function guessEncoding(bytes: Uint8Array): Guess | null {
  const likely = rank(sampleOf(bytes));
  for (const encoding of likely) {
    const text = decode(bytes, encoding);
    if (text === null || tooManyControls(text)) continue;
    return { encoding, text, others: likely.filter((other) => other !== encoding) };
  }
  return null;
}

/** Begins at a multiple of four, so that characters of two and four bytes stay whole. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const beyond = bytes.findIndex((byte) => byte === 0 || byte >= 0x80);
  const start = Math.max(0, beyond - 64);
  return bytes.subarray(start - (start % 4)).subarray(0, SAMPLE);
}

function rank(sample: Uint8Array): Encoding[] {
  const opinions = new Map(analyse(sample).map(({ name, confidence }) => [name.toLowerCase(), confidence / 100]));
  return ENCODINGS.flatMap((encoding) => {
    const text = decodeStart(sample, encoding);
    if (text === null || tooManyControls(text)) return [];
    const score = plausibility(text) + CHARDET * (opinions.get(encoding) ?? 0);
    return score < LEAST ? [] : [{ encoding, score }];
  })
    .toSorted((a, b) => b.score - a.score)
    .map(({ encoding }) => encoding);
}

function tooManyControls(text: string): boolean {
  let controls = 0;
  for (const [character] of text.matchAll(/\p{Cc}/gu)) if (!LAYOUT.has(character)) controls += 1;
  return controls * CONTROLS_PER > text.length;
}
