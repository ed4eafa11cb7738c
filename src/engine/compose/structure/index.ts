// Structure: units in raw order to a page of articles, photos and furniture. Every character of every unit goes to exactly
// one block; what is uncertain is told.
import type { Composition, Doubt, Step, Tally } from '../composition.ts';
import type { Line } from '../measure.ts';
import type { Unit } from '../unit.ts';
import { markAdverts } from './adverts.ts';
import { assemble, type Assembled } from './assemble.ts';
import { cutUnits } from './cuts.ts';
import { markTurns } from './dialogue.ts';
import { doubtsOf, SURE } from './doubts.ts';
import { sequence } from './elements.ts';
import { isForeign } from './foreign.ts';
import { excessGaps } from './gaps.ts';
import { likeness } from './grams.ts';
import { markHeads } from './heads.ts';
import { insertsOf, markInserted, withoutRests } from './inserts.ts';
import { markIndented } from './indents.ts';
import { markLedger } from './ledgers.ts';
import { planLayout } from './layout.ts';
import { markLists } from './lists.ts';
import { findPhotos, isBareCaption } from './photos.ts';
import { shapeOf, type Shape } from './shapes.ts';
import { markSigned } from './signatures.ts';
import { markSignoffs } from './signoffs.ts';
import { mendPieces } from './mends.ts';
import type { Piece } from './piece.ts';
import { planStories } from './stories.ts';
import { columnsAbove } from './streams.ts';
import { markVerses, withColumns } from './verses.ts';

export interface StructureView {
  readonly raw: string;
  readonly lines: readonly Line[];
  readonly steps: ReadonlySet<Step>;
  readonly keepOrder: boolean;
  /** Lines that the joins found further on than on the next line, by the raw offset: the log odds that they are right. */
  readonly farOdds?: ReadonlyMap<number, number>;
  /** Tell decisions that are less likely right than this; by default those that deserve a look. */
  readonly doubtBelow?: number;
}

export interface Structured extends Pick<Composition, 'page' | 'origin'> {
  readonly doubts: readonly Doubt[];
  readonly tally: Pick<Tally, 'articles' | 'headlinesMoved' | 'captionsMoved'>;
}

/**
 * Gives units their roles and places. `origin` holds, for each block id, the raw offset of each UTF-16 unit of its text.
 * Never throws, and takes time linear in the page.
 */
export function structure(units: readonly Unit[], view: StructureView): Structured {
  const cut = cutUnits(units, view.lines);
  const mended = view.steps.has('joins') ? mendPieces(cut) : cut;
  const own = markVerses(view.raw, mended, markLists(mended, markTurns(mended, shapesOf(mended, view.lines))));
  const pieces = mended.map((piece, at) => (own[at] === 'table' ? withColumns(view.raw, piece) : piece));
  const excess = excessGaps(pieces, own);
  const inserts = insertsOf(pieces, view.farOdds ?? new Map());
  const beside = markInserted(pieces, markSigned(pieces, markSignoffs(pieces, own, excess), excess), inserts);
  const signed = markAdverts(pieces, beside);
  const shapes = signed.map((shape, at): Shape => (isBareCaption(pieces, signed, excess, at) ? 'caption' : shape));
  const alike = likeness(pieces.map((piece) => piece.text));
  const photos = findPhotos(pieces, shapes, excess, (a, b) => alike.between(a, b));
  const elements = sequence(pieces, shapes, photos, excess, inserts);
  const texts = elements.flatMap((element) => (element.kind === 'paragraph' ? [element.piece] : []));
  const { decided } = planStories({
    elements,
    texts: pieces.map((piece) => piece.text),
    likeness: alike,
    above: columnsAbove(withoutRests(pieces, inserts), texts),
  });
  const planned = planLayout({ pieces, shapes, elements, photos, likeness: alike, inserts }, decided);
  const options = {
    roles: view.steps.has('roles'),
    articles: view.steps.has('articles'),
    captions: view.steps.has('captions'),
    keepOrder: view.keepOrder,
  };
  const assembled = assemble(planned.blocks, pieces, options);
  return {
    page: assembled.page,
    origin: assembled.origin,
    doubts: doubtsOf({ elements, decided, photos, planned, assembled, below: view.doubtBelow ?? SURE }),
    tally: tallyOf(assembled),
  };
}

/** What each piece looks like by itself and by the page's setting. */
function shapesOf(pieces: readonly Piece[], lines: readonly Line[]): Shape[] {
  const shapes = markIndented(pieces, pieces.map(shapeOf));
  const foreign = isForeign(pieces.map(({ text }) => text));
  return foreign ? markHeads(pieces, markLedger(pieces, shapes, lines)) : shapes;
}

function tallyOf({ page, planOf }: Assembled): Structured['tally'] {
  let [articles, headlinesMoved, captionsMoved] = [0, 0, 0];
  for (const group of page.groups) {
    if (group.kind === 'article') articles += 1;
    const place = (at: number): number => planOf.get(group.blocks[at]?.id ?? '')?.pieces[0] ?? -1;
    for (const [at, block] of group.blocks.entries()) {
      const next = place(at + 1);
      if (block.role === 'headline' && next >= 0 && next < place(at)) headlinesMoved += 1;
      if (block.role === 'caption' && at > 0 && place(at - 1) !== place(at) - 1) captionsMoved += 1;
    }
  }
  return { articles, headlinesMoved, captionsMoved };
}
