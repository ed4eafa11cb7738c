// The menu of one block: its role, and where it belongs.
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { ROLES, type PageOp } from '../../engine/page/index.ts';
import { blockPlace } from './block-place.ts';
import type { OutlineEntry } from './outline.ts';
import type { PageDesk } from './page-desk.ts';

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
  const entry = (label: string, possible: boolean, ...ops: PageOp[]) => (
    <DropdownMenu.Item className="menu-entry" disabled={!possible} onSelect={() => act(...ops)}>
      {label}
    </DropdownMenu.Item>
  );
  const groups = desk.snapshot.get().outline.filter(({ id }) => id !== place.group);
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <DropdownMenu.Trigger asChild>
        <button
          type="button"
          tabIndex={-1}
          className="menu-anchor"
          style={{ left: at.x, top: at.y }}
          aria-label={t('desk.changeRole', { role: t(`role.${place.role}`) })}
        />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          side="right"
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (document.activeElement === document.body) desk.corrected.focus();
          }}
        >
          <DropdownMenu.Label className="menu-label">{t('menu.role')}</DropdownMenu.Label>
          <DropdownMenu.RadioGroup className="menu-roles" value={place.role}>
            {ROLES.map((role) => (
              <DropdownMenu.RadioItem
                key={role}
                value={role}
                className="menu-entry"
                onSelect={() => act({ op: 'role', block, role })}
              >
                {t(`role.${role}`)}
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Separator className="menu-line" />
          {entry(t('menu.cut'), !place.first, { op: 'cut', block })}
          {entry(t('menu.merge'), place.above !== null, { op: 'merge', group: place.group })}
          <MoveTo groups={groups} onMove={(to) => act({ op: 'move', block, to })} />
          {entry(t('menu.article'), !place.alone, { op: 'detach', block, kind: 'article' })}
          {entry(t('menu.photo'), true, { op: 'detach', block, kind: 'photo' })}
          {entry(t('menu.furniture'), true, { op: 'detach', block, kind: 'furniture' })}
          {entry(t('menu.remove'), place.kind !== 'removed', { op: 'detach', block, kind: 'removed' })}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface MoveToProps {
  readonly groups: readonly OutlineEntry[];
  readonly onMove: (group: string) => void;
}

/** The other groups of the page, as the outline names them. */
function MoveTo({ groups, onMove }: MoveToProps) {
  const { t } = useTranslation();
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className="menu-entry" disabled={groups.length === 0}>
        {t('menu.move')} <span className="space" />›
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent className="menu menu-groups" collisionPadding={8}>
          {groups.map(({ id, kind, number, title }) => (
            <DropdownMenu.Item key={id} className="menu-entry" onSelect={() => onMove(id)}>
              <b>{number ?? t(`kind.${kind}`)}</b> <span className="menu-title">{title}</span>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  );
}
