// Columns that the extraction read line by line across the page: which lines stand below which. A small dynamic programme
// over the lines keeps up to six columns open at a time; what it maximises is how well each line follows the one it is put
// below. Pages without such a stretch stay as they are.
import { FACT_NAMES, nearFacts, type PageView } from './facts.ts';
import type { Line } from './measure.ts';
import { FOLLOWS, type Weights } from './model.ts';
import { runModel } from './score.ts';

/** Lines that one of two columns may rest while the other one goes on. */
const LONGEST_REST = 4;
/** Columns side by side, at most. */
const WIDEST = 6;
/** Log odds lost where a second column opens and each one more, where a column gives two lines in a row, where it closes. */
const OPEN = 9;
const OPEN_MORE = 3;
const TWICE = 5;
const CLOSE = 3;
/** Lost with a blank line between lines of several columns: rows that are read across have none. */
const BLANK = 4;
const MOST = 3;
/** Lost with every line that changes columns: in a true stretch each of them earns more. */
const STEP = 0.2;
/** A stretch is looked at when its lines follow each other worse than this, on average of so many. */
const SUSPECT = 0.4;
const WINDOW = 10;

/**
 * States of the programme: one column; two, the other one's last line so many lines back; three and more in turn, where
 * the next line goes on with the column that gave a line longest ago. While columns open, each line begins one.
 */
const ONE = 0;
const turnOf = (columns: number): number => LONGEST_REST + columns - 2;
const openingOf = (columns: number): number => turnOf(WIDEST) + columns - 1;
const STATES = openingOf(WIDEST) + 1;

/** How a state was reached: from which one, and which line the new one stands below, so many lines back; 0: it begins a column. */
interface Move {
  readonly from: number;
  readonly to: number;
  /** Lines back to the line above it in its column; 0 where a column begins. */
  readonly back: number;
  readonly cost: number;
}

const MOVES: readonly Move[] = listMoves();
const FROM = Uint8Array.from(MOVES, ({ from }) => from);
const TO = Uint8Array.from(MOVES, ({ to }) => to);
const BACK = Uint8Array.from(MOVES, ({ back }) => back);
const COST = Float64Array.from(MOVES, ({ cost }) => cost);

function listMoves(): Move[] {
  const moves: Move[] = [{ from: ONE, to: ONE, back: 1, cost: 0 }];
  for (let columns = 2; columns <= WIDEST; columns++) {
    const opening = openingOf(columns);
    moves.push(
      columns === 2
        ? { from: ONE, to: opening, back: 0, cost: OPEN }
        : { from: openingOf(columns - 1), to: opening, back: 0, cost: OPEN_MORE },
    );
    // Where as many columns are open as there are, each goes on in turn, as it does from then on.
    const running = columns === 2 ? 1 : turnOf(columns);
    for (const from of [opening, running]) {
      moves.push({ from, to: running, back: columns, cost: STEP });
      moves.push({ from, to: ONE, back: 1, cost: CLOSE + columns - 2 });
      for (let left = columns - 1; left >= 2; left--)
        moves.push({ from, to: left === 2 ? 1 : turnOf(left), back: left, cost: CLOSE * (columns - left) + STEP });
    }
  }
  for (let rest = 1; rest <= LONGEST_REST; rest++) {
    if (rest > 1)
      moves.push({ from: rest, to: 1, back: rest + 1, cost: STEP }, { from: rest, to: ONE, back: 1, cost: CLOSE });
    if (rest < LONGEST_REST) moves.push({ from: rest, to: rest + 1, back: 1, cost: TWICE });
    moves.push({ from: rest, to: ONE, back: rest + 1, cost: CLOSE });
  }
  return moves;
}

const clip = (odds: number): number => Math.max(-MOST, Math.min(MOST, odds));

type Follows = (upper: number, lower: number) => number;

/** Log odds that one line stands right below another, by the trained model. */
function followsOf(page: PageView, weights: Weights): Follows {
  const facts = new Uint8Array(FACT_NAMES.length);
  return (upper, lower) => {
    const [a, b] = [page.lines[upper], page.lines[lower]];
    if (a === undefined || b === undefined) return 0;
    nearFacts(a, b, page, facts, 0);
    return clip(FOLLOWS.odds(weights, facts, 0));
  };
}

/** The lines column by column, numbered anew; the same list where no columns are interleaved. */
export function unweave(page: PageView, adjacent: Uint8Array, weights: Weights): readonly Line[] {
  const { lines } = page;
  const below = runModel(FOLLOWS, weights, adjacent, lines.length).map(clip);
  const suspect = findSuspect(below);
  if (!suspect.includes(1)) return lines;
  const woven = placeBelow(lines, below, suspect, followsOf(page, weights));
  return woven.states.some((state) => state !== ONE) ? layOut(lines, woven) : lines;
}

