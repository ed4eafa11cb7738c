// Every command with its keys, found by typing a part of its name in the language of the desk, or in English.
import { Command } from 'cmdk';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { COMMAND_GROUPS, DESK_COMMANDS } from '../desk/commands.ts';
import { chordLabel } from '../desk/keys.ts';
import { openDesk } from '../desk/open-desk.ts';
import { keysOf } from '../desk/shortcuts.ts';
import { useObservable } from '../state/observable.ts';
import { Modal } from '../ui/Modal.tsx';
import { APP_COMMANDS, paletteOpen } from './app-commands.ts';

interface EntryProps {
  readonly id: string;
  readonly label: string;
  readonly keys: readonly string[];
  readonly onRun: () => void;
}

export function Palette() {
  const { t } = useTranslation();
  const open = useObservable(paletteOpen, false);
  const desk = useObservable(openDesk, null);
  if (!open) return null;
  const close = (): void => paletteOpen.set(false);
  // The palette must be gone first: a command may give the focus away.
  const after = (run: () => void) => (): void => {
    close();
    setTimeout(run);
  };
  return (
    <Modal title={t('command.app.palette')} onClose={close}>
      <Command className="palette" label={t('command.app.palette')} filter={holdsWords} loop>
        <Command.Input placeholder={t('palette.placeholder')} className="filter" />
        <Command.List>
          <Command.Empty>{t('palette.nothing')}</Command.Empty>
          {desk &&
            COMMAND_GROUPS.map((group) => (
              <Command.Group key={group} heading={t(`palette.group.${group}`)}>
                {DESK_COMMANDS.filter((command) => command.group === group).map(({ id, label, keys, run }) => (
                  <Entry key={id} id={id} label={label} keys={keys} onRun={after(() => run(desk))} />
                ))}
              </Command.Group>
            ))}
          <Command.Group heading={t('palette.group.app')}>
            {APP_COMMANDS.map(({ id, label, keys, run }) => (
              <Entry key={id} id={id} label={label} keys={keys} onRun={after(run)} />
            ))}
          </Command.Group>
        </Command.List>
      </Command>
    </Modal>
  );
}

/** Every word typed must be found in one of the names: scattered letters match too much. */
function holdsWords(_id: string, typed: string, names: readonly string[] = []): number {
  const words = typed.toLowerCase().split(/\s+/u);
  return names.some((name) => words.every((word) => name.toLowerCase().includes(word))) ? 1 : 0;
}

function Entry({ id, label, keys, onRun }: EntryProps) {
  const { t } = useTranslation();
  const name = t(label);
  const first = keysOf({ id, keys })[0];
  return (
    <Command.Item value={id} keywords={[name, i18next.getFixedT('en')(label)]} onSelect={onRun}>
      <span>{name}</span>
      {first !== undefined && <kbd>{chordLabel(first)}</kbd>}
    </Command.Item>
  );
}
