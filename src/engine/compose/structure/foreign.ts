// Which pages are not set in Han: words there stand for more than pairs of characters do, and titles stand above their texts.

/** How many texts are read, and how much of each. */
const TEXTS = 80;
const READ = 120;

/** Mostly letters, kana or syllables, by the start of each text. */
export function isForeign(texts: readonly string[]): boolean {
  let [letters, han] = [0, 0];
  for (const text of texts.slice(0, TEXTS)) {
    for (let at = 0; at < Math.min(READ, text.length); at += 1) {
      const code = text.charCodeAt(at);
      if (code >= 0x3400 && code < 0xa000) han += 1;
      else if (isLetter(code)) letters += 1;
    }
  }
  return letters > han;
}

/** Near enough: the blocks of letters, kana and Hangul. */
const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0xc0 && code < 0x2000) ||
  (code >= 0x3040 && code < 0x3100) ||
  (code >= 0xac00 && code < 0xd7a4);
