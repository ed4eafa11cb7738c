// Every command of the desk, once: the keys, the palette and the settings all read this list. Keys are written as in keys.ts.
import { LAYERS } from '../../engine/align/index.ts';
import type { Role } from '../../engine/page/index.ts';
import type { PageDesk } from './page-desk.ts';
import {
  detach,
  mergeArticle,
  moveArticle,
  moveBlock,
  moveToNeighbour,
  setRole,
  startArticle,
  takeOutOrBack,
} from './verbs.ts';
import { setView, toggleLayer, viewOptions, zoomText } from './view-options.ts';

export const COMMAND_GROUPS = ['page', 'flag', 'structure', 'role', 'edit', 'view'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

export interface DeskCommand {
  /** Lasts: chosen keys are kept under it. */
  readonly id: string;
  readonly group: CommandGroup;
  /** The key of its name in `i18n`. */
  readonly label: string;
  /** Its own keys, before a person has chosen others. */
  readonly keys: readonly string[];
  /** Its keys work in a field outside the text too (find, filter). */
  readonly inFields?: true;
  readonly run: (desk: PageDesk) => void;
}

function command(
  group: CommandGroup,
  name: string,
  keys: readonly string[],
  run: (desk: PageDesk) => void,
  inFields?: true,
): DeskCommand {
  const id = `${group}.${name}`;
  return { id, group, label: `command.${id}`, keys, run, ...(inFields && { inFields }) };
}

/** One letter for each role, as near to its name as the others leave room. */
const ROLE_KEYS: Readonly<Record<Role, string>> = {
  headline: 'Alt-h',
  kicker: 'Alt-k',
  subheadline: 'Alt-u',
  byline: 'Alt-b',
  paragraph: 'Alt-p',
  subhead: 'Alt-s',
  note: 'Alt-n',
  list: 'Alt-l',
  verse: 'Alt-v',
  table: 'Alt-t',
  signoff: 'Alt-o',
  caption: 'Alt-c',
  credit: 'Alt-d',
  jump: 'Alt-j',
  advert: 'Alt-a',
  teaser: 'Alt-e',
  furniture: 'Alt-f',
  column: 'Alt-m',
};

const roleCommands = Object.entries(ROLE_KEYS).map(([name, key]): DeskCommand => {
  // The table above names roles and nothing else.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const role = name as Role;
  return { ...command('role', name, [key], (desk) => setRole(desk, role)), label: `role.${name}` };
});

const layerCommands = LAYERS.map((layer, index) =>
  command('view', `layer-${layer}`, [`Alt-${index + 1}`], () => toggleLayer(layer), true),
);

export const DESK_COMMANDS: readonly DeskCommand[] = [
  command('page', 'done', ['Mod-Enter'], (desk) => desk.ask('done'), true),
  command('page', 'save', ['Mod-s'], (desk) => void desk.saving.flush(), true),
  command('page', 'export', ['Mod-e'], (desk) => desk.ask('export'), true),
  command('page', 'data', ['F2'], (desk) => desk.ask('page-data')),
  command('page', 'account', [], (desk) => desk.ask('account')),
  command('page', 'automatic', [], (desk) => desk.ask('automatic')),

  command('flag', 'next', ['F8'], (desk) => desk.stepFlag(1), true),
  command('flag', 'previous', ['Shift-F8'], (desk) => desk.stepFlag(-1), true),
  command('flag', 'all-of-kind', ['Alt-F8'], (desk) => void desk.fixAllOfKind()),
  command('flag', 'order', [], () =>
    setView({ flagOrder: viewOptions.get().flagOrder === 'page' ? 'benefit' : 'page' }),
  ),

  command('structure', 'menu', ['Alt-r'], (desk) => desk.openMenu()),
  command('structure', 'start-article', ['Mod-Shift-Enter'], startArticle),
  command('structure', 'merge-article', ['Mod-Shift-Backspace'], mergeArticle),
  command('structure', 'block-up', ['Alt-ArrowUp'], (desk) => moveBlock(desk, -1)),
  command('structure', 'block-down', ['Alt-ArrowDown'], (desk) => moveBlock(desk, 1)),
  command('structure', 'to-article-above', ['Alt-Shift-ArrowUp'], (desk) => moveToNeighbour(desk, -1)),
  command('structure', 'to-article-below', ['Alt-Shift-ArrowDown'], (desk) => moveToNeighbour(desk, 1)),
  command('structure', 'to-article', ['Alt-g'], (desk) => desk.openMenu('move')),
  command('structure', 'article-up', ['Alt-PageUp'], (desk) => moveArticle(desk, -1)),
  command('structure', 'article-down', ['Alt-PageDown'], (desk) => moveArticle(desk, 1)),
  command('structure', 'own-article', ['Alt-w'], (desk) => detach(desk, 'article')),
  command('structure', 'photo', ['Alt-i'], (desk) => detach(desk, 'photo')),
  command('structure', 'furniture', [], (desk) => detach(desk, 'furniture')),
  command('structure', 'take-out', ['Alt-Delete'], takeOutOrBack),

  ...roleCommands,

  command('edit', 'undo', ['Mod-z'], (desk) => desk.takeBack()),
  command('edit', 'redo', ['Mod-Shift-z', 'Mod-y'], (desk) => desk.redo()),
  command('edit', 'find', ['Mod-f'], (desk) => desk.ask('find'), true),

  command('view', 'text', ['Escape'], (desk) => desk.toText(), true),
  command('view', 'next-part', ['F6'], (desk) => desk.nextPart(1), true),
  command('view', 'previous-part', ['Shift-F6'], (desk) => desk.nextPart(-1), true),
  command('view', 'line-view', ['F9'], () => setView({ lineView: !viewOptions.get().lineView }), true),
  command('view', 'scan', ['F7'], () => setView({ scan: !viewOptions.get().scan }), true),
  command('view', 'line-focus', ['Shift-F9'], () => setView({ lineFocus: !viewOptions.get().lineFocus }), true),
  ...layerCommands,
  command('view', 'larger-text', ['Alt-='], () => zoomText(1), true),
  command('view', 'smaller-text', ['Alt--'], () => zoomText(-1), true),
  command('view', 'usual-text', ['Alt-0'], () => zoomText(0), true),
  command('view', 'read-aloud', ['F4'], (desk) => desk.readAloud()),
];
