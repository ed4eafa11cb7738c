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

/** The same for a few dozen keys that are asked for again and again: a list is looked through sooner than a map. */
export function rememberingFew<T>(keyOf: (of: T) => number, find: (of: T) => number): (of: T) => number {
  const keys: number[] = [];
  const values: number[] = [];
  return (of) => {
    const key = keyOf(of);
    for (let n = 0; n < keys.length; n += 1) if (keys[n] === key) return values[n] ?? 0;
    const value = find(of);
    keys.push(key);
    values.push(value);
    return value;
  };
}
