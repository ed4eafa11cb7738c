/** What somebody wrote line by line in a field: without the spaces around each, and without empty lines. */
export const writtenLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
