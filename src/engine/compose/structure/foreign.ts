// Which pages are not set in Han: words there stand for more than pairs of characters do, and titles stand above their texts.

const READ = 400;
const LETTERS = /[\p{L}--\p{Script=Han}]/gv;
const HAN = /\p{Script=Han}/gu;

/** Mostly letters, kana or syllables, by the start of each text. */
export function isForeign(texts: readonly string[]): boolean {
  let [letters, han] = [0, 0];
  for (const text of texts) {
    const start = text.slice(0, READ);
    letters += start.match(LETTERS)?.length ?? 0;
    han += start.match(HAN)?.length ?? 0;
  }
  return letters > han;
}
