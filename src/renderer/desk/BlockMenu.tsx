// The menu of one block: its role, and where it belongs.
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { type GroupKind, ROLES, type PageOp, type Role } from '../../engine/page/index.ts';
import { goToPanel } from '../app/route.ts';
import { PaperWords } from './PaperWords.tsx';
import { blockPlace } from './block-place.ts';
import { DESK_COMMANDS } from './commands.ts';
import { chordLabel } from './keys.ts';
import { MenuAtPoint } from './MenuAtPoint.tsx';
import type { OutlineEntry } from './outline.ts';
import type { PageDesk } from './page-desk.ts';
import { bringBack, takeOut } from './page-edits.ts';
import { keysOf } from './shortcuts.ts';

export interface BlockMenuAt {
  readonly block: string;
  readonly x: number;
  readonly y: number;
  /** All of the menu, or only where the block may move to. */
  readonly part?: 'all' | 'move';
}

interface BlockMenuProps {
  readonly desk: PageDesk;
  readonly at: BlockMenuAt;
  readonly onClose: () => void;
}

export function BlockMenu({ desk, at, onClose }: BlockMenuProps) {
  const { t } = useTranslation();
  const { block } = at;
  const place = blockPlace(desk.corrected.state, block);
  if (!place) return null;
  const act = (...ops: PageOp[]) => {
    onClose();
    desk.act(ops, block);
  };
  const entry = (label: string, command: string, possible: boolean, ...ops: PageOp[]) => (
    <DropdownMenu.Item className="menu-entry" disabled={!possible} onSelect={() => act(...ops)}>
      {label} <Key command={command} />
    </DropdownMenu.Item>
  );
  const detached = (kind: GroupKind): PageOp => ({ op: 'detach', block, kind });
  const outOrBack = () => {
    onClose();
    desk.edit(
      place.kind === 'removed' ? bringBack(block, (id) => desk.rawStart(id)) : takeOut(block, desk.signature()),
      block,
    );
  };
  const groups = desk.snapshot.get().outline.filter(({ id }) => id !== place.group);
  return (
    <MenuAtPoint
      desk={desk}
      x={at.x}
      y={at.y}
      label={t('desk.changeRole', { role: t(`role.${place.role}`) })}
      className={at.part === 'move' ? 'menu menu-groups' : 'menu'}
      side="right"
      sideOffset={6}
      onClose={onClose}
    >
      {at.part === 'move' ? (
        <>
          <DropdownMenu.Label className="menu-label">{t('menu.move')}</DropdownMenu.Label>
          <Groups groups={groups} onMove={(to) => act({ op: 'move', block, to })} />
        </>
      ) : (
        <>
          <Roles present={place.role} onChoose={(role) => act({ op: 'role', block, role })} />
          <DropdownMenu.Separator className="menu-line" />
          {entry(t('menu.cut'), 'structure.start-article', !place.first, { op: 'cut', block })}
          {entry(t('menu.merge'), 'structure.merge-article', place.above !== null, {
            op: 'merge',
            group: place.group,
          })}
          <MoveTo groups={groups} onMove={(to) => act({ op: 'move', block, to })} />
          {entry(t('menu.article'), 'structure.own-article', !place.alone, detached('article'))}
          {entry(t('menu.photo'), 'structure.photo', true, detached('photo'))}
          {entry(t('menu.furniture'), 'structure.furniture', true, detached('furniture'))}
          <DropdownMenu.Item
            className="menu-entry"
            onSelect={() => goToPanel('history', { page: String(desk.page), group: place.group })}
          >
            {t('outline.history')}
          </DropdownMenu.Item>
          <DropdownMenu.Item className="menu-entry" onSelect={outOrBack}>
            {place.kind === 'removed' ? t('menu.back') : t('menu.remove')} <Key command="structure.take-out" />
          </DropdownMenu.Item>
        </>
      )}
    </MenuAtPoint>
  );
}

interface RolesProps {
  readonly present: Role;
  readonly onChoose: (role: Role) => void;
}

function Roles({ present, onChoose }: RolesProps) {
  const { t } = useTranslation();
  return (
    <>
      <DropdownMenu.Label className="menu-label">{t('menu.role')}</DropdownMenu.Label>
      <DropdownMenu.RadioGroup className="menu-roles" value={present}>
        {ROLES.map((role) => (
          <DropdownMenu.RadioItem key={role} value={role} className="menu-entry" onSelect={() => onChoose(role)}>
            {t(`role.${role}`)} <Key command={`role.${role}`} />
          </DropdownMenu.RadioItem>
        ))}
      </DropdownMenu.RadioGroup>
    </>
  );
}

function MoveTo({ groups, onMove }: GroupsProps) {
  const { t } = useTranslation();
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className="menu-entry" disabled={groups.length === 0}>
        {t('menu.move')} <Key command="structure.to-article" /> <span aria-hidden="true">›</span>
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent className="menu menu-groups" collisionPadding={8}>
          <Groups groups={groups} onMove={onMove} />
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  );
}

interface GroupsProps {
  readonly groups: readonly OutlineEntry[];
  readonly onMove: (group: string) => void;
}

/** The other groups of the page, as the outline names them; typing an article's number goes to it. */
function Groups({ groups, onMove }: GroupsProps) {
  const { t } = useTranslation();
  return groups.map(({ id, kind, number, title }) => (
    <DropdownMenu.Item
      key={id}
      className="menu-entry"
      textValue={`${number ?? t(`kind.${kind}`)} ${title}`}
      onSelect={() => onMove(id)}
    >
      <b>{number ?? t(`kind.${kind}`)}</b>{' '}
      <span className="menu-title" dir="auto">
        <PaperWords text={title} />
      </span>
    </DropdownMenu.Item>
  ));
}

/** The keys of a command, at the end of its entry; no part of the entry's name. */
function Key({ command }: { readonly command: string }) {
  const known = DESK_COMMANDS.find(({ id }) => id === command);
  const chord = known && keysOf(known)[0];
  if (chord === undefined) return null;
  return (
    <kbd className="menu-key" aria-hidden="true">
      {chordLabel(chord)}
    </kbd>
  );
}
