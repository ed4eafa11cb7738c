// A few characters of a file, fit to stand in a message.

/** The first `most` characters, without those that do not show or that steer a terminal. */
export const quote = (text: string, most: number): string =>
  Array.from(text.slice(0, 2 * most + 2).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ''))
    .slice(0, most)
    .join('')
    .trim();
