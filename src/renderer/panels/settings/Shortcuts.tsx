// Every command with its keys, each of which can be chosen anew. A chord that another command has is taken from it, and said.
import { RotateCcw } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { APP_COMMANDS } from '../../app/app-commands.ts';
import { COMMAND_GROUPS, DESK_COMMANDS } from '../../desk/commands.ts';
import { chordLabel, chordOf } from '../../desk/keys.ts';
import { chooseKeys, chosenKeys, keysOf } from '../../desk/shortcuts.ts';
import { useObservable } from '../../state/observable.ts';

interface Named {
  readonly id: string;
  readonly label: string;
  readonly keys: readonly string[];
}

const ALL: readonly Named[] = [...APP_COMMANDS, ...DESK_COMMANDS];
const GROUPS: readonly { readonly id: string; readonly commands: readonly Named[] }[] = [
  { id: 'app', commands: APP_COMMANDS },
  ...COMMAND_GROUPS.map((id) => ({ id, commands: DESK_COMMANDS.filter(({ group }) => group === id) })),
];

export function Shortcuts() {
  const { t } = useTranslation();
  const chosen = useObservable(chosenKeys, chosenKeys.get());
  const [asking, setAsking] = useState<string | null>(null);
  const [taken, setTaken] = useState<string | null>(null);
  const choose = (command: Named, chord: string): void => {
    const other = ALL.find((each) => each.id !== command.id && keysOf(each).includes(chord));
    if (other)
      chooseKeys(
        other.id,
        keysOf(other).filter((each) => each !== chord),
      );
    setTaken(other ? t('settings.shortcuts.taken', { keys: chordLabel(chord), name: t(other.label) }) : null);
    chooseKeys(command.id, [chord]);
    setAsking(null);
  };
  return (
    <>
      <p className="quiet">{t('settings.shortcuts.text')}</p>
      <p role="status" className="problem">
        {taken}
      </p>
      {GROUPS.map(({ id, commands }) => (
        <section key={id} aria-label={t(`palette.group.${id}`)}>
          <h2>{t(`palette.group.${id}`)}</h2>
          <ul className="shortcuts">
            {commands.map((command) => (
              <li key={command.id}>
                <span>{t(command.label)}</span>
                {Object.hasOwn(chosen, command.id) && (
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={t('settings.shortcuts.reset', { name: t(command.label) })}
                    onClick={() => chooseKeys(command.id, null)}
                  >
                    <RotateCcw size={13} aria-hidden="true" />
                  </button>
                )}
                <ChordButton
                  command={command}
                  asking={asking === command.id}
                  onAsk={() => setAsking(command.id)}
                  onChord={(chord) => choose(command, chord)}
                  onCancel={() => setAsking(null)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface ChordButtonProps {
  readonly command: Named;
  readonly asking: boolean;
  readonly onAsk: () => void;
  readonly onChord: (chord: string) => void;
  readonly onCancel: () => void;
}

function ChordButton({ command, asking, onAsk, onChord, onCancel }: ChordButtonProps) {
  const { t } = useTranslation();
  const listen = useEffectEvent((event: KeyboardEvent) => {
    const chord = chordOf(event);
    if (chord === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (chord === 'Escape' && command.id !== 'view.text') onCancel();
    else onChord(chord);
  });
  useEffect(() => {
    if (!asking) return undefined;
    // Ahead of the commands' own listener, which would run what is pressed.
    const onKey = (event: KeyboardEvent): void => listen(event);
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, [asking]);
  const keys = keysOf(command);
  return (
    <button
      type="button"
      className="button small chord"
      aria-label={t('settings.shortcuts.change', { name: t(command.label), keys: keys.map((key) => chordLabel(key)) })}
      onClick={onAsk}
      onBlur={onCancel}
    >
      {asking ? (
        t('settings.shortcuts.press')
      ) : keys.length === 0 ? (
        <i className="quiet">{t('settings.shortcuts.none')}</i>
      ) : (
        keys.map((key) => <kbd key={key}>{chordLabel(key)}</kbd>)
      )}
    </button>
  );
}
