// Names of keys: a chord is written as in the editor's keymaps, `Mod-Shift-Enter`; Mod is Ctrl, on a Mac Cmd.

const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

/** As much of a key event as names its chord, so that tests can make one. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

const MODIFIERS = new Set([
  'Control',
  'Alt',
  'Shift',
  'Meta',
  'AltGraph',
  'CapsLock',
  'Dead',
  'Process',
  'Unidentified',
]);

/** Keys whose sign changes with Shift or Alt are named by where they are. */
const BY_PLACE: Readonly<Record<string, string>> = { Minus: '-', Equal: '=', Comma: ',', Period: '.', Slash: '/' };

/** The chord of a key event; null for a modifier alone, or a key that an input method has taken. */
export function chordOf(press: KeyPress, mac = isMac()): string | null {
  if (MODIFIERS.has(press.key)) return null;
  const [mod, other] = mac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  const parts = [mod && 'Mod', other && (mac ? 'Ctrl' : 'Meta'), press.altKey && 'Alt', press.shiftKey && 'Shift'];
  return [...parts.filter((part) => part !== false), nameOf(press)].join('-');
}

function nameOf({ key, code }: KeyPress): string {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return digit;
  const placed = BY_PLACE[code];
  if (placed !== undefined) return placed;
  if (/^[a-zA-Z]$/.test(key)) return key.toLowerCase();
  // On a Mac Alt+h types ˙, and on a Russian layout the key says р: both are still the key of the letter.
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined && key.length <= 2) return letter.toLowerCase();
  return key === ' ' ? 'Space' : key;
}

const SIGNS: Readonly<Record<string, string>> = {
  Enter: '↵',
  Backspace: '⌫',
  Delete: 'Del',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Escape: 'Esc',
  '-': '−',
};
const MAC_SIGNS: Readonly<Record<string, string>> = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' };

/** A chord as it is printed on keys: `Ctrl Shift ↵`, on a Mac `⌘⇧↵`. */
export function chordLabel(chord: string, mac = isMac()): string {
  const parts = chord.split(/-(?=.)/).map((part) => {
    if (mac) return MAC_SIGNS[part] ?? SIGNS[part] ?? part.toUpperCase();
    if (part === 'Mod') return 'Ctrl';
    return SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
  return parts.join(mac ? '' : ' ');
}
