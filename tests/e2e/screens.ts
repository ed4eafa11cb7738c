// Every screen, its address and a sign that it is there: for whatever looks at all of them.

/** What it shows, where it is, and a sign that it is there. */
export type Screen = readonly [what: string, hash: string, sign: string];

export const SCREENS: readonly Screen[] = [
  ['pages', '#/', '.page-rows .page-row'],
  ['no page', '#/?text=zzzz', '.notice'],
  ['page data', '#/data', '[role="gridcell"]'],
  ['search, not begun', '#/search', '.notice'],
  ['search', '#/search?text=社区', '.passage'],
  ['replace', '#/search?text=社区&put=小区&replacing=yes', '.replace-group'],
  ['names', '#/names', '.names h1'],
  ['operations', '#/history', '.jobs'],
  ['history', '#/history?page=1', '.revision'],
  ['samples', '#/samples', '.samples'],
  ['statistics', '#/statistics', '.figure .bars'],
  ['jobs', '#/jobs', '.jobs'],
  ['proposals', '#/proposals', 'h1'],
  ...['appearance', 'shortcuts', 'rules', 'lists', 'ignored', 'scans', 'archive'].map((section): Screen => [
    section,
    `#/settings?section=${section}`,
    '.settings > section h1',
  ]),
  ['desk', '#/page/1', '.corrected .cm-line'],
];

/** What a key opens: its name, where it is pressed, and a sign that it is open. */
export type Opened = readonly [what: string, key: string, sign: string];

export const ON_THE_DESK: readonly Opened[] = [
  ['a flag’s card', 'F8', '.flag-card'],
  ['the line view', 'F9', '.corrected .cm-line'],
  ['the scan', 'F7', '.scan-pane'],
  ['find', 'Control+f', '.find-bar'],
  ['the menu of a block', 'Alt+r', '.menu'],
];

export const DIALOGS_BY_KEY: readonly Opened[] = [
  ['all commands', 'Control+Shift+p', '.modal'],
  ['all keys', 'F1', '.modal'],
  ['page data', 'F2', '.modal'],
];
