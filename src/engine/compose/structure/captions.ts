// Captions without a news text of their own: whose article do they belong to? By meaning, by the photographer's name among
// the article's reporters, and by place.
import { greatest } from './extremes.ts';
import type { Likeness } from './grams.ts';
import type { PhotoGroup } from './photos.ts';
import type { Piece } from './piece.ts';

export interface Candidate {
  readonly id: number;
  /** Pieces of its text, in raw order. */
  readonly texts: readonly number[];
  /** Its bylines, in which a photographer may be named. */
  readonly signed: string;
  /** Pieces of its text and titles: what a caption may stand beside. */
  readonly all: ReadonlySet<number>;
}

export interface CaptionHome {
  /** Id of the article; undefined: a photo of its own. */
  readonly story: number | undefined;
  readonly confidence: number;
  readonly other: number | undefined;
}

const ALONE = 0.3;
/** A picture in the midst of a paragraph is mostly its article's. */
const INSIDE = 2.6;
/** How many pieces before and behind a caption an article may begin. */
const REACH = 120;

/** The candidates that begin near a piece, out of all in raw order. */
export function candidatesNear(candidates: readonly Candidate[], at: number): readonly Candidate[] {
  const from = firstBehind(candidates, at - REACH);
  return candidates.slice(from, firstBehind(candidates, at + REACH + 1));
}

/** Index of the first candidate whose text begins at a piece or behind it. */
function firstBehind(candidates: readonly Candidate[], at: number): number {
  let [low, high] = [0, candidates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((candidates[middle]?.id ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function homeOf(
  photo: PhotoGroup,
  captions: readonly number[],
  pieces: readonly Piece[],
  candidates: readonly Candidate[],
  likeness: Likeness,
  inside: number,
): CaptionHome {
  const at = photo.pieces[0] ?? 0;
  const end = photo.pieces.at(-1) ?? at;
  const words = captions.map((piece) => (pieces[piece]?.text ?? '').replace(/^图[为中是：:①-⑳]*/u, '')).join('\n');
  const covered = likeness.covered(words, at);
  const names = namesIn(photo.pieces.map((piece) => pieces[piece]?.text ?? '').at(-1) ?? '');
  const scored: { story: number | undefined; score: number }[] = [{ story: undefined, score: ALONE }];
  for (const candidate of candidates) {
    const first = candidate.texts[0] ?? 0;
    const shares = candidate.texts.map(covered);
    const share =
      Math.max(0, greatest(shares)) + (0.3 * shares.reduce((sum, one) => sum + one, 0)) / Math.sqrt(shares.length || 1);
    const lead = (pieces[first]?.text ?? '').slice(0, 40) + candidate.signed;
    const named = names.some((name) => lead.includes(name)) ? 1.2 : 0;
    const beside = candidate.all.has(inside)
      ? INSIDE
      : candidate.all.has(at - 1)
        ? 1.2
        : candidate.all.has(end + 1)
          ? 0.8
          : 0;
    scored.push({ story: candidate.id, score: Math.min(4, 14 * share) - 0.8 + named + beside });
  }
  scored.sort((a, b) => b.score - a.score);
  const best = scored[0] ?? { story: undefined, score: 0 };
  const sum = scored.reduce((total, { score }) => total + Math.exp(1.5 * (score - best.score)), 0);
  return { story: best.story, confidence: 1 / sum, other: scored[1]?.story };
}

/** Han names of two to four characters in a credit line, roles taken off. */
function namesIn(credit: string): string[] {
  return credit
    .slice(-60)
    .split(/[\s、，,：:]+/u)
    .map((token) => token.replace(/(?:摄影|摄|攝|供图)$/u, '').replace(/^.*(?:记者|通讯员)/u, ''))
    .filter((token) => /^\p{Script=Han}{2,5}$/u.test(token));
}
