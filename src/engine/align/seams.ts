// Seams: places where neighbours on one side are strangers on the other. Where both of two places for a seam would do,
// because the characters are the same, it belongs at the end of a raw line: text moves by lines, not by single characters.
import { type Matching, NONE, relink } from './matching.ts';

/** How far a seam may be slid. */
const REACH = 64;

/** Slides seams to the ends of raw lines, as far as equal free characters let them; so diffs slide edits (Myers 1986, §4). */
export function settleSeams(matching: Matching): void {
  const { toRaw, toPage, page } = matching;
  for (let at = 1; at < toRaw.length; at++) {
    if (page.starts[at] === 0) settlePageSeam(matching, at);
  }
  for (let at = 1; at < toPage.length; at++) {
    if (matching.raw.starts[at] === 0) settleRawSeam(matching, at);
  }
}

/** The seam before ink `at` of the page, whose neighbours come from different places of the raw text. */
function settlePageSeam(matching: Matching, at: number): void {
  const { raw, page, toRaw, toPage } = matching;
  const [left, right] = [toRaw[at - 1] ?? NONE, toRaw[at] ?? NONE];
  if (left === NONE || right === NONE || right === left + 1) return;
  const atLines = (shift: number): number =>
    (raw.starts[left + 1 + shift] === 1 ? 1 : 0) + (raw.starts[right + shift] === 1 ? 1 : 0);
  let [best, shift] = [atLines(0), 0];
  const follows = (step: number, other: number): boolean =>
    toPage[other] === NONE && raw.codes[other] === page.codes[step];
  for (let s = 1; s <= REACH && page.starts[at - s + 1] !== 1; s++) {
    if (toRaw[at - s] !== left - s + 1 || !follows(at - s, right - s)) break;
    if (atLines(-s) > best) [best, shift] = [atLines(-s), -s];
  }
  for (let s = 1; s <= REACH && (s === 1 || page.starts[at + s - 1] === 0); s++) {
    if (toRaw[at + s - 1] !== right + s - 1 || !follows(at + s - 1, left + s)) break;
    if (atLines(s) > best) [best, shift] = [atLines(s), s];
  }
  for (let s = 1; s <= -shift; s++) relink(matching, right - s, at - s);
  for (let s = 1; s <= shift; s++) relink(matching, left + s, at + s - 1);
}

/**
 * The seam before raw ink `at`, in the middle of a line, whose neighbours are apart on the page: the part of the line before
 * it, or else behind it, goes to the rest of the line when the page has free places for it there.
 */
function settleRawSeam(matching: Matching, at: number): void {
  const { raw, page, toRaw, toPage } = matching;
  const [left, right] = [toPage[at - 1] ?? NONE, toPage[at] ?? NONE];
  if (left === NONE || right === NONE || right === left + 1) return;
  const fits = (ink: number, place: number): boolean => toRaw[place] === NONE && page.codes[place] === raw.codes[ink];
  const back = stepsToLine(
    (s) => page.starts[right - s + 1] === 0 && fits(at - s, right - s),
    (s) => raw.starts[at - s] === 1,
  );
  for (let s = 1; s <= back; s++) relink(matching, at - s, right - s);
  if (back > 0) return;
  const ahead = stepsToLine(
    (s) => page.starts[left + s] === 0 && fits(at + s - 1, left + s),
    (s) => raw.starts[at + s] === 1,
  );
  for (let s = 1; s <= ahead; s++) relink(matching, at + s - 1, left + s);
}

/** Fitting steps up to the end of a raw line; 0 when a step before it does not fit. */
function stepsToLine(fits: (step: number) => boolean, isLine: (step: number) => boolean): number {
  for (let s = 1; s <= REACH && fits(s); s++) if (isLine(s)) return s;
  return 0;
}
