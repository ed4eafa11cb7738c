// How wide the raw pane begins: as its page needs, so that its lines stand there as they stood in the paper.
import { cells } from '../../engine/text/index.ts';

/** Share of lines that fit; the few that are longer wrap. */
const FITTING = 0.95;
/** Lines that are looked at: a page has hundreds, all of them alike. */
const LOOKED_AT = 600;
/** Pixels beside the text: line numbers, spaces at its sides, a scrollbar. */
const BESIDE = 62;
/** Of the two panes together; the usual share where the lines wrap in any pane that leaves room for the other. */
const LEAST = 0.34;
const MOST = 0.48;
/** Pixels that are enough at the least, however wide the window: further apart the two texts are compared less easily. */
const ENOUGH = 640;
const USUAL = 0.41;
/** The outline and the flags, on either side of the panes. */
const RAILS = 440;

/** Ems that the lines of a text take, but for the longest few. */
export function measureOf(text: string): number {
  const lines = text.split('\n', LOOKED_AT).filter((line) => line.trim() !== '');
  const widths = lines.map((line) => cellsOf(line.trimEnd())).toSorted((a, b) => a - b);
  return (widths[Math.floor((widths.length - 1) * FITTING)] ?? 0) / 2;
}

const cellsOf = (line: string): number =>
  Array.from(line).reduce((sum, character) => sum + cells(character.codePointAt(0) ?? 0, true), 0);

/** The raw pane's share of both panes, in percent. */
export function rawShare(text: string, textSize: number, windowWidth: number): number {
  const both = Math.max(1, windowWidth - RAILS);
  const need = (measureOf(text) * textSize + BESIDE) / both;
  return Math.ceil((need > MOST ? USUAL : Math.max(Math.min(LEAST, ENOUGH / both), need)) * 100);
}
