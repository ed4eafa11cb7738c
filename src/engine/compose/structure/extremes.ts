// The least and the greatest of lists of any length: `Math.min(...list)` fails on long ones.

/** Infinity for an empty list. */
export const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => (b < a ? b : a), Infinity);

/** -Infinity for an empty list. */
export const greatest = (numbers: readonly number[]): number => numbers.reduce((a, b) => (b > a ? b : a), -Infinity);

/** Places of the greatest numbers, greatest first, no more than `most`; of equal ones the first comes first. */
export function greatestFirst(numbers: readonly number[], most: number): number[] {
  const places: number[] = [];
  for (let place = 0; place < numbers.length; place += 1) {
    const own = numbers[place] ?? 0;
    if (places.length >= most && own <= (numbers[places[most - 1] ?? 0] ?? 0)) continue;
    if (places.length >= most) places.pop();
    let at = places.length;
    for (; at > 0 && (numbers[places[at - 1] ?? 0] ?? 0) < own; at -= 1) places[at] = places[at - 1] ?? 0;
    places[at] = place;
  }
  return places;
}
