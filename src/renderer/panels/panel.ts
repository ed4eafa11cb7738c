// The panels, in the order of the header: screens of their own beside the list of pages and the desk. What each draws is in
// `app/screens.ts`.
import {
  ChartLine,
  FlaskConical,
  History,
  ListChecks,
  type LucideIcon,
  Search,
  Settings,
  Table2,
  UsersRound,
} from 'lucide-react';
import type { ArchiveInfo } from '../../contract/index.ts';

/** Icons by id; the id is a panel's name in the address, and in the texts `panel.<id>`. */
const ICONS = {
  data: Table2,
  search: Search,
  names: UsersRound,
  history: History,
  samples: FlaskConical,
  statistics: ChartLine,
  jobs: ListChecks,
  settings: Settings,
} as const satisfies Readonly<Record<string, LucideIcon>>;

type Listed = keyof typeof ICONS;
/** Panels that are reached from where they are needed, not from the header. */
type Unlisted = 'proposals';
export type PanelId = Listed | Unlisted;

const isListed = (id: string): id is Listed => Object.hasOwn(ICONS, id);
export const isPanel = (id: string): id is PanelId => isListed(id) || id === 'proposals';

export const PANELS: readonly { readonly id: Listed; readonly icon: LucideIcon }[] = Object.entries(ICONS).flatMap(
  ([id, icon]) => (isListed(id) ? [{ id, icon }] : []),
);

export interface PanelProps {
  readonly archive: ArchiveInfo;
  /** What the panel was opened with, from the address. */
  readonly query: URLSearchParams;
}
