// Values found once.

/** Finds a value once for all things of one key. */
export function remembering<T, V>(keyOf: (of: T) => number, find: (of: T) => V): (of: T) => V {
  const values = new Map<number, V>();
  return (of) => {
    const key = keyOf(of);
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = find(of);
    values.set(key, value);
    return value;
  };
}

/**
 * Numbers found once, for a few dozen things that are asked about again and again: a list is looked through sooner than a
 * map, and `values[placeOf(thing)]` makes no object of the number, as a call that returned it would.
 */
export class Remembered<T> {
  readonly values: number[] = [];
  readonly #keys: number[] = [];
  readonly #keyOf: (of: T) => number;
  readonly #find: (of: T) => number;

  constructor(keyOf: (of: T) => number, find: (of: T) => number) {
    this.#keyOf = keyOf;
    this.#find = find;
  }

  /** Where the number of a thing stands. */
  placeOf(of: T): number {
    const key = this.#keyOf(of);
    const keys = this.#keys;
    for (let n = 0; n < keys.length; n += 1) if (keys[n] === key) return n;
    this.values.push(this.#find(of));
    return keys.push(key) - 1;
  }

  of(of: T): number {
    return this.values[this.placeOf(of)] ?? 0;
  }
}
