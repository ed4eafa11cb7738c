// Runs the commands of every screen by their keys; never while an input method composes, nor behind a dialog.
import { useEffect } from 'react';
import { chordOf } from '../desk/keys.ts';
import { byChord } from '../desk/shortcuts.ts';
import { APP_COMMANDS } from './app-commands.ts';

/** A chord that types a character where there is something to type into. */
const TYPES = /^(?:Shift-)?.$/u;

const commandFor = byChord(APP_COMMANDS);

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

export function useAppKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented) return;
      const chord = chordOf(event);
      if (chord !== null && TYPES.test(chord) && isField(event.target)) return;
      const command = chord === null ? undefined : commandFor(chord);
      if (!command || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      event.stopPropagation();
      command.run();
    };
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
