// What a person does with the structure of the page: each verb acts on the block at the cursor and is one step of undo.
import type { GroupKind, Role } from '../../engine/page/index.ts';
import { blockPlace, type BlockPlace } from './block-place.ts';
import { currentBlockOf } from './blocks-view.ts';
import type { PageDesk } from './page-desk.ts';
import {
  bringBack,
  byOps,
  cutArticle,
  type Direction,
  type PageEdit,
  stepBlock,
  stepBlockToGroup,
  stepGroup,
  takeOut,
} from './page-edits.ts';

interface Here extends BlockPlace {
  readonly block: string;
}

/** Edits the page at the block of the cursor; the cursor stays in that block. */
function atCursor(desk: PageDesk, edit: (here: Here) => PageEdit | null): void {
  const block = currentBlockOf(desk.corrected.state)?.id;
  const place = block === undefined ? undefined : blockPlace(desk.corrected.state, block);
  const made = place && block !== undefined ? edit({ ...place, block }) : null;
  if (made && block !== undefined) desk.edit(made, block);
}

export const setRole = (desk: PageDesk, role: Role): void =>
  atCursor(desk, ({ block }) => byOps({ op: 'role', block, role }));

export const startArticle = (desk: PageDesk): void => {
  const { state } = desk.corrected;
  const { head } = state.selection.main;
  atCursor(desk, ({ block }) => cutArticle(block, head - state.doc.lineAt(head).from));
};

export const mergeArticle = (desk: PageDesk): void =>
  atCursor(desk, ({ group, above }) => (above === null ? null : byOps({ op: 'merge', group })));

export const moveBlock = (desk: PageDesk, direction: Direction): void =>
  atCursor(desk, ({ block }) => stepBlock(block, direction));

export const moveToNeighbour = (desk: PageDesk, direction: Direction): void =>
  atCursor(desk, ({ block }) => stepBlockToGroup(block, direction));

export const moveArticle = (desk: PageDesk, direction: Direction): void =>
  atCursor(desk, ({ group }) => stepGroup(group, direction));

export const detach = (desk: PageDesk, kind: Exclude<GroupKind, 'removed'>): void =>
  atCursor(desk, ({ block, alone, kind: present }) =>
    alone && kind === present ? null : byOps({ op: 'detach', block, kind }),
  );

/** Takes the block out of the page; what was taken out comes back. */
export const takeOutOrBack = (desk: PageDesk): void =>
  atCursor(desk, ({ block, kind }) =>
    kind === 'removed' ? bringBack(block, (id) => desk.rawStart(id)) : takeOut(block, desk.signature()),
  );
