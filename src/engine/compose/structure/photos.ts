// Photos: captions and credits that stand together, and the picture-news text above them.
import type { Piece } from './piece.ts';
import type { Shape } from './shapes.ts';
import { namesPicture, opensAsNews } from './signs.ts';

export interface PhotoGroup {
  /** Pieces in raw order, all next to each other. */
  readonly pieces: readonly number[];
  /** How many of them, at the start, are the picture's own news text; 0: captions (and credit) only. */
  readonly texts: number;
  /** 0 to 1: how sure the cut between the photo's text and the article above is. */
  readonly confidence: number;
}

const MOST_TEXTS = 3;
const LONGEST_TEXT = 500;
const NO_EDGE = 1.5;
/** What opens as news opens a photo's text: above it stands something else. */
const OPENS_INSIDE = 2;
/** A caption that does not say that it is one seldom stands below a text of its own. */
const UNTOLD = 5;

/** Photo groups in raw order. `alike` tells how alike two pieces are. */
export function findPhotos(
  pieces: readonly Piece[],
  shapes: readonly Shape[],
  excess: readonly number[],
  alike: (a: number, b: number) => number,
): PhotoGroup[] {
  const groups: PhotoGroup[] = [];
  let free = 0;
  for (let i = 0; i < pieces.length; i += 1) {
    const shape = shapes[i];
    if (shape !== 'caption' && shape !== 'credit') continue;
    const end = captionsEnd(shapes, i);
    groups.push(withTexts({ pieces, shapes, excess, alike, free }, i, end));
    free = end;
    i = end - 1;
  }
  return groups;
}

/** Captions, then at most one credit; a byline right below captions is their credit too. */
function captionsEnd(shapes: readonly Shape[], from: number): number {
  let end = from;
  while (shapes[end] === 'caption') end += 1;
  const closing = shapes[end];
  if (closing === 'credit' || (closing === 'byline' && end > from && shapes[end + 1] !== 'text')) end += 1;
  return end;
}

interface View {
  readonly pieces: readonly Piece[];
  readonly shapes: readonly Shape[];
  /** Blank lines before each piece beyond the usual. */
  readonly excess: readonly number[];
  readonly alike: (a: number, b: number) => number;
  /** First piece that no earlier group has taken. */
  readonly free: number;
}

function withTexts(view: View, first: number, end: number): PhotoGroup {
  const scores: number[] = [boundary(view, first)];
  for (let n = 1; n <= MOST_TEXTS; n += 1) {
    const at = first - n;
    const text = view.pieces[at]?.text ?? '';
    if (at < view.free || view.shapes[at] !== 'text' || text.length > LONGEST_TEXT) break;
    scores.push(textsScore(view, first, n));
  }
  const best = scores.indexOf(Math.max(...scores));
  const sum = scores.reduce((total, score) => total + Math.exp(score - (scores[best] ?? 0)), 0);
  const start = first - best;
  return {
    pieces: Array.from({ length: end - start }, (_, n) => start + n),
    texts: best,
    confidence: 1 / sum,
  };
}

function textsScore(view: View, first: number, texts: number): number {
  const start = first - texts;
  const caption = view.shapes[first] === 'caption';
  const likeness = caption ? view.alike(first, first - 1) : 0.1;
  const gapInside = view.excess[first] ?? 0;
  const told = !caption || namesPicture(view.pieces[first]?.text ?? '');
  let score =
    boundary(view, start) + Math.min(2, (likeness < 0.05 ? 24 : 10) * (likeness - 0.05)) - 1.2 * Math.max(0, gapInside);
  if (!told) score -= UNTOLD;
  if (opensAsNews(view.pieces[start]?.text ?? '')) score += 0.7;
  // Without an edge above it, a text is rather the end of the article there.
  else if (boundary(view, start) < 0) score -= NO_EDGE;
  for (let n = 1; n < texts; n += 1) {
    const inside = view.excess[start + n] ?? 0;
    score -= 0.8 + 2 * Math.max(0, inside) + (opensAsNews(view.pieces[start + n]?.text ?? '') ? OPENS_INSIDE : 0);
  }
  return score;
}

/** How much the place before a piece looks like the edge of a photo's box. */
function boundary(view: View, at: number): number {
  const before = view.shapes[at - 1];
  const excess = view.excess[at] ?? 0;
  if (at === view.free || before === undefined) return 1.5;
  if (before === 'text' || before === 'lead') {
    if (excess > 0) return 0.5 + Math.min(3, excess);
    return isWider(view.pieces[at], view.pieces[at - 1]) ? 1 : -2;
  }
  return 1.5 + Math.max(0, Math.min(2, excess));
}

/** Text across a picture is set wider than the column above. */
const WIDER = 1.35;
const isWider = (piece: Piece | undefined, above: Piece | undefined): boolean =>
  piece !== undefined && above !== undefined && above.rows > 1 && piece.measure > WIDER * above.measure;

/** True for one short sentence set apart by wide gaps: a caption that does not say so. */
export function isBareCaption(
  pieces: readonly Piece[],
  shapes: readonly Shape[],
  excess: readonly number[],
  at: number,
): boolean {
  const piece = pieces[at];
  if (piece === undefined || shapes[at] !== 'text' || piece.text.length > 45) return false;
  // What stands below a title is its text, however wide the gaps that the page sets round titles.
  if (shapes[at - 1] === 'title') return false;
  if ((excess[at] ?? 0) < 2 || opensAsNews(piece.text)) return false;
  if (!/^[^。！？]{8,}。$/u.test(piece.text)) return false;
  const next = shapes[at + 1];
  return next === undefined || (next !== 'text' && next !== 'caption' && next !== 'credit');
}
