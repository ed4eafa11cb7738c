// Merging a page with a new composition of its raw text: a step of cleaning taken back, a newer engine, changed bytes. There a
// block of one side may be several of the other; where a person has changed such a block, all of it stays as it is.
import { type Block, type CorrectedPage, type Group, placedBlocks } from '../page/index.ts';
import { align } from './align.ts';
import { adoptIds } from './adopt.ts';
import { NONE } from './matching.ts';
import type { MergeConflict } from './merge-conflict.ts';
import { type MergedPage, mergePages } from './merge.ts';
import { mergeText } from './merge-text.ts';
import { indexPage } from './page-index.ts';

/** Conflicts that a merge cannot leave to one block, because its text stands in other blocks on the other side. */
const TEXTUAL: ReadonlySet<MergeConflict['what']> = new Set(['text', 'presence', 'name']);

/** Rounds of putting back what is in conflict; each one can only bring conflicts of blocks beside the last ones. */
const ROUNDS = 8;

/**
 * Brings what `theirs` makes of `raw` differently from `base` into `ours`.
 * @param base what `ours` began from, composed of `raw`; its ids are those of `ours`.
 * @param theirs another composition; its ids mean nothing.
 * @returns the merged page, and what both sides changed: there it has ours. With a conflict `account` it is not to be used.
 */
export function mergeComposed(
  raw: string,
  base: CorrectedPage,
  ours: CorrectedPage,
  theirs: CorrectedPage,
): MergedPage {
  let side = adoptIds(raw, base, theirs, [ours]);
  const pieces = sharedPieces(raw, base, side);
  const cut = cutAlike({ base, ours }, side, pieces);
  const left = new Map<string, MergeConflict>();
  for (let round = 0; ; round += 1) {
    const merged = mergePages(cut.base, cut.ours, side);
    const textual = merged.conflicts.filter(({ what, id }) => TEXTUAL.has(what) && pieces.has(id));
    if (textual.length === 0 || round === ROUNDS) {
      return { page: merged.page, conflicts: [...left.values(), ...merged.conflicts] };
    }
    for (const conflict of textual) left.set(conflict.id, conflict);
    side = putBack(cut.base, side, new Set(textual.flatMap(({ id }) => pieces.get(id) ?? [])));
  }
}

/** Stands for a place where a block is cut; in no text. */
const CUT = '\u0000';

/**
 * Where a block of `base` is several of `theirs`, and ours has edited it without touching a cut: both cut into the same pieces,
 * so that the edits go with them.
 */
function cutAlike(
  { base, ours }: { readonly base: CorrectedPage; readonly ours: CorrectedPage },
  theirs: CorrectedPage,
  pieces: ReadonlyMap<string, readonly string[]>,
): { readonly base: CorrectedPage; readonly ours: CorrectedPage } {
  const [old, mine, other] = [base, ours, theirs].map((page) => indexPage(page).blocks);
  const cuts = new Map<string, readonly [base: Block[], ours: Block[]]>();
  for (const [id, { block }] of old ?? []) {
    const own = mine?.get(id)?.block;
    const members = new Set(pieces.get(id));
    const parts = Array.from(other ?? []).flatMap(([part, at]) => (members.has(part) ? [at.block] : []));
    const alone = Array.from(members).filter((member) => old?.has(member)).length === 1;
    if (!own || own.text === block.text || parts.length < 2 || !alone) continue;
    const merged = mergeText(block.text, own.text, parts.map(({ text }) => text).join(CUT));
    const texts = merged.text.split(CUT);
    if (merged.conflicts.length > 0 || texts.length !== parts.length || texts.includes('')) continue;
    const made = (role: Block['role'], textOf: (part: Block, at: number) => string): Block[] =>
      parts.map((part, at) => ({ id: part.id, role, text: textOf(part, at) }));
    cuts.set(id, [made(block.role, ({ text }) => text), made(own.role, ({ text }, at) => texts[at] ?? text)]);
  }
  const cut = (page: CorrectedPage, side: 0 | 1): CorrectedPage => ({
    groups: page.groups.map((group) => ({
      ...group,
      blocks: group.blocks.flatMap((block) => cuts.get(block.id)?.[side] ?? [block]),
    })),
  });
  return { base: cut(base, 0), ours: cut(ours, 1) };
}

/** For each block of either page the ids of all that hold the same raw text, through as many blocks as it takes. */
function sharedPieces(raw: string, base: CorrectedPage, theirs: CorrectedPage): ReadonlyMap<string, readonly string[]> {
  const owner = new Map<string, string>();
  const find = (id: string): string => {
    let at = id;
    for (let up = owner.get(at); up !== undefined && up !== at; up = owner.get(at)) at = up;
    return at;
  };
  const holds = new Map<number, string>();
  for (const page of [base, theirs]) {
    for (const [id, units] of align(raw, page).origin) {
      if (!owner.has(id)) owner.set(id, id);
      for (const at of units) {
        if (at === NONE) continue;
        const other = holds.get(at);
        if (other === undefined) holds.set(at, id);
        else if (other !== id) owner.set(find(other), find(id));
      }
    }
  }
  const members = Map.groupBy(owner.keys(), find);
  return new Map(Array.from(owner.keys(), (id) => [id, members.get(find(id)) ?? []]));
}

/** `theirs` with the blocks of `base` in the place of these. */
function putBack(base: CorrectedPage, theirs: CorrectedPage, ids: ReadonlySet<string>): CorrectedPage {
  const back = Array.from(placedBlocks(base)).filter(({ block }) => ids.has(block.id));
  const waiting = new Map(Map.groupBy(back, ({ group }) => group.id));
  const groups: Group[] = theirs.groups.map((group) => {
    const at = group.blocks.findIndex(({ id }) => ids.has(id));
    const own = waiting.get(group.id) ?? [];
    waiting.delete(group.id);
    const rest = group.blocks.filter(({ id }) => !ids.has(id));
    const before = at < 0 ? rest.length : group.blocks.slice(0, at).filter(({ id }) => !ids.has(id)).length;
    return { ...group, blocks: rest.toSpliced(before, 0, ...own.map(({ block }) => block)) };
  });
  for (const own of waiting.values()) {
    const head = own[0]?.group;
    if (head) groups.push({ ...head, blocks: own.map(({ block }) => block) });
  }
  return { groups: groups.filter(({ blocks }) => blocks.length > 0) };
}
