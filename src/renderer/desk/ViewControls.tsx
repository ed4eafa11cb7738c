// How the page is shown: the layers of the difference, line focus, reading aloud. Each has a key; the pressed ones are on.
import { Focus, Volume2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LAYERS } from '../../engine/align/index.ts';
import { useObservable } from '../state/observable.ts';
import { DESK_COMMANDS } from './commands.ts';
import { chordLabel } from './keys.ts';
import type { PageDesk } from './page-desk.ts';
import { keysOf } from './shortcuts.ts';
import { viewOptions } from './view-options.ts';

interface ViewControlsProps {
  readonly desk: PageDesk | null;
  readonly voice: boolean;
}

export function ViewControls({ desk, voice }: ViewControlsProps) {
  const { t } = useTranslation();
  const { layers, lineFocus } = useObservable(viewOptions, viewOptions.get());
  return (
    <span className="view-controls">
      <span className="layers" role="group" aria-label={t('layers.title')}>
        {LAYERS.map((layer) => (
          <Switch key={layer} desk={desk} command={`view.layer-${layer}`} on={layers.includes(layer)} text>
            {t(`layers.${layer}`)}
          </Switch>
        ))}
      </span>
      <Switch desk={desk} command="view.line-focus" on={lineFocus}>
        <Focus size={15} aria-hidden="true" />
      </Switch>
      {voice && (
        <Switch desk={desk} command="view.read-aloud">
          <Volume2 size={15} aria-hidden="true" />
        </Switch>
      )}
    </span>
  );
}

interface SwitchProps {
  readonly desk: PageDesk | null;
  readonly command: string;
  readonly on?: boolean;
  /** Its name stands on it. */
  readonly text?: boolean;
  readonly children: ReactNode;
}

/** A button for a command; its name and keys show when it is pointed at. */
function Switch({ desk, command, on, text, children }: SwitchProps) {
  const { t } = useTranslation();
  const known = DESK_COMMANDS.find(({ id }) => id === command);
  if (!known) return null;
  const [chord] = keysOf(known);
  const name = t(known.label);
  return (
    <button
      type="button"
      className={text === true ? 'layer-switch' : 'icon-button'}
      title={chord === undefined ? name : `${name} (${chordLabel(chord)})`}
      aria-label={name}
      aria-pressed={on}
      disabled={desk === null}
      onClick={() => desk && known.run(desk)}
    >
      {children}
    </button>
  );
}
