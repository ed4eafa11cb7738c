// Commands that work on every screen. Keys are written as in desk/keys.ts; a person may choose others.
import { PANELS } from '../panels/panel.ts';
import { observable } from '../state/observable.ts';
import { goTo, goToPanel } from './route.ts';

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

const PANEL_KEYS: Readonly<Record<string, readonly string[]>> = { search: ['Mod-k'], settings: ['Mod-,'] };

export const APP_COMMANDS: readonly AppCommand[] = [
  { id: 'app.palette', label: 'command.app.palette', keys: ['Mod-Shift-p'], run: () => paletteOpen.set(true) },
  { id: 'app.pages', label: 'panel.pages', keys: ['Mod-Shift-e'], run: () => goTo({ at: 'pages' }) },
  ...PANELS.map(({ id }) => ({
    id: `app.${id}`,
    label: `panel.${id}`,
    keys: PANEL_KEYS[id] ?? [],
    run: () => goToPanel(id),
  })),
];
