// The panels, in the order of the header. Each is loaded when it is first opened: the desk's first paint does not wait for them.
import { Settings } from 'lucide-react';
import { lazy } from 'react';
import type { Panel } from './panel.ts';

export type { Panel } from './panel.ts';

export const PANELS: readonly Panel[] = [
  { id: 'settings', icon: Settings, Screen: lazy(() => import('./settings/SettingsPanel.tsx')) },
];
