// Titles that the joins left at an edge of a paragraph: their words stand in the text above.
import type { Line } from '../measure.ts';
import type { Unit } from '../unit.ts';
import { datelineLength } from './signs.ts';

/** How many units above are searched for the words of a title. */
export const BEFORE = 8;
const MOST_LINES = 3;
/** Shorter units are titles themselves; longer lines are none. */
const SHORTEST = 100;
const SHORTEST_TITLE = 6;
/** Share of a title's words that the text above holds, behind a sentence and in front of another text. */
const MOSTLY_HELD = 0.5;
const SURELY_HELD = 0.6;
/** Share of them that the text below a title of the text above holds at most. */
const HARDLY_HELD = 0.3;
/** Share of gaps between letters from which on a line is letter-spaced, as titles are. */
const SPACED = 0.5;

/** Number of lines in front of which a unit is cut, because a title ends or begins there; 0 without one. */
export const titleEdge = (unit: Unit, before: readonly Unit[], lines: readonly Line[]): number =>
  titleEnd(unit, before, lines) || titleStart(unit, before, lines);

/** A last line of running text is as wide as its column, a title's last line is not. */
const NARROW = 0.9;
const WIDE = 1.1;
/** How much of the text above is searched for a title's words. */
const REACH = 4000;

/**
 * The line of a unit with which a title of the text above begins, behind the end of a sentence: it has no sentence's end
 * itself. 0 without one.
 */
function titleStart(unit: Unit, before: readonly Unit[], lines: readonly Line[]): number {
  if (unit.text.length <= SHORTEST || unit.seams.length !== unit.lines.length - 1) return 0;
  const last = lines[unit.lines.at(-1) ?? -1];
  const column = unit.measure;
  if (!last || (last.width >= NARROW * column && last.width <= WIDE * column && last.spaced < SPACED)) return 0;
  for (let n = unit.seams.length; n > Math.max(0, unit.seams.length - MOST_LINES); n -= 1) {
    const seam = unit.seams[n - 1] ?? 0;
    const tail = unit.text.slice(seam).trim();
    if (tail.length < SHORTEST_TITLE || tail.length > SHORTEST || /[。；，：,;:]$|。/u.test(tail)) return 0;
    if (!/[。！？”]\s*$/u.test(unit.text.slice(0, seam))) continue;
    const above = [...before.map(({ text }) => text), unit.text.slice(Math.max(0, seam - REACH), seam)];
    return above.some((text) => heldBy(tail, text) > MOSTLY_HELD) ? n : 0;
  }
  return 0;
}

/**
 * Number of lines at a unit's start that are a title of the text above: its words stand there, and not in the unit's own
 * text, which a blank line sets apart. 0 without one.
 */
function titleEnd(unit: Unit, before: readonly Unit[], lines: readonly Line[]): number {
  if (unit.text.length <= SHORTEST || unit.seams.length !== unit.lines.length - 1) return 0;
  for (let n = 1; n <= Math.min(MOST_LINES, unit.seams.length); n += 1) {
    const head = unit.text.slice(0, unit.seams[n - 1]).trim();
    if (/[。，；、：,;:]/u.test(head) || head.length < SHORTEST_TITLE || datelineLength(head) > 0) return 0;
    if ((lines[unit.lines[n] ?? -1]?.blanksBefore ?? 0) === 0) continue;
    const own = heldBy(head, unit.text.slice(unit.seams[n - 1]));
    if (own < HARDLY_HELD && before.some(({ text }) => heldBy(head, text) > SURELY_HELD)) return n;
  }
  return 0;
}

/** The share of a title's pairs of neighbouring characters that a text holds. */
function heldBy(title: string, text: string): number {
  let [held, all] = [0, 0];
  for (let i = 0; i + 1 < title.length; i += 1) {
    const pair = title.slice(i, i + 2);
    if (!/^\p{Script=Han}{2}$/u.test(pair)) continue;
    all += 1;
    if (text.includes(pair)) held += 1;
  }
  return all === 0 ? 0 : held / all;
}
