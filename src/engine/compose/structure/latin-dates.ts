// Dates in Latin script, as page heads and datelines set them: Donnerstag, 12. Mai 1927 · SATURDAY, MARCH 14, 1931.

/** Either case, letter by letter: the patterns round it tell capitals from small letters. */
const anyCase = (word: string): string =>
  word
    .split('')
    .map((letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`)
    .join('');

const MONTHS = 'jan feb fév mar mär mrt apr avr mai may mei jun jui jul aug aoû sep oct okt nov dec dez déc';
const MONTH = `(?:${MONTHS.split(' ').map(anyCase).join('|')})\\p{L}{0,7}`;
const DAY_MONTH = `\\d{1,2}\\.? ${MONTH}`;
const MONTH_DAY = `${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?`;

const DATE = new RegExp(`(?<![\\p{L}\\d])(?:${DAY_MONTH}|${MONTH_DAY})[.,]? \\d{4}(?!\\d)`, 'u');
/** True for a text that names a day with its year. */
export const holdsLatinDate = (text: string): boolean => DATE.test(text);

/** Köln, 11. Mai. · PARIS, May 3. */
export const LATIN_DATELINE = new RegExp(
  `^\\p{Lu}[\\p{L} .'-]{1,24}, (?:den )?(?:${DAY_MONTH}|${MONTH_DAY})(?:[.:,]|\\.? ?[—–-]{1,2})(?=\\s)`,
  'u',
);

const DAYS =
  'mon tues wednes thurs fri satur sun mon diens donners frei sams sonn maan dins woens donder vrij zater zon'.split(
    ' ',
  );
const WEEKDAY = new RegExp(
  `(?<!\\p{L})(?:(?:${DAYS.map(anyCase).join('|')})(?:day|DAY|tag|TAG|dag|DAG)|Mittwoch|Sonnabend)(?!\\p{L})`,
  'u',
);
/** True for a text that names a day of the week. */
export const holdsLatinWeekday = (text: string): boolean => WEEKDAY.test(text);
