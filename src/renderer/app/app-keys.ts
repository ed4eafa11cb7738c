// Runs the commands of every screen by their keys; never while an input method composes, nor behind a dialog.
import { useEffect } from 'react';
import { chordOf } from '../desk/keys.ts';
import { keysOf } from '../desk/shortcuts.ts';
import { APP_COMMANDS } from './app-commands.ts';

export function useAppKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const chord = chordOf(event);
      const command = chord === null ? undefined : APP_COMMANDS.find((each) => keysOf(each).includes(chord));
      if (!command) return;
      event.preventDefault();
      event.stopPropagation();
      command.run();
    };
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
