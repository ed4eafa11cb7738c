// Interviews: turns opened by who speaks (记者：…, 问：…) are running text, however short they are.
import type { Piece } from './piece.ts';
import type { Shape } from './shapes.ts';

const SPEAKER = /^(?:\p{Script=Han}[\p{Script=Han}·]{0,7}|\p{Lu}[\p{L}. ]{0,20})(?=[：:])/u;
const ASKS = /^(?:问|問|答|记者|記者|主持人|Q|A)$/u;
/** A page with fewer turns has no interview; a speaker has at least two of them. */
const FEWEST_TURNS = 3;

/** Shapes with the turns of an interview marked as text. */
export function markTurns(pieces: readonly Piece[], shapes: readonly Shape[]): Shape[] {
  const speakers = pieces.map((piece) => SPEAKER.exec(piece.text)?.[0]);
  const turns = new Map<string, number>();
  for (const speaker of speakers) if (speaker !== undefined) turns.set(speaker, (turns.get(speaker) ?? 0) + 1);
  const talks = [...turns].filter(([speaker, n]) => n > 1 || ASKS.test(speaker));
  const all = talks.reduce((sum, [, n]) => sum + n, 0);
  if (all < FEWEST_TURNS || talks.length < 2) return [...shapes];
  const known = new Set(talks.map(([speaker]) => speaker));
  return shapes.map((shape, at) => (shape === 'title' && known.has(speakers[at] ?? '') ? 'text' : shape));
}
