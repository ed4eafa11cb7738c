// What each panel draws. Each is loaded when it is first opened: the desk's first paint does not wait for them.
import { type ComponentType, lazy } from 'react';
import type { PanelId, PanelProps } from '../panels/panel.ts';

export const SCREENS: Readonly<Record<PanelId, ComponentType<PanelProps>>> = {
  data: lazy(() => import('../panels/data/DataPanel.tsx')),
  search: lazy(() => import('../panels/search/SearchPanel.tsx')),
  names: lazy(() => import('../panels/names/NamesPanel.tsx')),
  history: lazy(() => import('../panels/history/HistoryPanel.tsx')),
  samples: lazy(() => import('../panels/samples/SamplesPanel.tsx')),
  statistics: lazy(() => import('../panels/statistics/StatisticsPanel.tsx')),
  jobs: lazy(() => import('../panels/jobs/JobsPanel.tsx')),
  proposals: lazy(() => import('../panels/proposals/ProposalsPanel.tsx')),
  settings: lazy(() => import('../panels/settings/SettingsPanel.tsx')),
};
