// What two sequences of code points have in common, in order, at near-linear cost whatever they hold: anchors first, shorter
// and shorter ones, then an exact diff of the small gaps between them. A gap too large for that is worked through by windows.
import { characterDiff, type Run } from './character-diff.ts';
import { ascending, uniqueGrams } from './grams.ts';

/** Lengths of the anchors, tried one after the other on what the longer ones left open. */
const ANCHOR_LENGTHS = [24, 12, 6, 3];

/** Code points of both sides together up to which a gap is diffed exactly. */
const SMALL = 512;

interface Gap {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/** Common runs of `a` and `b`, ascending on both sides, none touching the next on both. The same for the same input, always. */
export function commonRuns(a: Int32Array, b: Int32Array): Run[] {
  const runs: Run[] = [];
  fill(a, b, { a: 0, aEnd: a.length, b: 0, bEnd: b.length }, 0, runs);
  return runs;
}

function fill(a: Int32Array, b: Int32Array, gap: Gap, level: number, runs: Run[]): void {
  const head = reach(a, b, gap.a, gap.b, 1, Math.min(gap.aEnd - gap.a, gap.bEnd - gap.b));
  add(runs, { a: gap.a, b: gap.b, length: head });
  const rest = { ...gap, a: gap.a + head, b: gap.b + head };
  const tail = reach(a, b, gap.aEnd - 1, gap.bEnd - 1, -1, Math.min(rest.aEnd - rest.a, rest.bEnd - rest.b));
  const core = { ...rest, aEnd: rest.aEnd - tail, bEnd: rest.bEnd - tail };
  const [sizeA, sizeB] = [core.aEnd - core.a, core.bEnd - core.b];
  if (sizeA > 0 && sizeB > 0) {
    if (sizeA + sizeB <= SMALL) diffInto(a, b, core, runs);
    else if (level < ANCHOR_LENGTHS.length) anchor(a, b, core, level, runs);
    else slide(a, b, core, runs);
  }
  add(runs, { a: core.aEnd, b: core.bEnd, length: tail });
}

/** How many code points agree from here on, in this direction, up to `most`. */
function reach(a: Int32Array, b: Int32Array, atA: number, atB: number, step: 1 | -1, most: number): number {
  let n = 0;
  while (n < most && a[atA + n * step] === b[atB + n * step]) n++;
  return n;
}

function add(runs: Run[], run: Run): void {
  if (run.length === 0) return;
  const last = runs.at(-1);
  const joins = last !== undefined && last.a + last.length === run.a && last.b + last.length === run.b;
  if (joins) runs[runs.length - 1] = { ...last, length: last.length + run.length };
  else runs.push(run);
}

/** Fixes the anchors of this length, each as long as it reaches, and fills the gaps between them. */
function anchor(a: Int32Array, b: Int32Array, gap: Gap, level: number, runs: Run[]): void {
  const fields = [
    { codes: a, spans: [{ start: gap.a, end: gap.aEnd }] },
    { codes: b, spans: [{ start: gap.b, end: gap.bEnd }] },
  ] as const;
  let [atA, atB] = [gap.a, gap.b];
  for (const place of ascending(uniqueGrams(...fields, ANCHOR_LENGTHS[level] ?? 1))) {
    if (place.a < atA || place.b < atB) continue;
    const back = reach(a, b, place.a - 1, place.b - 1, -1, Math.min(place.a - atA, place.b - atB));
    const ahead = reach(a, b, place.a, place.b, 1, Math.min(gap.aEnd - place.a, gap.bEnd - place.b));
    fill(a, b, { a: atA, aEnd: place.a - back, b: atB, bEnd: place.b - back }, level + 1, runs);
    add(runs, { a: place.a - back, b: place.b - back, length: back + ahead });
    [atA, atB] = [place.a + ahead, place.b + ahead];
  }
  fill(a, b, { ...gap, a: atA, b: atB }, level + 1, runs);
}

function diffInto(a: Int32Array, b: Int32Array, gap: Gap, runs: Run[]): void {
  for (const run of characterDiff(a.subarray(gap.a, gap.aEnd), b.subarray(gap.b, gap.bEnd))) {
    add(runs, { a: gap.a + run.a, b: gap.b + run.b, length: run.length });
  }
}

/**
 * For long repetitive or unlike stretches: diffs a window at a time and keeps what lies well inside it, so that the cost is
 * the length times the window. Not the shortest script, but a true one.
 */
function slide(a: Int32Array, b: Int32Array, gap: Gap, runs: Run[]): void {
  const [window, inside] = [SMALL / 4, (3 * SMALL) / 16];
  let [atA, atB] = [gap.a, gap.b];
  while (atA < gap.aEnd && atB < gap.bEnd) {
    const [aEnd, bEnd] = [Math.min(gap.aEnd, atA + window), Math.min(gap.bEnd, atB + window)];
    const last = aEnd === gap.aEnd && bEnd === gap.bEnd;
    const [mostA, mostB] = last ? [window, window] : [inside, inside];
    let [nextA, nextB] = [0, 0];
    for (const run of characterDiff(a.subarray(atA, aEnd), b.subarray(atB, bEnd))) {
      const length = Math.min(run.length, mostA - run.a, mostB - run.b);
      if (length <= 0) break;
      add(runs, { a: atA + run.a, b: atB + run.b, length });
      [nextA, nextB] = [run.a + length, run.b + length];
    }
    if (last) return;
    const stuck = nextA === 0 && nextB === 0;
    atA += stuck ? inside : nextA;
    atB += stuck ? inside : nextB;
  }
}