/** 1 for the lines of a window whose lines follow each other badly, and for those near it: only there columns may be open. */
function findSuspect(below: Float64Array): Uint8Array {
  const suspect = new Uint8Array(below.length);
  let sum = 0;
  let marked = 0;
  for (let i = 0; i < below.length; i++) {
    sum += (below[i] ?? 0) - (below[i - WINDOW] ?? 0);
    if (i < WINDOW - 1 || sum >= SUSPECT * WINDOW) continue;
    const end = Math.min(below.length, i + 1 + WINDOW);
    suspect.fill(1, Math.max(marked, i + 1 - 2 * WINDOW, 0), end);
    marked = end;
  }
  return suspect;
}

interface Woven {
  /** For each line, how many lines back the line lies that it stands below; 0: it begins a column. */
  readonly above: Uint8Array;
  /** The state at each line. */
  readonly states: Uint8Array;
}

/** Which line each line stands below, decided together by Viterbi over lines. */
function placeBelow(lines: readonly Line[], below: Float64Array, suspect: Uint8Array, follows: Follows): Woven {
  const count = below.length;
  const came = new Uint8Array(count * STATES);
  let [score, next] = [new Float64Array(STATES).fill(-Infinity), new Float64Array(STATES)];
  score[ONE] = 0;
  const gain = new Float64Array(WIDEST + 1);
  let single = true;
  for (let i = 0; i + 1 < count; i++) {
    const plain = below[i] ?? 0;
    const free = suspect[i + 1] === 1;
    // Away from columns one state goes on by the first of the moves, which costs nothing.
    if (!free && single) continue;
    const blank = (lines[i + 1]?.blanksBefore ?? 0) > 0;
    let best = -Infinity;
    for (let state = 0; state < STATES; state++) best = Math.max(best, score[state] ?? 0);
    const least = best - FAR_BEHIND;
    next.fill(-Infinity);
    gain.fill(Number.NaN);
    [gain[0], gain[1]] = [-plain, 0];
    for (let number = 0; number < MOVES.length; number++) {
      const now = score[FROM[number] ?? 0] ?? -Infinity;
      // A state that is this far behind never wins again.
      if (now < least) continue;
      const to = TO[number] ?? 0;
      const back = BACK[number] ?? 0;
      if (back > i + 1 || (!free && to !== ONE)) continue;
      // Columns side by side share their rows: no blank line parts the first two.
      if (blank && back === 0) continue;
      if (Number.isNaN(gain[back])) gain[back] = follows(i + 1 - back, i + 1) - plain;
      const value = now + (gain[back] ?? 0) - (COST[number] ?? 0) - (blank && to !== ONE ? BLANK : 0);
      if (value <= (next[to] ?? 0)) continue;
      next[to] = value;
      came[(i + 1) * STATES + to] = number;
    }
    [score, next] = [next, score];
    single = !free;
  }
  const [above, states] = [new Uint8Array(count).fill(1), new Uint8Array(count)];
  let state = score.indexOf(Math.max(...score));
  for (let i = count - 1; i > 0; i--) {
    const move = MOVES[came[i * STATES + state] ?? 0];
    if (move === undefined) break;
    [above[i], states[i]] = [move.back, state];
    state = move.from;
  }
  return { above, states };
}

const FAR_BEHIND = 45;

/** Puts each stretch column by column; the column that the lines below it go on with comes last. */
function layOut(lines: readonly Line[], { above, states }: Woven): Line[] {
  const order: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    let end = at;
    if (states[at + 1] === openingOf(2))
      while ((states[end + 1] ?? ONE) !== ONE && (end === at || states[end + 1] !== openingOf(2))) end++;
    const columns: Line[][] = [];
    const owner: number[] = [];
    for (let k = at; k <= end; k++) {
      const back = k === at ? 0 : (above[k] ?? 0);
      const column = back === 0 ? columns.length : (owner[k - at - back] ?? 0);
      owner.push(column);
      (columns[column] ??= []).push(...lines.slice(k, k + 1));
    }
    const goesOn = owner[end + 1 - (above[end + 1] ?? 1) - at] ?? -1;
    for (const [number, column] of columns.entries()) if (number !== goesOn) order.push(...column);
    order.push(...(columns[goesOn] ?? []));
    at = end;
  }
  return order.map((line, index) => ({ ...line, index, blanksBefore: blanksIn(order, index, line) }));
}

/** Blank lines count for a line only below the line that it stands below in the raw page or in its column. */
function blanksIn(order: readonly Line[], index: number, line: Line): number {
  const above = order[index - 1];
  return above !== undefined && above.row > line.row ? Math.max(1, line.blanksBefore) : line.blanksBefore;
}
