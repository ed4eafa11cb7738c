// The margin beside the corrected text: the role of each block, and the way to change it.
import type { Extension } from '@codemirror/state';
import { type EditorView, gutter, GutterMarker, gutters } from '@codemirror/view';
import i18next from 'i18next';
import type { Role } from '../../engine/page/index.ts';
import { BLOCK_DRAG } from './drag.ts';
import { element } from './element.ts';
import { relabel, structureField } from './structure.ts';

/** Asks for the menu of a block, at a place on the screen: all of it, or only where the block may move to. */
export type OpenBlockMenu = (
  block: string,
  at: { readonly x: number; readonly y: number; readonly part?: 'all' | 'move' },
) => void;

class RoleMarker extends GutterMarker {
  readonly role: Role;
  readonly label: string;
  override readonly elementClass: string;

  constructor(role: Role) {
    super();
    this.role = role;
    this.label = i18next.t(`role.${role}`);
    this.elementClass = `margin-${role}`;
  }

  override eq(other: RoleMarker): boolean {
    return other.role === this.role && other.label === this.label;
  }

  override toDOM(): Node {
    const quiet = this.role === 'paragraph';
    return element(
      'span',
      {
        class: quiet ? 'margin-role quiet' : 'margin-role',
        draggable: 'true',
        title: i18next.t('desk.changeRole', { role: this.label }),
      },
      quiet ? '¶' : this.label,
    );
  }
}

const markers = new Map<string, RoleMarker>();

function markerOf(role: Role): RoleMarker {
  const key = `${i18next.language} ${role}`;
  const marker = markers.get(key) ?? new RoleMarker(role);
  markers.set(key, marker);
  return marker;
}

export function roleGutter(open: OpenBlockMenu): Extension {
  // Lines wrap, so that nothing scrolls sideways past the margin: it need not be held in its place.
  const loose = gutters({ fixed: false });
  const roles = gutter({
    class: 'role-gutter',
    lineMarker(view, line) {
      const block = view.state.field(structureField).blocks[view.state.doc.lineAt(line.from).number - 1];
      return block ? markerOf(block.role) : null;
    },
    lineMarkerChange: ({ startState, state, transactions }) =>
      startState.field(structureField) !== state.field(structureField) ||
      transactions.some(({ effects }) => effects.some((effect) => effect.is(relabel))),
    domEventHandlers: {
      click(view, line, event) {
        if (!(event instanceof MouseEvent)) return false;
        openAt(view, line.from, open, { x: event.clientX, y: event.clientY });
        return true;
      },
      dragstart(view, line, event) {
        const block = view.state.field(structureField).blocks[view.state.doc.lineAt(line.from).number - 1];
        if (block && event instanceof DragEvent) event.dataTransfer?.setData(BLOCK_DRAG, block.id);
        return false;
      },
    },
  });
  return [loose, roles];
}

/** Opens the menu of the block at a position; without a point, beside the block's first characters. */
export function openAt(
  view: EditorView,
  position: number,
  open: OpenBlockMenu,
  point?: { x: number; y: number },
): void {
  const line = view.state.doc.lineAt(position);
  const block = view.state.field(structureField).blocks[line.number - 1];
  const beside = view.coordsAtPos(line.from);
  if (block) open(block.id, point ?? { x: (beside?.left ?? 0) - 60, y: beside?.bottom ?? 0 });
}
