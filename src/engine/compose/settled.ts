// What the first pass over a page settles about its setting: the measure around each line from the lines inside paragraphs
// alone, how far such lines stray from it, and how much shorter the first lines of paragraphs are.
import type { Columns } from './columns.ts';
import type { Line } from './measure.ts';

/** Widths in cells, one entry per line; 0 where no line inside a paragraph is near. */
export interface Settled {
  /** Typical width of the lines above it, and of those below it in its own paragraph. */
  readonly above: Float64Array;
  readonly below: Float64Array;
  /** How far a line inside a paragraph strays from the measure, by and large. */
  readonly spread: number;
  /** What first lines are short of, and how far that strays. */
  readonly short: number;
  readonly shortSpread: number;
  /** 0 unknown, 1 no, 2 yes: first lines are short. */
  readonly drops: number;
}

/** Lines looked at on either side, and how many of them make a measure. */
const REACH = 9;
const ENOUGH = 5;
/** First lines as most papers set them, counted in with those of the page. */
const USUAL = 3;

/** Learns the setting from the first pass's log odds that the next line continues a line. */
export function settle(lines: readonly Line[], { widths }: Columns, odds: Float64Array, alphabetic: boolean): Settled {
  const count = lines.length;
  const inside = new Uint8Array(count);
  for (let i = 1; i + 1 < count; i++)
    inside[i] = (odds[i - 1] ?? 0) > 0 && (odds[i] ?? 0) > 0 && (lines[i]?.spaced ?? 1) < 0.5 ? 1 : 0;
  const [above, below] = [new Float64Array(count), new Float64Array(count)];
  const near = new Float64Array(ENOUGH);
  for (let i = 0; i < count; i++) {
    let found = 0;
    for (let k = i - 1; k >= 0 && k >= i - REACH && found < ENOUGH; k--)
      if (inside[k] === 1) found = insert(near, found, widths[k] ?? 0);
    above[i] = found === 0 ? 0 : (near[found >> 1] ?? 0);
    found = 0;
    for (let k = i + 1; k < count && k <= i + REACH && found < ENOUGH; k++) {
      if (inside[k] === 1) found = insert(near, found, widths[k] ?? 0);
      else if (found > 0) break;
    }
    below[i] = found === 0 ? 0 : (near[found >> 1] ?? 0);
  }
  const typical = median(deviations(count, (i) => (inside[i] === 1 ? widths[i] : undefined)));
  const least = alphabetic ? 0.02 * typical : 0.6;
  const spread = strays(
    deviations(count, (i) => (inside[i] === 1 && (above[i] ?? 0) > 0 ? (widths[i] ?? 0) - (above[i] ?? 0) : undefined)),
    0,
    least,
  );
  const shorts = deviations(count, (i) =>
    i > 0 && (odds[i - 1] ?? 0) < -1.5 && (odds[i] ?? 0) > 1 && (below[i] ?? 0) > 0
      ? (below[i] ?? 0) - (widths[i] ?? 0)
      : undefined,
  );
  const usual = alphabetic ? 0.07 * typical : 4;
  const drops = shorts.length < USUAL ? 0 : median(shorts) < usual / 2 ? 1 : 2;
  for (let k = 0; k < USUAL; k++) shorts.push(usual);
  const short = median(shorts);
  return { above, below, spread, short, shortSpread: strays(shorts, short, Math.max(least, spread)), drops };
}

function deviations(count: number, of: (line: number) => number | undefined): number[] {
  const found: number[] = [];
  for (let i = 0; i < count; i++) {
    const value = of(i);
    if (value !== undefined) found.push(value);
  }
  return found;
}

/** Typical distance from a middle, as a standard deviation would have it, not below `least`. */
const strays = (values: readonly number[], middle: number, least: number): number =>
  Math.max(least, 1.48 * median(values.map((value) => Math.abs(value - middle))));

/** Puts a value in order among the first `count` ones; gives their new number. */
function insert(values: Float64Array, count: number, value: number): number {
  let at = count;
  for (; at > 0 && (values[at - 1] ?? 0) > value; at--) values[at] = values[at - 1] ?? 0;
  values[at] = value;
  return count + 1;
}

/** 0 of nothing. Typed arrays are sorted by number without a call for each comparison. */
function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).toSorted();
  return sorted[sorted.length >> 1] ?? 0;
}

/** Log likelihood that a line is the first of its paragraph, against one inside, by its width alone. */
export function startEvidence(
  { below, spread, short, shortSpread }: Settled,
  line: number,
  width: number,
): number | undefined {
  const measure = below[line] ?? 0;
  if (measure === 0) return undefined;
  const missing = measure - width;
  const z = (middle: number, stray: number): number =>
    -Math.min(12, ((missing - middle) / stray) ** 2 / 2) - Math.log(stray);
  return z(short, shortSpread) - z(0, spread);
}

/** Room that a line leaves for the first piece of the next one, in spreads of the measure. */
export function roomEvidence(
  { above, below, spread, short }: Settled,
  line: number,
  taken: number,
  first: boolean,
): number | undefined {
  const measure = Math.max(above[line] ?? 0, below[line] ?? 0);
  return measure === 0 ? undefined : (measure - taken - (first ? short : 0)) / spread;
}
