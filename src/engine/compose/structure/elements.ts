// The page as a sequence of elements, in raw order: paragraphs, stacks of title lines, photos with their texts, and marks
// (furniture, jumps, captions without a text) that only separate.
import { least } from './extremes.ts';
import type { Insert } from './inserts.ts';
import { cells, type Shape } from './shapes.ts';
import type { Piece } from './piece.ts';
import type { PhotoGroup } from './photos.ts';
import { isSerial, openingJump, opensBelow } from './signs.ts';
import { areHalves, runsOn } from './titles.ts';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly piece: number;
  readonly lead: boolean;
  /** A row of a table, an entry of a list or a line of verse. */
  readonly listed: boolean;
  /** Blank lines before it beyond what the page sets between paragraphs. */
  readonly excess: number;
  /** The paragraph inside of which it stands. */
  readonly inside: Inside;
}

/** A paragraph that goes on further down, and how much likelier than not it does, in log odds. */
export interface Inside {
  readonly piece: number;
  readonly sure: number;
}

/** No paragraph. */
export const NOWHERE: Inside = { piece: -1, sure: 0 };

/** True where an element stands inside a paragraph of such a text. */
export const isInside = ({ piece }: Inside, { texts }: { readonly texts: readonly number[] }): boolean =>
  piece >= 0 && texts.includes(piece);

export interface StackLine {
  readonly piece: number;
  readonly shape: Shape;
  readonly text: string;
  /** Blank lines before it. */
  readonly gap: number;
  /** Belongs to one title with the line before: a phrase runs across, or the unit maker says so. */
  readonly bound: boolean;
}

export interface Stack {
  readonly kind: 'stack';
  readonly lines: readonly StackLine[];
  /** Blank lines behind its last line. */
  readonly gapAfter: number;
  /** Blank lines before and behind beyond what the page sets between paragraphs; 0 at the page's edges. */
  readonly excessBefore: number;
  readonly excessAfter: number;
  /** Those of them that the page does not set round every title. */
  readonly spareBefore: number;
  readonly spareAfter: number;
  readonly opensPage: boolean;
  readonly closesPage: boolean;
  /** As of a paragraph. */
  readonly inside: Inside;
}

export interface PhotoElement {
  readonly kind: 'photo';
  readonly photo: number;
  readonly pieces: readonly number[];
  /** It has a news text of its own, above captions and credit. */
  readonly told: boolean;
}

export interface Mark {
  readonly kind: 'mark';
  readonly piece: number;
  /** It ends the text before it: （下转第四版）, （作者单位：…）. */
  readonly closes: boolean;
  /** What stands behind it goes on with an article of another page: （上接第一版）. */
  readonly resumes: boolean;
  /** What stands behind it is what it speaks of: 编者按：…. */
  readonly heralds: boolean;
}

/** The second half of a paragraph, behind what stands inside it. */
export interface Rest extends Inside {
  readonly kind: 'rest';
}

export type Element = Paragraph | Stack | PhotoElement | Mark | Rest;

const TOLD: ReadonlySet<Shape> = new Set(['lead', 'text', 'list', 'verse', 'table', 'offer']);
const STACKED: ReadonlySet<Shape> = new Set(['title', 'dash', 'byline']);
/** What is made of short lines that nothing parts. */
const LISTED: ReadonlySet<Shape> = new Set(['list', 'verse', 'table', 'offer']);
/** More short lines than this in a row are a list or verse, no titles. */
const HIGHEST_STACK = 8;
/** How many pieces round a stack are searched for phrases that run across its lines. */
const NEARBY = 8;

export function sequence(
  pieces: readonly Piece[],
  shapes: readonly Shape[],
  photos: readonly PhotoGroup[],
  excessGaps: readonly number[],
  inserts: readonly Insert[] = [],
): Element[] {
  const photoAt = new Map(photos.flatMap((photo, n) => photo.pieces.map((piece) => [piece, n] as const)));
  const elements: Element[] = [];
  const excess = (piece: number): number => Math.max(0, excessGaps[piece] ?? 0);
  const paragraph = (piece: number, lead: boolean): void => {
    const listed = LISTED.has(shapes[piece] ?? 'text');
    elements.push({ kind: 'paragraph', piece, lead, listed, excess: excess(piece), inside });
  };
  const halved = inserts.filter((insert) => isTold(insert, shapes, photoAt));
  let [inside, open] = [NOWHERE, 0];
  const insideAt = (piece: number): Inside => {
    const insert = halved[open];
    return insert && insert.piece < piece ? insert : NOWHERE;
  };
  for (let i = 0; i < pieces.length;) {
    inside = insideAt(i);
    const below = halved[open]?.to ?? pieces.length;
    const shape = shapes[i] ?? 'text';
    const photo = photoAt.get(i);
    let end = i + 1;
    if (photo !== undefined) {
      const own = photos[photo]?.pieces ?? [i];
      elements.push({ kind: 'photo', photo, pieces: own, told: (photos[photo]?.texts ?? 0) > 0 });
      end = Math.max(end, ...own.map((piece) => piece + 1));
    } else if (STACKED.has(shape)) {
      while (end < below && STACKED.has(shapes[end] ?? 'text') && !photoAt.has(end)) end += 1;
      if (end - i <= HIGHEST_STACK) elements.push({ ...stackOf(pieces, shapes, i, end, excess), inside });
      else for (let n = i; n < end; n += 1) paragraph(n, false);
    } else if (TOLD.has(shape)) {
      paragraph(i, shape === 'lead');
    } else {
      const resumes = shape === 'jump' && openingJump(pieces[i]?.text ?? '') > 0;
      const heralds = shape === 'note' && opensBelow(pieces[i]?.text ?? '');
      elements.push({ kind: 'mark', piece: i, closes: closesStory(shape, resumes), resumes, heralds });
    }
    i = end;
    if (end < below || inside === NOWHERE) continue;
    elements.push({ kind: 'rest', piece: inside.piece, sure: inside.sure });
    open += 1;
  }
  return withSpare(elements);
}

