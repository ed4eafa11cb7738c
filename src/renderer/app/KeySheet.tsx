// All keys at a glance, as they are now; it can be printed and put beside the screen.
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { COMMAND_GROUPS, DESK_COMMANDS } from '../desk/commands.ts';
import { chordLabel } from '../desk/keys.ts';
import { keysOf } from '../desk/shortcuts.ts';
import { useObservable } from '../state/observable.ts';
import { Modal } from '../ui/Modal.tsx';
import { APP_COMMANDS, keySheetOpen } from './app-commands.ts';

const CARD = ['accept', 'ignore', 'choice', 'leave'] as const;

export function KeySheet() {
  const { t } = useTranslation();
  if (!useObservable(keySheetOpen, false)) return null;
  const groups = [
    { id: 'app', commands: APP_COMMANDS },
    ...COMMAND_GROUPS.map((id) => ({ id, commands: DESK_COMMANDS.filter(({ group }) => group === id) })),
  ];
  return (
    <Modal title={t('keySheet.title')} wide onClose={() => keySheetOpen.set(false)}>
      <div className="key-sheet">
        {groups.map(({ id, commands }) => (
          <section key={id}>
            <h3>{t(`palette.group.${id}`)}</h3>
            <dl>
              {commands
                .filter((command) => keysOf(command).length > 0)
                .map((command) => (
                  <div key={command.id}>
                    <dt>{t(command.label)}</dt>
                    <dd>
                      {keysOf(command).map((chord) => (
                        <kbd key={chord}>{chordLabel(chord)}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>{t('keySheet.card')}</h3>
          <dl>
            {CARD.map((what) => (
              <div key={what}>
                <dt>{t(`keySheet.${what}`)}</dt>
                <dd>
                  <kbd>{t(`keySheet.${what}Key`)}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <footer>
        <a className="button" href="#/settings?section=shortcuts" onClick={() => keySheetOpen.set(false)}>
          {t('keySheet.change')}
        </a>
        <button type="button" className="button" onClick={() => print()}>
          <Printer size={15} aria-hidden="true" /> {t('keySheet.print')}
        </button>
      </footer>
    </Modal>
  );
}
