// Pairs quotation marks or brackets within a group, across its blocks: a quotation may run over paragraphs, and reopen at each.
import { before, isLetter } from './near.ts';
import { once } from './once.ts';
import { type CheckedBlock, placesOf } from './scan.ts';

export interface Mark {
  readonly placed: CheckedBlock;
  readonly at: number;
  readonly mark: string;
}

/** A mark without a partner, or one of the wrong kind: `instead` would give it and another their partners. */
export interface Unpaired extends Mark {
  readonly side: 'opening' | 'closing';
  /** Where a run of the same mark ends. */
  readonly end: number;
  readonly instead?: string;
}

export interface PairKinds {
  /** opening mark → its closing mark */
  readonly closers: Readonly<Record<string, string>>;
  /** The kind of character that the marks are. */
  readonly kind: number;
  /** Marks that count as another one. */
  readonly same?: Readonly<Record<string, string>>;
}

interface BlockPairs {
  /** Opening marks that nothing in the block closes. */
  readonly open: readonly Mark[];
  /** Closing marks that nothing in the block opens. */
  readonly closing: readonly Mark[];
  readonly wrong: readonly Unpaired[];
}

const NONE: BlockPairs = { open: [], closing: [], wrong: [] };

/** A quotation left open may be closed this many blocks further on. */
const REACH = 12;

/**
 * The marks of a group's blocks (in page order) that have no partner. A quotation left open goes on: the next block reopens
 * it, or a later one closes it. Linear in the text.
 */
export function unpaired(blocks: readonly CheckedBlock[], kinds: PairKinds): Unpaired[] {
  const found: Unpaired[] = [];
  const codes = codesOf(kinds);
  let carried: readonly Mark[] = [];
  for (const placed of blocks) {
    const paired = isPaired(placed, codes);
    if (!paired || carried.length > 0)
      carried = carry(placed, paired ? NONE : pairBlock(placed, kinds), kinds, carried, found);
  }
  for (const mark of carried) found.push(lone(mark, 'opening'));
  return found.length === 0 ? found : runs(found);
}

/** The marks still open behind a block, of those open before it and its own; adds to `found` those that have no partner. */
function carry(
  placed: CheckedBlock,
  { open, closing, wrong }: BlockPairs,
  { closers }: PairKinds,
  carried: readonly Mark[],
  found: Unpaired[],
): readonly Mark[] {
  for (const mark of wrong) found.push(mark);
  const due = Map.groupBy(carried, ({ mark }) => closers[mark] ?? '');
  const done = new Set<Mark>();
  for (const mark of closing) {
    const partner = due.get(mark.mark)?.pop();
    if (partner) done.add(partner);
    else found.push(lone(mark, 'closing'));
  }
  const distance = (mark: Mark): number => placed.index - mark.placed.index;
  const reopens = (mark: Mark): boolean => distance(mark) === 1 && placed.block.text.startsWith(mark.mark);
  const waiting = carried.filter((mark) => !done.has(mark) && !reopens(mark));
  for (const mark of waiting) if (distance(mark) > REACH) found.push(lone(mark, 'opening'));
  return waiting.filter((mark) => distance(mark) <= REACH).concat(open);
}

const lone = (mark: Mark, side: Unpaired['side']): Unpaired => ({ ...mark, side, end: mark.at + 1 });

/** Takes the same marks in a row as one. */
function runs(found: readonly Unpaired[]): Unpaired[] {
  return Array.from(Map.groupBy(found, ({ placed }) => placed.block.id)).flatMap(([, own]) => {
    const merged: Unpaired[] = [];
    for (const next of own.toSorted((a, b) => a.at - b.at)) {
      const last = merged.at(-1);
      const goesOn = last?.end === next.at && last.mark === next.mark && last.side === next.side;
      if (last && goesOn && next.instead === undefined && last.instead === undefined)
        merged.splice(-1, 1, { ...last, end: next.end });
      else merged.push(next);
    }
    return merged;
  });
}

