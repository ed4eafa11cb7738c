// Sets a text into lines of a measure, as compositors do: full-width cells with rules for line ends, or words and hyphens.
import type { Chance } from './chance.ts';

const NO_START = /^[、。，；：？！”’）》」』】…·%℃,.;:?!)\]}]/u;
const NO_END = /[“‘（《「『【([{]$/u;
const HALF = /^[\u0021-\u007e]/u;

const cellsOf = (atom: string, { halfMarks, fullMarks }: HanMeasure): number =>
  Array.from(atom).reduce(
    (sum, c) => sum + (/[,;:?!()]/.test(c) ? halfMarks : /[，、。；：]/.test(c) ? fullMarks : HALF.test(c) ? 1 : 2),
    0,
  );

export interface HanMeasure {
  /** Half-width cells of a full line, and what the first line is short of it. */
  readonly cells: number;
  readonly indent: number;
  /** Whether marks are kept from line starts and line ends. */
  readonly rules: boolean;
  /** Cells of a half-width mark in print. */
  readonly halfMarks: 1 | 2;
  /** Cells of a full-width mark in print: old papers set them in half the room. */
  readonly fullMarks: 1 | 2;
  /** Marks hang out of the column rather than pull a character down. */
  readonly hang: boolean;
  /** By how many characters a line may fall short of the measure, as where nobody justifies it. */
  readonly ragged: number;
}

/** Lines of a text without spaces between words. */
export function setHan(text: string, measure: HanMeasure, chance: Chance): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let [used, room] = [0, measure.cells - measure.indent];
  const flush = (): void => {
    lines.push(line.join(''));
    [line, used, room] = [[], 0, measure.cells - 2 * chance.between(0, measure.ragged)];
  };
  for (const [atom] of text.matchAll(/[0-9A-Za-z.%+/-]+|./gsu)) {
    const size = cellsOf(atom, measure);
    if (line.length > 0 && used + size > room) {
      if (measure.rules && NO_START.test(atom) && measure.hang && used <= room) {
        line.push(atom);
        flush();
        continue;
      }
      const carried: string[] = [];
      const heavy = (): boolean =>
        NO_END.test(line.at(-1) ?? '') || (NO_START.test(carried[0] ?? atom) && carried.length < 2);
      while (measure.rules && line.length > 1 && heavy()) carried.unshift(line.pop() ?? '');
      flush();
      line = carried;
      used = carried.reduce((sum, c) => sum + cellsOf(c, measure), 0);
    }
    line.push(atom);
    used += size;
  }
  if (line.length > 0) flush();
  return lines;
}

export interface WordMeasure {
  readonly width: number;
  readonly indent: number;
  readonly hyphen: string;
  /** How willingly words are divided, 0 to 1. */
  readonly divides: number;
  /** Letters have widths of their own, as in print. */
  readonly proportional: boolean;
  /** How often a word is set wider than its letters, as emphasis by letter-spacing does. */
  readonly emphasis: number;
  /** By which share of the measure the spaces of a line may be squeezed to take in one word more. */
  readonly squeeze: number;
}

export interface WordLine {
  readonly text: string;
}

function widthOf(text: string, proportional: boolean): number {
  if (!proportional) return text.length;
  let width = 0;
  for (const c of text)
    width += /[ijltf.,;:!'’|()ſ-]/.test(c) ? 0.6 : /[mwMW—]/.test(c) ? 1.5 : /\p{Lu}/u.test(c) ? 1.3 : 1;
  return width;
}

/** Lines of a text with spaces between words. */
export function setWords(text: string, measure: WordMeasure, chance: Chance): string[] {
  const lines: string[] = [];
  let [line, room] = ['', measure.width - measure.indent];
  const size = (part: string): number => widthOf(part, measure.proportional);
  const flush = (): void => {
    lines.push(line);
    [line, room] = ['', measure.width];
  };
  let run = 0;
  for (const word of text.split(' ')) {
    const spaced = line === '' ? word : ` ${word}`;
    if (run === 0 && chance.yes(measure.emphasis)) run = chance.between(1, 5);
    const wider = run > 0 ? 0.5 * size(word) : 0;
    run = Math.max(0, run - 1);
    if (size(line + spaced) + wider <= room) {
      line += spaced;
      room -= wider;
      continue;
    }
    const [over, under] = [size(line + spaced) + wider - room, room - size(line)];
    const slack = measure.squeeze * measure.width;
    if (line !== '' && over <= slack && over < under) {
      line += spaced;
      flush();
      continue;
    }
    const free = Math.floor(room - size(line) - 1 + slack / 2);
    const at = divide(word, free, measure.divides, chance);
    if (at > 0) {
      const head = word.slice(0, at);
      line += `${line === '' ? '' : ' '}${head}${head.endsWith('-') ? '' : measure.hyphen}`;
      flush();
      line = word.slice(at);
    } else {
      if (line !== '') flush();
      line = word;
    }
  }
  if (line !== '') flush();
  return lines;
}

/** Where a word may be divided to fill `free` cells; 0 where it may not. */
function divide(word: string, free: number, divides: number, chance: Chance): number {
  const own = word.indexOf('-') + 1;
  if (own > 1 && own <= free && own < word.length - 1) return own;
  const letters = /^\p{L}+$/u.exec(word.replace(/[,.;:!?”"]+$/u, ''))?.[0] ?? '';
  if (letters.length < 6 || free < 4 || !chance.yes(divides)) return 0;
  const at = Math.min(free - 1, letters.length - 3);
  return at >= 2 ? at : 0;
}
