// The menu of a card of the outline, by a right click or the menu key: where the article stands, and its past.
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { goToPanel } from '../app/route.ts';
import { MenuAtPoint } from './MenuAtPoint.tsx';
import type { OutlineEntry } from './outline.ts';
import type { PageDesk } from './page-desk.ts';
import { stepGroup } from './page-edits.ts';

export interface OutlineMenuAt {
  readonly entry: OutlineEntry;
  readonly x: number;
  readonly y: number;
}

interface OutlineMenuProps {
  readonly desk: PageDesk;
  readonly at: OutlineMenuAt;
  readonly onClose: () => void;
}

/** One for all cards, and there only while it is open: a page may have a thousand articles. */
export function OutlineMenu({ desk, at: { entry, x, y }, onClose }: OutlineMenuProps) {
  const { t } = useTranslation();
  const { id, kind } = entry;
  const item = (label: string, run: () => void) => (
    <DropdownMenu.Item className="menu-entry" onSelect={run}>
      {label}
    </DropdownMenu.Item>
  );
  return (
    <MenuAtPoint desk={desk} x={x} y={y} label={t('outline.menu')} onClose={onClose}>
      {item(t('command.structure.article-up'), () => desk.edit(stepGroup(id, -1)))}
      {item(t('command.structure.article-down'), () => desk.edit(stepGroup(id, 1)))}
      {kind === 'article' && (
        <>
          {item(t('command.structure.merge-article'), () => desk.act([{ op: 'merge', group: id }]))}
          <DropdownMenu.Separator className="menu-line" />
          {item(t('outline.history'), () => goToPanel('history', { page: String(desk.page), group: id }))}
        </>
      )}
    </MenuAtPoint>
  );
}
