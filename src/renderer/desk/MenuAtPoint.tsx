// A menu that opens where a person pointed or stood, not at a button. There only while it is open; the keys go back to the text.
import { DropdownMenu } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import type { PageDesk } from './page-desk.ts';

interface MenuAtPointProps extends Pick<ComponentProps<typeof DropdownMenu.Content>, 'side' | 'sideOffset'> {
  readonly desk: PageDesk;
  /** On the screen, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly className?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function MenuAtPoint({ desk, x, y, label, className = 'menu', onClose, children, ...place }: MenuAtPointProps) {
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <DropdownMenu.Trigger asChild>
        <button type="button" tabIndex={-1} className="menu-anchor" style={{ left: x, top: y }} aria-label={label} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          {...place}
          className={className}
          align="start"
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (document.activeElement === document.body) desk.corrected.focus();
          }}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