/** Deeper nesting is left to the long way. */
const DEPTH = 8;
const APOSTROPHE = 0x2019;

/** The marks as UTF-16 units. */
interface Codes {
  readonly kind: number;
  readonly closers: ReadonlyMap<number, number>;
  readonly same: ReadonlyMap<number, number>;
}

const codesOf = once(({ closers, kind, same = {} }: PairKinds): Codes => ({
  kind,
  closers: byCode(closers),
  same: byCode(same),
}));
const byCode = (marks: Readonly<Record<string, string>>): ReadonlyMap<number, number> =>
  new Map(Object.entries(marks).map(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)]));

/** True when each mark of a block is closed by its own kind: the most usual case, told without a mark being written down. */
function isPaired({ block: { text }, scan, first, last }: CheckedBlock, { kind, closers, same }: Codes): boolean {
  const due: number[] = [];
  for (let n = first; n < last; n++) {
    if (((scan.kinds[n] ?? 0) & kind) === 0) continue;
    const at = scan.places[n] ?? 0;
    const written = text.charCodeAt(at);
    const mark = same.get(written) ?? written;
    const closer = closers.get(mark);
    if (closer !== undefined) {
      if (due.push(closer) > DEPTH) return false;
    } else if (due.at(-1) === mark) due.pop();
    else if (!(mark === APOSTROPHE && isLetter(before(text, at)) && !due.includes(mark))) return false;
  }
  return due.length === 0;
}

/**
 * Pairs the marks of one block: a closing mark closes the nearest open one of its kind, and leaves those inside it without a
 * partner. Where that leaves one mark over on either side, a mark between them is of the wrong kind.
 */
function pairBlock(placed: CheckedBlock, { closers, kind, same }: PairKinds): BlockPairs {
  const { text } = placed.block;
  const open: Mark[] = [];
  const closing: { mark: Mark; inside: Mark | undefined }[] = [];
  const skipped: { mark: Mark; by: Mark }[] = [];
  const depth = new Map<string, number>();
  const count = (closer: string, by: number) => depth.set(closer, (depth.get(closer) ?? 0) + by);
  const closerOf = ({ mark }: Mark): string => closers[mark] ?? '';
  for (const at of placesOf(placed, kind)) {
    const written = text.charAt(at);
    const mark = same?.[written] ?? written;
    const here: Mark = { placed, at, mark };
    if (mark in closers) {
      open.push(here);
      count(closerOf(here), 1);
    } else if ((depth.get(mark) ?? 0) > 0) {
      for (let top = open.pop(); top; top = open.pop()) {
        count(closerOf(top), -1);
        if (closerOf(top) === mark) break;
        skipped.push({ mark: top, by: here });
      }
    } else if (!(mark === '’' && isLetter(before(text, at)))) closing.push({ mark: here, inside: open.at(-1) });
  }
  return settle(open, closing, skipped, closerOf);
}

function settle(
  open: readonly Mark[],
  closing: readonly { readonly mark: Mark; readonly inside: Mark | undefined }[],
  skipped: readonly { readonly mark: Mark; readonly by: Mark }[],
  closerOf: (mark: Mark) => string,
): BlockPairs {
  const wrong: Unpaired[] = [];
  const explained = new Set<Mark>();
  const last = new Map(closing.map(({ mark }) => [mark.mark, mark]));
  for (const { mark, by } of skipped) {
    const spare = last.get(by.mark);
    if (spare && spare.at > by.at && !explained.has(spare)) {
      explained.add(spare);
      wrong.push({ ...lone(by, 'closing'), instead: closerOf(mark) });
    } else wrong.push(lone(mark, 'opening'));
  }
  const left = new Set(open);
  for (const { mark, inside } of closing) {
    if (!inside || !left.delete(inside) || explained.has(mark)) continue;
    explained.add(mark);
    wrong.push({ ...lone(mark, 'closing'), instead: closerOf(inside) });
  }
  return { open: [...left], closing: closing.flatMap(({ mark }) => (explained.has(mark) ? [] : [mark])), wrong };
}
