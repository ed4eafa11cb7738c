// Runs the desk's commands by their keys, wherever the focus is on the desk; never while an input method composes.
import { useEffect } from 'react';
import { DESK_COMMANDS } from './commands.ts';
import { chordOf } from './keys.ts';
import type { PageDesk } from './page-desk.ts';
import { byChord } from './shortcuts.ts';

/** The command that a chord belongs to now. */
const commandFor = byChord(DESK_COMMANDS);

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input, textarea, select');

/** A menu or dialog has the keys for itself. */
const isBusy = (): boolean => document.querySelector('dialog[open], [role="menu"], [role="dialog"]') !== null;

export function useCommandKeys(desk: PageDesk | null): void {
  useEffect(() => {
    if (!desk) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented) return;
      const chord = chordOf(event);
      const command = chord === null ? undefined : commandFor(chord);
      // The whole screen is looked through for a dialog only once there is something to run.
      if (!command || (isField(event.target) && command.inFields !== true) || isBusy()) return;
      event.preventDefault();
      event.stopPropagation();
      command.run(desk);
    };
    // Before the editors see them: a chosen key may be one of theirs.
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, [desk]);
}
