// Changes sorted by the block that they are in, with the pieces of its text between them.
import type { Comparison } from '../../../contract/index.ts';
import type { Layer } from '../../../engine/align/index.ts';
import { type Block, readGalleyText, type Role } from '../../../engine/page/index.ts';

export type Piece =
  | { readonly kind: 'same'; readonly text: string }
  | { readonly kind: 'change'; readonly layer: Layer; readonly before: string; readonly after: string };

export interface ChangedBlockView {
  readonly id: string;
  readonly role: Role;
  /** True for a block that the newer text does not have. */
  readonly gone: boolean;
  readonly pieces: readonly Piece[];
  /** Changes of the block as a whole: its role, its place. */
  readonly whole: readonly { readonly layer: Layer; readonly before: string; readonly after: string }[];
}

type Change = Comparison['changes'][number];

/** Two texts and what differs between them. */
export interface TextsCompared {
  readonly from: { readonly text: string };
  readonly to: { readonly text: string };
  readonly changes: readonly Change[];
}

/** The blocks that changed in these layers, in the order of the newer text; those that are gone come last. */
export function changedBlocks({ from, to, changes }: TextsCompared, layers: readonly Layer[]): ChangedBlockView[] {
  const wanted = changes.filter(({ layer }) => layers.includes(layer));
  const byBlock = Map.groupBy(wanted, (change) => change.to?.block ?? change.from?.block ?? '');
  const [now, before] = [blocksOf(to.text), blocksOf(from.text)];
  const views = [...now.values()].flatMap((block) => {
    const own = byBlock.get(block.id);
    return own ? [viewOf(block, own, false)] : [];
  });
  const gone = [...byBlock].flatMap(([id, own]) => {
    const block = now.has(id) ? undefined : before.get(id);
    return block ? [viewOf(block, own, true)] : [];
  });
  return [...views, ...gone];
}

const blocksOf = (text: string): ReadonlyMap<string, Block> =>
  new Map(readGalleyText(text).groups.flatMap(({ blocks }) => blocks.map((block) => [block.id, block] as const)));

function viewOf({ id, role, text }: Block, changes: readonly Change[], gone: boolean): ChangedBlockView {
  const isWhole = ({ layer }: Change): boolean => layer === 'roles' || layer === 'order';
  const spanOf = (change: Change) => (gone ? change.from : change.to);
  const inside = changes
    .filter((change) => !isWhole(change))
    .toSorted((a, b) => (spanOf(a)?.start ?? 0) - (spanOf(b)?.start ?? 0));
  const pieces: Piece[] = [];
  let at = 0;
  for (const change of inside) {
    const { layer, before, after } = change;
    const span = spanOf(change);
    if (span && span.start > at) pieces.push({ kind: 'same', text: text.slice(at, span.start) });
    pieces.push({ kind: 'change', layer, before, after });
    at = Math.max(at, span?.end ?? at);
  }
  pieces.push({ kind: 'same', text: text.slice(at) });
  return { id, role, gone, pieces, whole: changes.filter(isWhole) };
}
