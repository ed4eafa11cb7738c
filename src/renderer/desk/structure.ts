// The structure of the corrected document: which block each line is, and which group each block belongs to.
// It lives in a state field beside the text and follows every change, so that line n of the document is always block n.
import { type ChangeSet, EditorState, StateEffect, StateField, type Text, type Transaction } from '@codemirror/state';
import { invertedEffects } from '@codemirror/commands';
import { freeId, type Group, type Role } from '../../engine/page/index.ts';

export type GroupHead = Omit<Group, 'blocks'>;

export interface BlockHead {
  readonly id: string;
  readonly role: Role;
  /** Index in `groups`; never goes down from one block to the next. */
  readonly group: number;
}

export interface Structure {
  readonly groups: readonly GroupHead[];
  /** One per line of the document; none for a page without blocks, whose document is empty. */
  readonly blocks: readonly BlockHead[];
  /** The character that stands for a soft break inside a line: one that the page's own text does not hold. */
  readonly soft: string;
  /** Ids that no new group may bear, see `CorrectedPage`. */
  readonly retired?: readonly string[];
}

/** Replaces the whole structure; must come with the change that makes the document fit it. */
export const setStructure = StateEffect.define<Structure>();

const EMPTY: Structure = { groups: [], blocks: [], soft: '\u2028' };

/** True when the document has exactly one line per block. */
export const fits = (structure: Structure, doc: Text): boolean =>
  structure.blocks.length === doc.lines || (structure.blocks.length === 0 && doc.length === 0);

/** The desk speaks another language now: what is drawn from the structure is drawn anew. */
export const relabel = StateEffect.define();

export const structureField = StateField.define<Structure>({
  create: () => EMPTY,
  update(old, transaction) {
    let next = transaction.docChanged
      ? carry(old, transaction.changes, transaction.startState.doc, transaction.newDoc)
      : old;
    for (const effect of transaction.effects) {
      if (effect.is(setStructure) && fits(effect.value, transaction.newDoc)) next = effect.value;
    }
    return next;
  },
});

/** Undo brings the structure back together with the text. */
const undoStructure = invertedEffects.of((transaction) => {
  const before = transaction.startState.field(structureField);
  return before === transaction.state.field(structureField) ? [] : [setStructure.of(before)];
});

/** Single deletions never pull one group's text into another: the line break between two groups stays. */
const keepGroupBreaks = EditorState.transactionFilter.of((transaction) =>
  transaction.isUserEvent('delete') && joinsGroups(transaction) ? [] : transaction,
);

function joinsGroups(transaction: Transaction): boolean {
  const { doc } = transaction.startState;
  const { blocks } = transaction.startState.field(structureField);
  let joins = false;
  transaction.changes.iterChanges((from, to, _fromB, _toB, inserted) => {
    const line = doc.lineAt(from);
    if (from !== line.to || to !== from + 1 || inserted.length > 0) return;
    const [above, below] = [blocks[line.number - 1], blocks[line.number]];
    // An empty block may go: nothing of one group comes into the other.
    const empty = line.length === 0 || doc.line(line.number + 1).length === 0;
    if (above && below && above.group !== below.group && !empty) joins = true;
  });
  return joins;
}

export const structure = [structureField, undoStructure, keepGroupBreaks];

interface Region {
  readonly oldFrom: number;
  oldTo: number;
  readonly newFrom: number;
  newTo: number;
  /** Text of the first old line stands before the change. */
  readonly headKept: boolean;
  /** Text of the last old line stands after the change. */
  tailKept: boolean;
}

