// The interval round a rate found in a sample. Wilson's, for it holds its promise where few errors or none are found.
// E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22 (1927) 209–212.

/** 95 % of such intervals hold the true rate. */
const Z = 1.959_963_984_540_054;

export interface Rate {
  /** Of 10,000 characters; null where nothing was looked at. */
  readonly per10000: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * @param points errors by the counting rule, which need not be whole: they stand for as many wrong characters.
 * @param characters looked at; more points than characters are taken for all of them.
 */
export function rateOf(points: number, characters: number): Rate {
  if (characters === 0) return { per10000: null, low: null, high: null };
  const share = Math.min(1, points / characters);
  const shrink = 1 + Z ** 2 / characters;
  const centre = (share + Z ** 2 / (2 * characters)) / shrink;
  const half = (Z / shrink) * Math.sqrt((share * (1 - share)) / characters + Z ** 2 / (4 * characters ** 2));
  const low = points === 0 ? 0 : Math.max(0, centre - half);
  return { per10000: share * 10_000, low: low * 10_000, high: Math.min(1, centre + half) * 10_000 };
}
