// The colours of the desk: chosen by the person and remembered; light until then.
import { observable, useObservable } from '../state/observable.ts';

export const THEMES = ['light', 'warm', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'galley.theme';

export const isTheme = (name: string | null | undefined): name is Theme => THEMES.some((theme) => theme === name);

const theme = observable<Theme>('light');

export const useTheme = (): Theme => useObservable(theme, 'light');

export function setTheme(chosen: Theme): void {
  localStorage.setItem(KEY, chosen);
  putOn(chosen);
}

/** Puts on the colours chosen before, ahead of the first drawing. */
export function startTheme(): void {
  const chosen = localStorage.getItem(KEY);
  putOn(isTheme(chosen) ? chosen : 'light');
}

function putOn(chosen: Theme): void {
  document.documentElement.dataset['theme'] = chosen;
  theme.set(chosen);
}
