// How much two texts of a page speak of the same thing: shared character pairs (Han) and words (other scripts), the rare
// ones counting most. Postings are looked at within a window only, so the work is linear in the page.

/** How far back, in texts, likeness is looked for. */
export const WINDOW = 200;
/** A gram that stands in more texts of the window than this says nothing. */
const COMMON = 24;

export interface Likeness {
  /** 0 to 1: how alike two of the texts are (cosine of their gram weights); 0 outside the window. */
  between(a: number, b: number): number;
  /** 0 to 1: the share of a short text's weight that text `b` holds, for `b` within a window round `near`. */
  covered(short: string, near: number): (b: number) => number;
}

const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** The distinct grams of a text: pairs of neighbouring Han, words of four and more letters or two and more digits. */
export function gramsOf(text: string): string[] {
  const grams = new Set<string>();
  let before = '';
  let word = '';
  const endWord = (): void => {
    if (word.length >= 4 || /^\d{2,}$/u.test(word)) grams.add(word.toLowerCase());
    word = '';
  };
  for (const character of text) {
    if (HAN.test(character)) {
      endWord();
      if (before !== '') grams.add(before + character);
      before = character;
    } else if (LETTER.test(character)) {
      word += character;
      before = '';
    } else {
      endWord();
      if (!/[\s“”‘’《》]/u.test(character)) before = '';
    }
  }
  endWord();
  return [...grams];
}

/** Learns the weights of grams from the texts of a page. */
export function likeness(texts: readonly string[]): Likeness {
  const grams = texts.map(gramsOf);
  const postings = new Map<string, number[]>();
  for (const [text, own] of grams.entries()) {
    for (const gram of own) {
      const list = postings.get(gram);
      if (list) list.push(text);
      else postings.set(gram, [text]);
    }
  }
  const weigh = (gram: string): number => Math.log((texts.length + 2) / ((postings.get(gram)?.length ?? 0) + 1)) + 0.05;
  const weight = grams.map((own) => own.reduce((sum, gram) => sum + weigh(gram), 0));

  const rows = new Map<number, Map<number, number>>();
  const rowOf = (a: number): Map<number, number> => {
    const known = rows.get(a);
    if (known) return known;
    const row = shares(grams[a] ?? [], a, postings, weigh);
    rows.set(a, row);
    return row;
  };
  return {
    between: (a, b) => (rowOf(a).get(b) ?? 0) / Math.sqrt(Math.max((weight[a] ?? 0) * (weight[b] ?? 0), 1)),
    covered(short, near) {
      const own = gramsOf(short);
      const total = own.reduce((sum, gram) => sum + weigh(gram), 0);
      const row = shares(own, near, postings, weigh);
      return (b) => (total === 0 ? 0 : (row.get(b) ?? 0) / total);
    },
  };
}

/** For each text within the window round `near`, the weight of the grams it holds. */
function shares(
  grams: readonly string[],
  near: number,
  postings: ReadonlyMap<string, readonly number[]>,
  weigh: (gram: string) => number,
): Map<number, number> {
  const row = new Map<number, number>();
  for (const gram of grams) {
    const list = postings.get(gram);
    if (!list) continue;
    const from = firstAtLeast(list, near - WINDOW);
    const w = weigh(gram);
    for (let i = from; i < list.length && i < from + COMMON; i += 1) {
      const text = list[i];
      if (text === undefined || text > near + WINDOW) break;
      row.set(text, (row.get(text) ?? 0) + w);
    }
  }
  return row;
}

function firstAtLeast(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
