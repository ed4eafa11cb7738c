// The colours of the desk: chosen by the person and remembered; light until then.

export const THEMES = ['light', 'warm', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'galley.theme';

export const isTheme = (name: string | null | undefined): name is Theme => THEMES.some((theme) => theme === name);

export function currentTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return isTheme(theme) ? theme : 'light';
}

export function setTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  document.documentElement.dataset['theme'] = theme;
}

/** Puts on the colours chosen before, ahead of the first drawing. */
export function startTheme(): void {
  const chosen = localStorage.getItem(KEY);
  document.documentElement.dataset['theme'] = isTheme(chosen) ? chosen : 'light';
}
