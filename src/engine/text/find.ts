// Finding a term in a text under a likeness. A word of letters is found whole, not inside a longer one; any other character
// is found wherever it stands.
import { cutsPair, type Span } from './span.ts';
import { fold, type Folded, type Likeness } from './fold.ts';

/** Finds a term in a text: places that do not overlap, in order. */
export type Finder = (text: string) => Span[];

/** A finder for one term; a term that folds to nothing is found nowhere. Takes time linear in the text. */
export function finderOf(term: string, likeness: Likeness): Finder {
  const { text: sought } = fold(term, likeness);
  if (sought === '') return () => [];
  const plain = !likeness.variants && !likeness.caseless && !likeness.spaces;
  return (text) => {
    if (plain && !text.includes(term)) return [];
    return spansOf(text, fold(text, likeness), sought);
  };
}

function spansOf(text: string, { text: folded, starts, edges }: Folded, sought: string): Span[] {
  const spans: Span[] = [];
  let from = folded.indexOf(sought);
  while (from >= 0) {
    const to = from + sought.length;
    const whole = edges[from] === 1 && edges[to] === 1;
    if (whole) spans.push({ start: starts[from] ?? 0, end: endOf(text, starts, to) });
    from = folded.indexOf(sought, whole ? to : from + 1);
  }
  return spans;
}

/** Where the last character before the folded unit `to` ends: white space after it is no part of the find. */
function endOf(text: string, starts: Int32Array, to: number): number {
  const end = (starts[to - 1] ?? 0) + 1;
  return cutsPair(text, end) ? end + 1 : end;
}
