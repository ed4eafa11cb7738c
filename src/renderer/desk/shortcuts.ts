// The keys of each command: its own, unless the person has chosen others. Kept in this browser.
import { type Observable, observable } from '../state/observable.ts';

const KEY = 'galley.keys';

/** Chosen chords by command id; an empty list takes all keys from a command. */
export type ChosenKeys = Readonly<Record<string, readonly string[]>>;

export const chosenKeys: Observable<ChosenKeys> = observable(read());

/** Gives a command other keys; null gives its own back. */
export function chooseKeys(id: string, chords: readonly string[] | null): void {
  const { [id]: _, ...others } = chosenKeys.get();
  const chosen = chords === null ? others : { ...others, [id]: chords };
  localStorage.setItem(KEY, JSON.stringify(chosen));
  chosenKeys.set(chosen);
}

interface Keyed {
  readonly id: string;
  readonly keys: readonly string[];
}

/** The chords of a command now. */
export const keysOf = (command: Keyed): readonly string[] => chosenKeys.get()[command.id] ?? command.keys;

/** Says which of some commands a chord belongs to, the first where there are several: asked with every key. */
export function byChord<C extends Keyed>(commands: readonly C[]): (chord: string) => C | undefined {
  let chosen: ChosenKeys | null = null;
  let known: ReadonlyMap<string, C> = new Map();
  return (chord) => {
    if (chosen !== chosenKeys.get()) {
      chosen = chosenKeys.get();
      known = new Map(
        commands.toReversed().flatMap((command) => keysOf(command).map((key) => [key, command] as const)),
      );
    }
    return known.get(chord);
  };
}

function read(): ChosenKeys {
  try {
    const kept: unknown = JSON.parse(globalThis.localStorage?.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const entries = Object.entries(kept).flatMap(([id, chords]): [string, string[]][] =>
      Array.isArray(chords) ? [[id, chords.filter((chord) => typeof chord === 'string')]] : [],
    );
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}
