// The one door to diff-match-patch. It compares UTF-16 units, so code points are mapped to single units first, and it is
// given no time limit, so that the answer never depends on the machine: callers keep the sequences short.
import diff_match_patch from 'diff-match-patch';

/** A stretch that two sequences have in common: `a[a + i] === b[b + i]` for `i < length`. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

const KEEP = 0;
const CUT = -1;

/**
 * The common runs of a shortest edit script (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986), in order.
 * Quadratic where the sequences differ.
 * @throws RangeError when there are more than 65,536 distinct code points.
 */
export function characterDiff(a: Int32Array, b: Int32Array): Run[] {
  const units = new Map<number, number>();
  const left = mapped(a, units);
  const right = mapped(b, units);
  const differ = new diff_match_patch();
  differ.Diff_Timeout = 0;
  const runs: Run[] = [];
  let [atA, atB] = [0, 0];
  for (const [kind, { length }] of differ.diff_main(left, right, false)) {
    if (kind === KEEP) runs.push({ a: atA, b: atB, length });
    if (kind <= KEEP) atA += length;
    if (kind !== CUT) atB += length;
  }
  return runs;
}

function mapped(codes: Int32Array, units: Map<number, number>): string {
  let text = '';
  for (const code of codes) {
    const unit = units.get(code) ?? units.size;
    if (unit > 0xffff) throw new RangeError('more than 65536 distinct characters in one comparison');
    units.set(code, unit);
    text += String.fromCharCode(unit);
  }
  return text;
}
