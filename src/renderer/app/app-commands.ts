// Commands that work on every screen. Keys are written as in desk/keys.ts; a person may choose others.
import { searchArchive } from '../desk/open-desk.ts';
import { setLanguage } from '../i18n/index.ts';
import type { Language } from '../i18n/preferred.ts';
import { exportAsked } from '../panels/export/export-asked.ts';
import { importer } from '../panels/import/import-files.ts';
import { PANELS } from '../panels/panel.ts';
import { observable } from '../state/observable.ts';
import { setTheme, THEMES } from '../ui/theme.ts';
import { asLeft, goTo, goToPanel } from './route.ts';

export interface AppCommand {
  /** Lasts: chosen keys are kept under it. */
  readonly id: string;
  /** The key of its name in `i18n`. */
  readonly label: string;
  readonly keys: readonly string[];
  readonly run: () => void;
}

/** Whether the palette is on the screen. */
export const paletteOpen = observable(false);
/** Whether the list of keys is on the screen. */
export const keySheetOpen = observable(false);

const PANEL_KEYS: Readonly<Record<string, readonly string[]>> = { search: ['Mod-k'], settings: ['Mod-,'] };

/** The languages in the order in which they are offered. */
const TONGUES: readonly Language[] = ['en', 'zh-Hans', 'zh-Hant'];

export const APP_COMMANDS: readonly AppCommand[] = [
  { id: 'app.palette', label: 'command.app.palette', keys: ['Mod-Shift-p'], run: () => paletteOpen.set(true) },
  { id: 'app.pages', label: 'panel.pages', keys: ['Mod-Shift-e'], run: () => goTo(asLeft('pages')) },
  ...PANELS.map(({ id }) => ({
    id: `app.${id}`,
    label: `panel.${id}`,
    keys: PANEL_KEYS[id] ?? [],
    run: () => (id === 'search' ? searchArchive() : goTo(asLeft(id))),
  })),
  { id: 'app.import', label: 'command.app.import', keys: [], run: () => importer.get()?.pick('files') },
  { id: 'app.import-folder', label: 'command.app.import-folder', keys: [], run: () => importer.get()?.pick('folder') },
  { id: 'app.export', label: 'command.app.export', keys: [], run: () => exportAsked.set({ filter: {} }) },
  {
    id: 'app.archive',
    label: 'command.app.archive',
    keys: [],
    run: () => goToPanel('settings', { section: 'archive' }),
  },
  ...THEMES.map((theme) => ({
    id: `app.theme-${theme}`,
    label: `command.app.theme-${theme}`,
    keys: [],
    run: () => setTheme(theme),
  })),
  ...TONGUES.map((tag) => ({
    id: `app.language-${tag}`,
    label: `command.app.language-${tag}`,
    keys: [],
    run: () => void setLanguage(tag),
  })),
  { id: 'app.keys', label: 'command.app.keys', keys: ['F1', 'Shift-/'], run: () => keySheetOpen.set(true) },
];
