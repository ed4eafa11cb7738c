// Rows of figures in alphabetic scripts, each a line of its own: prices behind leaders, results of matches, market reports.
// Told by their forms alone, so that neither widths nor marks can take them for running text.
import type { Line } from './measure.ts';

/** No row is longer, in UTF-16 units. */
const LONGEST = 90;
/** How much of a line's end two rows must have alike, in signs of `tailForm`, and how much of the line is read for it. */
const ALIKE = 5;
const REACH = 40;
const MAY_BE_ROW = /\p{Nd}[^\p{L}]{0,3}\p{L}{0,6}[^\p{L}]{0,2}$|\p{Nd}.{0,24}$/u;
/** Gerſte, feine . . 155—170 Mk. · Barley ......... 28s. 0d.: leaders, and figures behind them. */
const LEADERS = /^[\p{L}«„“"'(].*?(?:(?:[.·_]\s?){3,}|…{2,})\s?[^\p{L}\s]{0,2}\s?(?:\p{L}{1,3}\.?\s)?\p{Nd}/u;
const OPENS = /^[\p{Lu}\p{Lt}\p{Lo}«„“"'(]/u;
const CLOSES_ROW = /[^,;:\u00ad⸗¬-]$/u;

/** For each line, 1: it is a row. */
export function ledgerRows(lines: readonly Line[]): Uint8Array {
  const rows = new Uint8Array(lines.length);
  let before = '';
  for (const [at, { text }] of lines.entries()) {
    const form =
      text.length <= LONGEST && isAlphabetic(text) && MAY_BE_ROW.test(text.slice(-REACH)) ? rowForm(text) : '';
    if (form === LED) rows[at] = 1;
    else if (form !== '' && form === before) rows[at] = rows[at - 1] = 1;
    before = form;
  }
  // What stands right beside a row needs less: a gap or two points before its figures.
  for (let at = 1; at < lines.length; at += 1) if (rows[at - 1] === 1 && isGapped(lines[at])) rows[at] = 1;
  for (let at = lines.length - 2; at >= 0; at -= 1) if (rows[at + 1] === 1 && isGapped(lines[at])) rows[at] = 1;
  return rows;
}

const GAPPED = /^[\p{Lu}\p{Lo}«„“"'(].*\S(?:\s{2,}|\s?[.·…]\s[.·…]\s)(?:\p{L}{1,3}\.?\s)?\p{Nd}.{0,20}$/u;
const isGapped = (line: Line | undefined): boolean =>
  line !== undefined && line.text.length <= LONGEST && CLOSES_ROW.test(line.text) && GAPPED.test(line.text);

/** By its first character. */
function isAlphabetic(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 0x2e80 || code >= 0xac00;
}

const LED = 'led';

/** What a row shares with the next one: `LED` where leaders say that it is one, '' where it is none. */
function rowForm(text: string): string {
  if (LEADERS.test(text)) return LED;
  if (!OPENS.test(text) || !CLOSES_ROW.test(text)) return '';
  const form = tailForm(text.slice(-REACH));
  return form.length >= ALIKE && isOfFigures(form) ? form.slice(-ALIKE) : '';
}

/** Words as `a`, numbers as `0`, marks as they are, spaces left out. */
const tailForm = (text: string): string =>
  text
    .replaceAll(/[\p{L}\p{M}]+(?:\s+[\p{L}\p{M}]+)*/gu, 'a')
    .replaceAll(/\p{Nd}+/gu, '0')
    .replaceAll(/\s+/gu, '');

/** Two numbers stand side by side or with a mark between, as in 3:0 and 143—147. */
const isOfFigures = (form: string): boolean => /0[^a0.,)(]{0,2}0|0[.,]0a?0/u.test(form.slice(-ALIKE));
