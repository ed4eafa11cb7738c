// What the menu of a block must know: where the block stands in its group, and its group on the page.
import type { EditorState } from '@codemirror/state';
import type { GroupKind, Role } from '../../engine/page/index.ts';
import { structureField } from './structure.ts';

export interface BlockPlace {
  readonly role: Role;
  readonly group: string;
  readonly kind: GroupKind;
  /** It is the first block of its group. */
  readonly first: boolean;
  /** It is the only block of its group. */
  readonly alone: boolean;
  /** The group before its own. */
  readonly above: string | null;
}

export function blockPlace(state: EditorState, block: string): BlockPlace | undefined {
  const { groups, blocks } = state.field(structureField);
  const at = blocks.findIndex(({ id }) => id === block);
  const own = blocks[at];
  const group = own && groups[own.group];
  if (!own || !group) return undefined;
  return {
    role: own.role,
    group: group.id,
    kind: group.kind,
    first: blocks[at - 1]?.group !== own.group,
    alone: blocks.filter((other) => other.group === own.group).length === 1,
    above: groups[own.group - 1]?.id ?? null,
  };
}
