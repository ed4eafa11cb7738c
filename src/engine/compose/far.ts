// Sentences that another text cuts in two: a boxed story inside a feature, a picture across a column. An end that is left
// open looks for the line further on that goes on with it; each line is given at most one end.
import { CLASS, classOf } from '../text/index.ts';
import { FACT_NAMES, type PageView, pairFacts } from './facts.ts';
import { BEGIN, END, TAIL } from './line-facts.ts';
import { FAR, type Weights } from './model.ts';
import { farFacts, type FirstView, followFirst, opensFact } from './second-facts.ts';

/** Lines further on that are looked at, and how many that may begin in mid-sentence. */
const REACH = 90;
const MOST = 12;
/** A sentence is surely over behind its full stop, and hardly ever cut behind a colon, a semicolon or a dateline. */
const OPEN_ENDS: ReadonlySet<number> = new Set([
  END.clause,
  END.cut,
  END.continuing,
  END.digit,
  END.closer,
  END.letter,
]);
/** Whatever else a line begins with says by itself that a text begins. */
const GOING_ON: ReadonlySet<number> = new Set([
  BEGIN.letter,
  BEGIN.capital,
  BEGIN.digit,
  BEGIN.quotation,
  BEGIN.bracket,
  BEGIN.closer,
  BEGIN.continuing,
  BEGIN.quantity,
]);

/** Lines by their places in `page.lines`; the facts are overwritten with each pair. */
type Visit = (upper: number, lower: number, facts: Uint8Array) => void;

/** Shows every open end with every line that may go on with it, for training and for use alike. */
export function visitFar(page: PageView, odds: Float64Array, visit: Visit): void {
  const { lines } = page;
  const view = followFirst(page, odds);
  const starts: number[] = [];
  for (let j = 1; j < lines.length; j++) if (mayGoOn(page, odds, j)) starts.push(j);
  const facts = new Uint8Array(FACT_NAMES.length);
  const rare = rarePairs(page);
  for (let i = 0, from = 0; i + 2 < lines.length; i++) {
    while (from < starts.length && (starts[from] ?? 0) <= i + 1) from++;
    if (!isLeftOpen(page, view, i)) continue;
    const words = pairsOf(rare, view, i);
    for (let k = from; k < Math.min(starts.length, from + MOST); k++) {
      const j = starts[k] ?? 0;
      const [upper, lower] = [lines[i], lines[j]];
      if (upper === undefined || lower === undefined || j > i + REACH) break;
      pairFacts(upper, lower, page, facts, 0);
      const shared = sharedPairs(rare, odds, words, j);
      farFacts(page, view, { upper: i, lower: j, between: k - from, shared }, facts);
      visit(i, j, facts);
    }
  }
}

/**
 * To take an end from the line right below, a line further on must be four times as likely as not: a wrong join tears two texts.
 * An end that goes on with nothing goes on with what likelier does than not; such a join is told.
 */
const SURE = Math.log(4);
/** What is likelier than this makes the join with the next line a doubtful one, yet leaves it. */
const LIKELY = -1.7;
const DOUBTFUL = 0.2;

/**
 * For each end that a line further on goes on with, that line, with the log odds: what `odds` says of the end's own next
 * line is one of the facts. Sets `odds` of the gaps that such a join decides, and of those that one nearly does.
 */
export function bridge(page: PageView, odds: Float64Array, weights: Weights): Map<number, [number, number]> {
  const found: { upper: number; lower: number; sure: number }[] = [];
  visitFar(page, odds, (upper, lower, facts) => {
    const sure = FAR.odds(weights, facts, 0);
    if (sure > LIKELY) found.push({ upper, lower, sure });
  });
  found.sort((a, b) => b.sure - a.sure || a.upper - b.upper || a.lower - b.lower);
  const next = new Map<number, [number, number]>();
  const taken = new Set<number>();
  const settle = (gap: number, to: number): void => {
    odds[gap] = Math.min(odds[gap] ?? 0, to);
  };
  for (const pair of found) {
    if (next.has(pair.upper) || taken.has(pair.lower)) continue;
    const joined = (odds[pair.upper] ?? 0) > 0;
    if (pair.sure > (joined ? SURE : 0)) {
      next.set(pair.upper, [pair.lower, pair.sure]);
      taken.add(pair.lower);
      for (const gap of [pair.upper, pair.lower - 1]) settle(gap, -pair.sure);
    } else if (joined) settle(pair.upper, Math.max(DOUBTFUL, -pair.sure));
  }
  return next;
}

/** Joins that are no surer than this may give way to a line further on; surer ones only where another text seems to open. */
const HARDLY = 2;
const SURELY = 7;

/** Running text that ends within a sentence. */
const isLeftOpen = (page: PageView, { odds, running }: FirstView, i: number): boolean =>
  OPEN_ENDS.has(page.own.end[i] ?? 0) &&
  page.own.tail[i] !== TAIL.credit &&
  (running[i] ?? 0) > 0 &&
  ((odds[i] ?? 0) <= HARDLY || ((odds[i] ?? 0) <= SURELY && opensFact(page, odds, i) > 0));

/** A line that nothing right above surely goes on to, and that neither title nor list nor dateline opens. */
const mayGoOn = ({ own, lines }: PageView, odds: Float64Array, j: number): boolean =>
  (odds[j - 1] ?? 0) <= HARDLY &&
  GOING_ON.has(own.begin[j] ?? 0) &&
  lines[j]?.glued !== true &&
  ((odds[j] ?? 0) > 0 || (own.tail[j] ?? 0) !== TAIL.bare);

const RARE = 4;
const LINES_ABOVE = 12;
const LINES_BELOW = 6;

/** Pairs of characters that are rare on the page, by line. */
type RarePairs = (line: number) => readonly number[];

/** Those of the lines of the paragraph that ends with line `i`. */
function pairsOf(rare: RarePairs, { length }: FirstView, i: number): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (let k = Math.max(0, i + 1 - Math.min(LINES_ABOVE, length[i] ?? 0)); k <= i; k++)
    for (const pair of rare(k)) pairs.add(pair);
  return pairs;
}

/** How many of them the paragraph that begins with line `j` has. */
function sharedPairs(rare: RarePairs, odds: Float64Array, pairs: ReadonlySet<number>, j: number): number {
  let count = 0;
  for (let k = j; k < j + LINES_BELOW && (k === j || (odds[k - 1] ?? 0) > 0); k++)
    for (const pair of rare(k)) if (pairs.has(pair)) count++;
  return count;
}

/** The longest stretch of a line that is looked at. */
const LONGEST = 200;

/** Found once for each line that is asked for: many ends look at the same lines further on. */
function rarePairs({ lines, neighbours }: PageView): RarePairs {
  const known: (readonly number[] | undefined)[] = [];
  const find = (text: string): readonly number[] => {
    const pairs: number[] = [];
    let left = classOf(text.charCodeAt(0)) === CLASS.han ? text.charCodeAt(0) : 0;
    for (let k = 1; k < Math.min(text.length, LONGEST); k++) {
      const unit = text.charCodeAt(k);
      const right = classOf(unit) === CLASS.han ? unit : 0;
      if (left !== 0 && right !== 0 && neighbours.count(left, right) <= RARE) pairs.push((left << 16) | right);
      left = right;
    }
    return pairs;
  };
  return (line) => (known[line] ??= find(lines[line]?.text ?? ''));
}
