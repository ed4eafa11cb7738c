// Dates in alphabetic scripts, as page heads and datelines set them: Donnerstag, 12. Mai 1927 · SATURDAY, MARCH 14, 1931.

/** Either case, letter by letter: the patterns round it tell capitals from small letters. */
const anyCase = (word: string): string =>
  word
    .split('')
    .map((letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`)
    .join('');

const MONTHS =
  'jan ene gen feb fév fev mar mär maa mrt apr avr abr mai may mag maj mei jun jui giu jul lug aug ago aoû sep set oct okt ' +
  'ott out nov dec dez déc dic янв фев мар апр мая май июн июл авг сен окт ноя дек';
const MONTH = `(?:${MONTHS.split(' ').map(anyCase).join('|')})\\p{L}{0,7}`;
const DAY_MONTH = `\\d{1,2}(?:er|\\.|º)? (?:de )?${MONTH}`;
const MONTH_DAY = `${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?`;

const DATE = new RegExp(`(?<![\\p{L}\\d])(?:${DAY_MONTH}|${MONTH_DAY})[.,]? (?:de )?\\d{4}(?!\\d)`, 'u');
/** True for a text that names a day with its year. */
export const holdsLatinDate = (text: string): boolean => DATE.test(text);

/** Köln, 11. Mai. · PARIS, May 3.—A … · * Altenrode, 5. Februar. */
export const LATIN_DATELINE = new RegExp(
  `^(?:[*†+—–] ?)?\\p{Lu}[\\p{L} .'’⸗-]{1,24}, (?:den |le |el |the )?(?:${DAY_MONTH}|${MONTH_DAY})(?:[.:,](?=\\s)|\\.? ?[—–-]{1,2}(?=[\\s\\p{Lu}«„“"(]))`,
  'u',
);

const DAYS =
  'mon tues wednes thurs fri satur sun mon diens donners frei sams sonn maan dins woens donder vrij zater zon'.split(
    ' ',
  );
/** Those of other languages, whole. */
const OTHERS = (
  'mittwoch sonnabend lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado ' +
  'domingo lunedì martedì mercoledì giovedì venerdì sabato domenica segunda-feira terça-feira quarta-feira quinta-feira ' +
  'sexta-feira понедельник вторник среда четверг пятница суббота воскресенье'
).split(' ');
const WEEKDAY = new RegExp(
  `(?<!\\p{L})(?:(?:${DAYS.map(anyCase).join('|')})(?:day|DAY|tag|TAG|dag|DAG)|${OTHERS.map(anyCase).join('|')})(?!\\p{L})`,
  'u',
);
/** What every day's name has; a quick test before the slow one. */
const MAY_HOLD_DAY = /[A-Za-zА-я]{4}/u;
/** True for a text that names a day of the week. */
export const holdsLatinWeekday = (text: string): boolean => MAY_HOLD_DAY.test(text) && WEEKDAY.test(text);