/** The structure after a change of the text: untouched lines keep their blocks, joined and split ones share them out. */
export function carry(old: Structure, changes: ChangeSet, before: Text, after: Text): Structure {
  if (old.blocks.length === 0) return begin(old, after);
  const regions = touchedLines(changes, before, after);
  if (regions.every((r) => r.oldTo - r.oldFrom === r.newTo - r.newFrom)) return old;
  const ids = new Set(old.blocks.map((block) => block.id));
  const fresh = (model: BlockHead): BlockHead => {
    const id = freeId(ids, 'b');
    ids.add(id);
    return { ...model, id };
  };
  const blocks: BlockHead[] = [];
  let next = 1;
  for (const region of regions) {
    blocks.push(...old.blocks.slice(next - 1, region.oldFrom - 1));
    blocks.push(...share(old.blocks.slice(region.oldFrom - 1, region.oldTo), region, fresh));
    next = region.oldTo + 1;
  }
  blocks.push(...old.blocks.slice(next - 1));
  return withoutEmptied(old, blocks);
}

/** Text typed into a page without blocks becomes paragraphs of its last group, or of a first article. */
function begin(old: Structure, after: Text): Structure {
  if (after.length === 0) return old;
  const groups: readonly GroupHead[] = old.groups.length > 0 ? old.groups : [{ id: 'a1', kind: 'article' }];
  const blocks = Array.from({ length: after.lines }, (_, index): BlockHead => {
    return { id: `b${index + 1}`, role: 'paragraph', group: groups.length - 1 };
  });
  return { ...old, groups, blocks };
}

/** The changed places in lines, 1-based and inclusive; changes that touch the same line are one region. */
function touchedLines(changes: ChangeSet, before: Text, after: Text): Region[] {
  const regions: Region[] = [];
  changes.iterChangedRanges((fromA, toA, fromB, toB) => {
    const [first, last] = [before.lineAt(fromA), before.lineAt(toA)];
    const previous = regions.at(-1);
    if (previous && previous.oldTo >= first.number) {
      previous.oldTo = last.number;
      previous.newTo = after.lineAt(toB).number;
      previous.tailKept = toA < last.to;
      return;
    }
    regions.push({
      oldFrom: first.number,
      oldTo: last.number,
      newFrom: after.lineAt(fromB).number,
      newTo: after.lineAt(toB).number,
      headKept: fromA > first.from,
      tailKept: toA < last.to,
    });
  });
  return regions;
}

/** Gives the blocks of a region's old lines to its new lines: the first to the first, the last to the last. */
function share(owners: readonly BlockHead[], region: Region, fresh: (model: BlockHead) => BlockHead): BlockHead[] {
  const wanted = region.newTo - region.newFrom + 1;
  const [first, last] = [owners[0], owners.at(-1)];
  if (!first || !last) return [];
  if (wanted === owners.length) return [...owners];
  const onlyTail = !region.headKept && region.tailKept;
  if (wanted === 1) return [onlyTail ? last : first];
  // A break put before a block's text leaves the block with its text.
  if (owners.length === 1 && onlyTail) return [...Array.from({ length: wanted - 1 }, () => fresh(first)), first];
  const middle = owners.slice(1, -1).slice(0, wanted - 2);
  // A new block stands in the group of the one above it.
  const above = middle.at(-1) ?? first;
  const added = Array.from({ length: wanted - 2 - middle.length }, () => fresh(above));
  return [first, ...middle, ...added, owners.length > 1 ? last : fresh(first)];
}

/** Groups that lost their last block go; groups that never had one stay. */
function withoutEmptied(old: Structure, blocks: readonly BlockHead[]): Structure {
  const had = new Set(old.blocks.map((block) => block.group));
  const has = new Set(blocks.map((block) => block.group));
  const kept = old.groups.map((_, index) => has.has(index) || !had.has(index));
  if (kept.every(Boolean)) return { ...old, blocks };
  const places: number[] = [];
  let place = 0;
  for (const keep of kept) places.push(keep ? place++ : -1);
  return {
    ...old,
    groups: old.groups.filter((_, index) => kept[index]),
    blocks: blocks.map((block) => ({ ...block, group: places[block.group] ?? 0 })),
  };
}
