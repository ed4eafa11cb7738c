// Places where a text that decodes well is still suspect. Nothing is repaired: the reader is told.
import { quote } from './quote.ts';

const ODD = /[\0\p{Noncharacter_Code_Point}]/gu;

/** What a reader should know of a decoded text; each one sentence. */
export function suspicions(text: string): string[] {
  return [oddCharacters(text), mojibake(text), rtf(text)].filter((note) => note !== null);
}

function oddCharacters(text: string): string | null {
  const names = new Set<string>();
  let count = 0;
  for (const [character] of text.matchAll(ODD)) {
    count += 1;
    names.add(`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  }
  if (count === 0) return null;
  const which = [...names].slice(0, 4).join(', ') + (names.size > 4 ? ', …' : '');
  return `Holds ${count} characters that no text has (${which}); they are kept as they are.`;
}

/** UTF-8 that was taken for Latin-1 and saved as UTF-8 again gives pairs of an accented letter and a control or sign. */
function mojibake(text: string): string | null {
  const pairs = text.slice(0, 20_000).match(/[\u00c2-\u00f4][\u0080-\u00bf]/g)?.length ?? 0;
  if (pairs < 4) return null;
  for (const line of text.split('\n', 200)) {
    if (!/[\u00c2-\u00f4][\u0080-\u00bf]{1,3}/.test(line) || /[^\0-\u00ff]/.test(line)) continue;
    const read = new TextDecoder('utf-8').decode(Buffer.from(line, 'latin1'));
    if (!read.includes('\ufffd')) {
      return `Looks like UTF-8 that was read as Latin-1 and saved again (it would be "${quote(read, 20)}"); it is imported as it is.`;
    }
  }
  return null;
}

const rtf = (text: string): string | null =>
  text.startsWith('{\\rtf')
    ? 'This is RTF: its formatting codes are part of the text. Save it as plain text to be rid of them.'
    : null;
