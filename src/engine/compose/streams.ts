// Columns that the extraction read line by line across the page: which lines stand below which. A small dynamic programme
// over the lines keeps one column or two open at a time; what it maximises is how well each line follows the one it is put
// below. Pages without such a stretch stay as they are.
import { FACT_NAMES, type PageView, pairFacts } from './facts.ts';
import type { Line } from './measure.ts';
import { FOLLOWS, logOdds } from './model.ts';
import { runModel } from './score.ts';

/** Lines a column may rest while the other one goes on. */
const LONGEST_REST = 4;
/** Log odds lost where a second column opens, where a column gives two lines in a row, where it closes. */
const OPEN = 18;
const TWICE = 5;
const CLOSE = 3;
const MOST = 3;
/** Lost with every line that changes columns: in a true stretch each of them earns more. */
const STEP = 0.2;
/** A stretch is looked at when its lines follow each other worse than this, on average of so many. */
const SUSPECT = 0.4;
const WINDOW = 10;

/** In place of a rest of 0: the column that gave the line before has ended, and this line goes on with the other. */
const SWAP = 8;

const clip = (odds: number): number => Math.max(-MOST, Math.min(MOST, odds));

type Follows = (upper: number, lower: number) => number;

/** Log odds that one line stands right below another, by the trained model. */
function followsOf(page: PageView, weights: Float64Array): Follows {
  const facts = new Uint8Array(FACT_NAMES.length);
  const picked = new Uint32Array(FOLLOWS.crosses);
  return (upper, lower) => {
    const [a, b] = [page.lines[upper], page.lines[lower]];
    if (a === undefined || b === undefined) return 0;
    pairFacts(a, b, page, facts);
    FOLLOWS.pick(facts, picked);
    return clip(logOdds(weights, picked));
  };
}

/** The lines column by column, numbered anew; the same list where no columns are interleaved. */
export function unweave(page: PageView, adjacent: Uint8Array, weights: Float64Array): readonly Line[] {
  const { lines } = page;
  const below = runModel(FOLLOWS, weights, adjacent, lines.length).map(clip);
  if (!isSuspect(below)) return lines;
  const rests = bestRests(lines, below, followsOf(page, weights));
  return rests.some(isWoven) ? layOut(lines, rests) : lines;
}

function isSuspect(below: Float64Array): boolean {
  let sum = 0;
  for (let i = 0; i < below.length; i++) {
    sum += (below[i] ?? 0) - (below[i - WINDOW] ?? 0);
    if (i >= WINDOW - 1 && sum < SUSPECT * WINDOW) return true;
  }
  return false;
}

/**
 * For each line, how far back the resting column's last line lies (0 or SWAP: no other column is open), by Viterbi over
 * lines. From a state with rest r, the next line goes on with the resting column or with the same one, and closes the
 * other or leaves it open.
 */
function bestRests(lines: readonly Line[], below: Float64Array, follows: Follows): Uint8Array {
  const count = below.length;
  const states = LONGEST_REST + 1;
  const from = new Uint8Array(count * states);
  let score = new Float64Array(states).fill(-Infinity);
  score[0] = 0;
  for (let i = 0; i + 1 < count; i++) {
    const plain = below[i] ?? 0;
    const next = new Float64Array(states).fill(-Infinity);
    const reach = (state: number, value: number, origin: number): void => {
      if (value <= (next[state] ?? 0)) return;
      next[state] = value;
      from[(i + 1) * states + state] = origin;
    };
    for (let rest = 0; rest < states; rest++) {
      const now = score[rest] ?? -Infinity;
      if (now === -Infinity) continue;
      if (rest === 0) {
        reach(0, now, 0);
        // Columns side by side share their rows: no blank line parts the first two.
        if (lines[i + 1]?.blanksBefore === 0) reach(1, now - plain - OPEN, 0);
        continue;
      }
      if (i - rest >= 0) reach(1, now + follows(i - rest, i + 1) - plain - STEP, rest);
      if (rest < LONGEST_REST) reach(rest + 1, now - TWICE, rest);
      reach(0, now - CLOSE, rest);
      if (i - rest >= 0) reach(0, now + follows(i - rest, i + 1) - plain - CLOSE, rest + SWAP);
    }
    score = next;
  }
  const rests = new Uint8Array(count);
  let state = score.indexOf(Math.max(...score));
  for (let i = count - 1; i >= 0; i--) {
    const origin = from[i * states + state] ?? 0;
    rests[i] = origin >= SWAP ? SWAP : state;
    state = origin % SWAP;
  }
  return rests;
}

const isWoven = (rest: number): boolean => rest > 0 && rest < SWAP;

/** Puts each stretch column by column: the one that ends first comes first, so that the other runs on into the page. */
function layOut(lines: readonly Line[], rests: Uint8Array): Line[] {
  const order: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (!isWoven(rests[at + 1] ?? 0)) {
      order.push(...lines.slice(at, at + 1));
      continue;
    }
    let end = at + 1;
    while (end + 1 < lines.length && isWoven(rests[end + 1] ?? 0)) end++;
    const columns: [Line[], Line[]] = [lines.slice(at, at + 1), []];
    let current: 0 | 1 = 0;
    for (let k = at + 1; k <= end; k++) {
      if (rests[k] === 1) current = current === 0 ? 1 : 0;
      columns[current].push(...lines.slice(k, k + 1));
    }
    if (rests[end + 1] === SWAP) current = current === 0 ? 1 : 0;
    const lasts = current === 0 ? [columns[1], columns[0]] : columns;
    for (const column of lasts) order.push(...column);
    at = end;
  }
  return order.map((line, index) => ({ ...line, index, blanksBefore: blanksIn(order, index, line) }));
}

/** Blank lines count for a line only below the line that it stands below in the raw page or in its column. */
function blanksIn(order: readonly Line[], index: number, line: Line): number {
  const above = order[index - 1];
  return above !== undefined && above.row > line.row ? Math.max(1, line.blanksBefore) : line.blanksBefore;
}