/** True for a paragraph inside of which another text stands. */
const isTold = ({ piece, to }: Insert, shapes: readonly Shape[], photoAt: ReadonlyMap<number, number>): boolean =>
  TOLD.has(shapes[piece] ?? 'title') &&
  !photoAt.has(piece) &&
  shapes.slice(piece + 1, to).some((shape, n) => TOLD.has(shape) && !photoAt.has(piece + 1 + n));

/**
 * Some pages set every title line apart, subheads too: a gap round titles that none of them lacks tells nothing about a
 * subhead.
 */
function withSpare(elements: readonly Element[]): Element[] {
  const inner = elements.flatMap((element) =>
    element.kind === 'stack' && !element.opensPage && !element.closesPage ? [element] : [],
  );
  if (inner.length < 2) return [...elements];
  const usual = least(inner.map((stack) => Math.max(stack.excessBefore, stack.excessAfter)));
  const less = (excess: number): number => Math.max(0, excess - usual);
  return elements.map((element) =>
    element.kind === 'stack'
      ? { ...element, spareBefore: less(element.excessBefore), spareAfter: less(element.excessAfter) }
      : element,
  );
}

/** A jump line to another page, or the author's or the agency's line below an article. */
const closesStory = (shape: Shape, resumes: boolean): boolean => shape === 'signoff' || (shape === 'jump' && !resumes);

function stackOf(
  pieces: readonly Piece[],
  shapes: readonly Shape[],
  from: number,
  to: number,
  excess: (piece: number) => number,
): Omit<Stack, 'inside'> {
  const nearby = pieces
    .slice(Math.max(0, from - NEARBY), to + NEARBY)
    .filter((piece) => piece.text.length > 40)
    .map((piece) => piece.text)
    .join('\n');
  const lines = pieces.slice(from, to).map((piece, n): StackLine => {
    const shape = shapes[from + n] ?? 'title';
    const before = n > 0 ? pieces[from + n - 1] : undefined;
    const titles = shape === 'title' && shapes[from + n - 1] === 'title';
    const bound =
      piece.bound ||
      (before !== undefined &&
        titles &&
        (isSerial(piece.text) || runsOn(before.text, piece.text, nearby) || areHalves(before.text, piece.text)));
    return { piece: from + n, shape, text: piece.text, gap: piece.blanksBefore, bound };
  });
  return {
    kind: 'stack',
    lines,
    gapAfter: pieces[to]?.blanksBefore ?? 0,
    ...gapsRound(from === 0 ? 0 : excess(from), to < pieces.length ? excess(to) : 0),
    opensPage: from === 0,
    closesPage: to === pieces.length,
  };
}

const gapsRound = (before: number, after: number): Pick<Stack, `${'excess' | 'spare'}${'Before' | 'After'}`> => ({
  excessBefore: before,
  excessAfter: after,
  spareBefore: before,
  spareAfter: after,
});

/** Marks that shape a short line: 灯亮了，人留下来 and 规矩立了，心安下来 are set for one purpose. */
const SHAPING = /[^，,：:、！？!?“”—―\s]/gu;
/** Spaces that only part words. */
const BETWEEN_WORDS =
  /(?<=[\p{Script=Latin}\p{Script=Hangul}\p{Nd}][.,’']?)\s(?=[“‘"'(]?[\p{Script=Latin}\p{Script=Hangul}\p{Nd}])/gu;

/**
 * Rough forms of a short line, the first its own: lines that share a form are often set for the same purpose. A line without
 * marks has none; many a line has its length.
 */
export function formsOf(text: string): readonly string[] {
  const marks = text.replace(BETWEEN_WORDS, '').replace(SHAPING, '');
  if (marks === '') return [];
  const half = Math.round(cells(text) / 2);
  return [half, half - 1, half + 1].map((size) => `${marks}${size}`);
}
