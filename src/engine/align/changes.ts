// What changed between two forms of one corrected page, told in the layers in which raw and corrected are compared. Blocks
// keep their ids, so that only those with another text are aligned: a long page with one edit is told at once.
import type { Block, CorrectedPage, Group } from '../page/index.ts';
import { align } from './align.ts';
import { heaviestChain } from './chain.ts';
import { type Layer, type LayerChange, LAYERS, layers } from './layers.ts';
import { type BlockAt, indexPage, type PageIndex } from './page-index.ts';

/** A change of a page. Offsets are of block texts; a place is null where there is nothing on that side. */
export interface PageChange {
  readonly layer: Layer;
  readonly from: BlockSpan | null;
  readonly to: BlockSpan | null;
  /** Texts; for `roles` the roles, for `order` the groups. */
  readonly before: string;
  readonly after: string;
}

/** `[start, end)` in the text of a block. */
export interface BlockSpan {
  readonly block: string;
  readonly start: number;
  readonly end: number;
}

export interface PageChanges {
  readonly changes: readonly PageChange[];
  /** Groups of either page that were changed, made or dissolved, each once. */
  readonly groups: readonly string[];
}

/** Numbers of changes in each layer. */
export type LayerCounts = Readonly<Record<Layer, number>>;

export function countLayers(changes: readonly { readonly layer: Layer }[]): LayerCounts {
  const counts: Record<Layer, number> = { wraps: 0, spaces: 0, order: 0, roles: 0, characters: 0 };
  for (const { layer } of changes) counts[layer] += 1;
  return counts;
}

/** All changes from one form of a page to another, layer by layer, each layer in the order of the newer page. */
export function pageChanges(before: CorrectedPage, after: CorrectedPage): PageChanges {
  const [old, made] = [indexPage(before), indexPage(after)];
  const changes = [...textChanges(old, made), ...roleChanges(old, made), ...moves(old, made)];
  const rank = new Map(LAYERS.map((layer, index) => [layer, index]));
  return {
    changes: changes.toSorted((a, b) => (rank.get(a.layer) ?? 0) - (rank.get(b.layer) ?? 0)),
    groups: changedGroups(old, made),
  };
}

const whole = ({ id, text }: Block): BlockSpan => ({ block: id, start: 0, end: text.length });

/** Compares what is left when all blocks that stayed as they were are taken out of both pages. */
function textChanges(old: PageIndex, made: PageIndex): PageChange[] {
  const starts: { readonly at: number; readonly block: Block }[] = [];
  let raw = '';
  for (const { block } of old.blocks.values()) {
    if (made.blocks.get(block.id)?.block.text === block.text) continue;
    starts.push({ at: raw.length, block });
    raw += `${block.text.replaceAll('\n', ' ')}\n`;
  }
  const isNew = ({ id, text }: Block): boolean => old.blocks.get(id)?.block.text !== text;
  const page: CorrectedPage = {
    // What was taken out is compared like the rest.
    groups: Array.from(made.groups.values(), (group) => ({
      ...group,
      kind: 'article' as const,
      blocks: group.blocks.filter(isNew).map((block) => ({ ...block, text: block.text.replaceAll('\n', ' ') })),
    })),
  };
  if (raw === '' && page.groups.every(({ blocks }) => blocks.length === 0)) return [];
  return layers(page, align(raw, page))
    .filter(({ layer }) => layer !== 'roles')
    .map((change) => toPageChange(change, starts));
}

function toPageChange(
  { layer, block, start, end, rawStart, rawEnd, before, after }: LayerChange,
  starts: readonly { readonly at: number; readonly block: Block }[],
): PageChange {
  const place = starts.findLast(({ at }) => at <= rawStart);
  const within = (offset: number): number => Math.min(offset - (place?.at ?? 0), place?.block.text.length ?? 0);
  const from =
    place && rawEnd > rawStart ? { block: place.block.id, start: within(rawStart), end: within(rawEnd) } : null;
  return { layer, from, to: block === null ? null : { block, start, end }, before, after };
}

function roleChanges(old: PageIndex, made: PageIndex): PageChange[] {
  return Array.from(made.blocks.values()).flatMap(({ block }): PageChange[] => {
    const was = old.blocks.get(block.id)?.block;
    if (!was || was.role === block.role) return [];
    return [{ layer: 'roles', from: whole(was), to: whole(block), before: was.role, after: block.role }];
  });
}

/** Blocks that stand in another group, or elsewhere in their own: a run of them that went together is one change. */
function moves(old: PageIndex, made: PageIndex): PageChange[] {
  const ranks = new Map(Array.from(old.blocks.keys(), (id, index) => [id, index]));
  const kept = Array.from(made.blocks.values()).filter(({ block }) => ranks.has(block.id));
  const stay = heaviestChain(
    kept.map(({ block }) => ({ key: ranks.get(block.id) ?? 0, weight: block.text.length + 1 })),
  );
  const found: PageChange[] = [];
  let last: { readonly change: PageChange; readonly rank: number } | undefined;
  for (const [index, at] of kept.entries()) {
    const was = old.blocks.get(at.block.id);
    const moved = !stay.has(index) || was?.group !== at.group;
    if (!was || !moved) {
      last = undefined;
      continue;
    }
    const rank = ranks.get(at.block.id) ?? 0;
    const change = { layer: 'order', ...fromTo(was, at) } as const;
    const goesOn =
      last?.rank === rank - 1 && last.change.before === change.before && last.change.after === change.after;
    if (!goesOn) found.push(change);
    last = { change, rank };
  }
  return found;
}

const fromTo = (was: BlockAt, at: BlockAt) => ({
  from: whole(was.block),
  to: whole(at.block),
  before: was.group,
  after: at.group,
});

function changedGroups(old: PageIndex, made: PageIndex): string[] {
  const told = ({ blocks, ...head }: Group): string =>
    JSON.stringify([head, blocks.map(({ id, role, text }) => [id, role, text])]);
  const all = new Set([...old.groups.keys(), ...made.groups.keys()]);
  return Array.from(all).filter((id) => {
    const [was, is] = [old.groups.get(id), made.groups.get(id)];
    return !was || !is || told(was) !== told(is);
  });
}
