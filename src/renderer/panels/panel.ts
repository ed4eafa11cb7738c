// What a panel is: a screen of its own beside the list of pages and the desk, reached by its id.
import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { ArchiveInfo } from '../../contract/index.ts';

export interface PanelProps {
  readonly archive: ArchiveInfo;
  /** What the panel was opened with, from the address. */
  readonly query: URLSearchParams;
}

export interface Panel {
  /** Its name in the address, and in the texts: `panel.<id>`. */
  readonly id: string;
  readonly icon: LucideIcon;
  readonly Screen: ComponentType<PanelProps>;
}
