// Which white space inside a run was meant. Deleting a meant space is worse than leaving a stray one: where nothing speaks
// against a single space between Han, it stays and is reported as a doubt.
import { CLASS, isCjk } from '../text/index.ts';
import { areWord, opensName, opensWithDateline, ROLE_WORDS } from '../lexicon/index.ts';
import type { Neighbours } from './neighbours.ts';
import { paddedNames } from './padded-names.ts';
import { PUT, type Run } from './run.ts';
import { isFolio } from './structure/signs.ts';

/** What the page tells about its spaces. */
export interface SpaceHabit {
  readonly neighbours: Neighbours;
  readonly cjk: boolean;
}

export interface SpaceDoubt {
  /** Index in the run of the character behind the gap. */
  readonly index: number;
  readonly kept: boolean;
  readonly confidence: number;
  readonly because: string;
}

export interface Settled {
  readonly removed: number;
  readonly doubts: readonly SpaceDoubt[];
}

/** Longest text that may be a title, in characters. */
const LONGEST_TITLE = 80;
const FUNCTION_WORDS = new Set(
  Array.from(
    '的了在和与及或对为将把被以从向于是而等着地得就也都不又很还更最没这那我你他她它们',
    (c) => c.codePointAt(0) ?? 0,
  ),
);

/** Decides what stands before each character of a run, and writes it there. */
export function settleSpaces(run: Run, habit: SpaceHabit): Settled {
  const { put } = run;
  const doubts: SpaceDoubt[] = [];
  const title = isTitle(run);
  let removed = 0;
  let names: ReadonlyMap<number, number> | undefined;
  for (let i = 1; i < run.length; i++) {
    if (run.seam[i] === 2) put[i] = PUT.space;
    else if (run.seam[i] === 1 && title && run.kind[i] !== CLASS.hangul && isSoftBreak(run, i, habit))
      put[i] = PUT.softBreak;
    if (run.seam[i] !== 0 || run.gap[i] === 0) continue;
    names ??= paddedNames(run);
    const known = names.get(i);
    const verdict = known === undefined ? judge(run, i, title, habit) : known === PUT.space ? KEEP : REMOVE;
    if (verdict.keep) put[i] = PUT.space;
    else removed++;
    if (verdict.doubt !== undefined) doubts.push({ index: i, kept: verdict.keep, ...verdict.doubt });
  }
  return { removed, doubts };
}

interface Verdict {
  readonly keep: boolean;
  readonly doubt?: { readonly confidence: number; readonly because: string };
}
const KEEP: Verdict = { keep: true };
const REMOVE: Verdict = { keep: false };

function judge(run: Run, i: number, title: boolean, habit: SpaceHabit): Verdict {
  const [left, right] = [run.code[i - 1] ?? 0, run.code[i] ?? 0];
  const [before, after] = [run.kind[i - 1] ?? 0, run.kind[i] ?? 0];
  if (before === CLASS.tibetan || after === CLASS.tibetan || isShad(left)) return KEEP;
  const cjk = habit.cjk && !isAmongLetters(run, i);
  const [cjkLeft, cjkRight] = [isCjk(left, cjk), isCjk(right, cjk)];
  if (!cjkLeft && !cjkRight) {
    const stub = habit.cjk && before === CLASS.hyphen && after === CLASS.digit && run.gap[i - 1] === 0;
    const digits = before === CLASS.digit && after === CLASS.digit;
    const apart = habit.cjk && digits && spacedLetters(run, i, -1) + spacedLetters(run, i, 1) >= 2;
    return stub || apart ? REMOVE : KEEP;
  }
  const name = followsRole(run, i);
  if (name) return KEEP;
  const han = (kind: number): boolean => kind === CLASS.han || kind === CLASS.kana;
  if (!han(before) || !han(after)) return besideMark(run, i, title);
  if (letterSpaced(run, i)) return REMOVE;
  return betweenHan(run, i, title, habit);
}

/** Whether the nearest characters that are no marks are letters on both sides: a quotation mark there is a Western one. */
function isAmongLetters(run: Run, i: number): boolean {
  let [left, right] = [i - 1, i];
  while (i - left < MOST_MARKS && isMark(run.kind[left])) left--;
  while (right - i < MOST_MARKS && isMark(run.kind[right])) right++;
  return run.kind[left] === CLASS.letter && run.kind[right] === CLASS.letter;
}

/** Marks that stand side by side: ,” or ?”. */
const MOST_MARKS = 4;
const MARKS: ReadonlySet<number> = new Set([
  CLASS.sentence,
  CLASS.clause,
  CLASS.opener,
  CLASS.closer,
  CLASS.dash,
  CLASS.mark,
]);
const isMark = (kind: number | undefined): boolean => kind !== undefined && MARKS.has(kind);

/** Tibetan marks that end a phrase: a space follows them, whatever the script behind it. */
const isShad = (code: number): boolean => (code >= 0x0f0d && code <= 0x0f12) || code === 0x0f14;

/** A space with a digit, a Latin letter or a mark on one side at least. */
function besideMark(run: Run, i: number, title: boolean): Verdict {
  const [before, after] = [run.kind[i - 1] ?? 0, run.kind[i] ?? 0];
  const left = run.code[i - 1] ?? 0;
  if (before === CLASS.sentence && opensName(textAt(run, i, 16))) return KEEP;
  if (opensDateline(run, i) || endsDateline(run, i) || marksByline(run, i)) return KEEP;
  if (isInPageHead(run, i)) return KEEP;
  if (i === 1 && BULLET.test(String.fromCodePoint(left))) return KEEP;
  if ((before === CLASS.sentence || before === CLASS.closer) && signsOff(run, i)) return KEEP;
  const word = (kind: number): boolean => kind === CLASS.digit || kind === CLASS.letter;
  if (title && (word(before) || word(after)) && halves(run, i) >= 4) {
    const others = count(run, (k) => k !== i && (run.gap[k] ?? 0) > 0);
    const tight = count(run, (k) => run.gap[k] === 0 && word(run.kind[k] ?? 0) !== word(run.kind[k - 1] ?? 0));
    if (others === 0 && tight > 0) return KEEP;
  }
  return REMOVE;
}

/** The space before the bracket of a dateline: 本报讯 （记者. */
const opensDateline = (run: Run, i: number): boolean =>
  run.kind[i] === CLASS.opener &&
  /[电電讯訊]/u.test(String.fromCodePoint(run.code[i - 1] ?? 0)) &&
  /^.(?:本报|本報)?(?:见习|实习|特约|首席)?(?:记者|記者|通讯员|通訊員)/u.test(textAt(run, i, 12));

/** The space behind a dateline that opens a text, wider than between its letters if these are set apart: 本报讯 6月3日. */
const endsDateline = (run: Run, i: number): boolean =>
  i <= LONGEST_DATELINE &&
  /[电電讯訊]/u.test(String.fromCodePoint(run.code[i - 1] ?? 0)) &&
  (run.gap[i] ?? 0) > (run.gap[i - 1] ?? 0) &&
  opensWithDateline(`${textAt(run, 0, i).replaceAll(' ', '')} `);

const LONGEST_DATELINE = 24;

const LONGEST_PAGE_HEAD = 80;
const DAY = /\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|[週周]|星期|[礼禮]拜/u;
const OF_DATE = /^[年月日号號第期版张張]$/u;

/** A space between the parts of a page head, but for those of its date: 2 综合新闻 2019年10月16日 星期三. */
function isInPageHead(run: Run, i: number): boolean {
  const [before, after] = [run.kind[i - 1], run.kind[i]];
  if ((before === CLASS.digit) === (after === CLASS.digit) || run.length > LONGEST_PAGE_HEAD) return false;
  const [left, right] = [run.code[i - 1] ?? 0, run.code[i] ?? 0];
  if (OF_DATE.test(String.fromCodePoint(before === CLASS.digit ? right : left))) return false;
  const text = textAt(run, 0, run.length);
  return DAY.test(text) && isFolio(text);
}

/** Signs that open an entry of a list or a brief. */
const BULLET = /^[●○■□◆◇▲△▼★☆►▶•]$/u;

/** The space before the bracket that ends a text and names who wrote it, or where it comes from: 。 （某某）. */
function signsOff(run: Run, i: number): boolean {
  const size = run.length - i - 2;
  if (run.kind[i] !== CLASS.opener || run.kind[run.length - 1] !== CLASS.closer || size < 2 || size > LONGEST_NAMES)
    return false;
  for (let k = i + 1; k < run.length - 1; k++)
    if (run.kind[k] !== CLASS.han && !/^[·、/／]$/u.test(String.fromCodePoint(run.code[k] ?? 0))) return false;
  return true;
}

const LONGEST_NAMES = 16;

/** The space behind the sign of a byline that is a name alone, or a name and where it works: □ 某某某, ■ 某县某小学 某某. */
const marksByline = (run: Run, i: number): boolean =>
  i === 1 &&
  run.length <= LONGEST_BYLINE &&
  /^[□○◎◇●■]$/u.test(String.fromCodePoint(run.code[0] ?? 0)) &&
  ((run.length <= 6 && credible(run, i)) ||
    /^\p{Script=Han}{3,16} \p{Script=Han}{2,4}$/u.test(textAt(run, i, LONGEST_BYLINE)));

const LONGEST_BYLINE = 24;

/** A single space between two Han characters that are not letter-spaced. */
function betweenHan(run: Run, i: number, title: boolean, habit: SpaceHabit): Verdict {
  const [left, right] = [run.code[i - 1] ?? 0, run.code[i] ?? 0];
  const han = (kind: number | undefined): boolean => kind === CLASS.han;
  if (/[电電讯訊]/u.test(String.fromCodePoint(left))) return KEEP;
  if (title && halves(run, i) >= 2) return KEEP;
  if (quotedHalves(run, i) || closesCredit(run, i)) return KEEP;
  if (run.length === 2 && areWord(left, right)) return REMOVE;
  if ((run.gap[i] ?? 0) >= 2 && han(run.kind[i])) return KEEP;
  if (habit.neighbours.count(left, right) > 1)
    return {
      keep: false,
      doubt: { confidence: 0.9, because: 'the same two characters stand together elsewhere on the page' },
    };
  if (areWord(left, right))
    return { keep: false, doubt: { confidence: 0.9, because: 'the two characters are a word' } };
  if (FUNCTION_WORDS.has(left) || FUNCTION_WORDS.has(right))
    return { keep: false, doubt: { confidence: 0.85, because: 'a particle stands beside the space' } };
  return { keep: true, doubt: { confidence: 0.55, because: 'a single space between Han characters in running text' } };
}

/**
 * Whether single characters stand between gaps here: letters set apart, as in 潮 水 般. A gap wider than those around it
 * parts two halves of a letter-spaced title, if both halves have letters to space; where gaps are of all widths, none does.
 */
function letterSpaced(run: Run, i: number): boolean {
  const wide = run.gap[i] ?? 0;
  const [left, right] = [spacedLetters(run, i, -1), spacedLetters(run, i, 1)];
  if (left + right === 0) return false;
  const around = Math.max(left > 0 ? (run.gap[i - 1] ?? 0) : 0, right > 0 ? (run.gap[i + 1] ?? 0) : 0);
  return wide <= around || Math.min(left, right) < 2 || isUneven(run, i);
}

/** A title has one gap between its letters and one between its halves. */
const MOST_WIDTHS = 2;
const HALF_TITLE = 24;

function isUneven({ gap, seam, length }: Run, i: number): boolean {
  const widths = new Set<number>();
  for (let k = Math.max(1, i - HALF_TITLE); k < Math.min(length, i + HALF_TITLE); k++)
    if (seam[k] === 0 && (gap[k] ?? 0) > 0) widths.add(gap[k] ?? 0);
  return widths.size > MOST_WIDTHS;
}

/** How many gaps with one character between follow each other on one side of a gap, up to 2. */
function spacedLetters(run: Run, i: number, step: 1 | -1): number {
  let letters = 0;
  for (let k = i + step; letters < 2 && k > 0 && k < run.length; k += step) {
    if ((run.gap[k] ?? 0) === 0 || run.seam[k] !== 0) break;
    letters++;
  }
  return letters;
}

/** Cells of text up to the nearest other gap, the smaller side. */
function halves(run: Run, i: number): number {
  let [left, right] = [0, 0];
  for (let k = i - 1; k >= 0 && left < 8; k--, left++) if ((run.gap[k + 1] ?? 0) > 0 && k + 1 !== i) break;
  for (let k = i; k < run.length && right < 8; k++, right++) if ((run.gap[k] ?? 0) > 0 && k !== i) break;
  return Math.min(left, right);
}

const LONGEST_SLOGAN = 24;

/** The parallel halves of a slogan in quotation marks or brackets: “… …”, of much the same length. */
function quotedHalves(run: Run, i: number): boolean {
  const edge = (k: number): boolean =>
    run.kind[k] === CLASS.opener || run.kind[k] === CLASS.closer || run.kind[k] === CLASS.dash;
  let [left, right] = [0, 0];
  while (left < LONGEST_SLOGAN && i - 1 - left >= 0 && !edge(i - 1 - left)) left++;
  while (right < LONGEST_SLOGAN && i + right < run.length && !edge(i + right)) right++;
  const closed =
    run.kind[i - 1 - left] === CLASS.opener &&
    i + right < run.length &&
    left < LONGEST_SLOGAN &&
    right < LONGEST_SLOGAN;
  return closed && Math.min(left, right) >= 3 && Math.abs(left - right) <= 5;
}

/** The space of a credit that ends a text or a bracket: 某某 摄. */
function closesCredit(run: Run, i: number): boolean {
  const end = run.kind[i + 1] === CLASS.closer || run.kind[i + 2] === CLASS.closer;
  return (
    (end || run.length - i <= 2) &&
    run.kind[i - 2] === CLASS.han &&
    /^(?:摄影?|攝影?|文|图|圖|供图|供圖)[）)]?$/u.test(textAt(run, i, 3))
  );
}

const LONGEST_CREDIT = 40;

/** Whether a role word (记者, 通讯员 …) stands shortly before, with nothing but names and gaps between. */
function followsRole(run: Run, i: number): boolean {
  let text = '';
  for (let k = i - 1; k >= 0 && text.length < LONGEST_CREDIT; k--) {
    const kind = run.kind[k] ?? 0;
    if (kind !== CLASS.han && String.fromCodePoint(run.code[k] ?? 0) !== '·') break;
    text = String.fromCodePoint(run.code[k] ?? 0) + text;
    if ((run.gap[k] ?? 0) > 0) text = ` ${text}`;
  }
  const words = text.split(' ');
  const role = words.findLastIndex((word) => ROLE_WORDS.test(word));
  if (role < 0) return opensName(textAt(run, i, 16)) && words.at(-1) !== undefined && run.kind[i - 1] !== CLASS.han;
  // 记者 丁 宁 通讯员 苏小红: a name may have a space of its own.
  if (opensName(textAt(run, i, 16))) return true;
  const names = words.slice(role + 1);
  return names.every((name) => name.length >= 2 && name.length <= 8) && credible(run, i);
}

/** What follows a role must look like a name or its end: a few Han, then a gap, a mark or the end. */
function credible(run: Run, i: number): boolean {
  let size = 0;
  while (i + size < run.length && run.kind[i + size] === CLASS.han && (size === 0 || run.gap[i + size] === 0)) size++;
  return size >= 1 && size <= 9;
}

const textAt = (run: Run, from: number, size: number): string => {
  let text = '';
  for (let k = from; k < Math.min(run.length, from + size); k++) {
    if (k > from && (run.gap[k] ?? 0) > 0) text += ' ';
    text += String.fromCodePoint(run.code[k] ?? 0);
  }
  return text;
};

function count(run: Run, test: (k: number) => boolean): number {
  let n = 0;
  for (let k = 1; k < run.length; k++) if (test(k)) n++;
  return n;
}

/** Short, and without the marks of running text. */
function isTitle(run: Run): boolean {
  if (run.length === 0 || run.length > LONGEST_TITLE) return false;
  const last = run.kind[run.length - 1];
  if (last === CLASS.clause || last === CLASS.opener) return false;
  for (let k = 0; k < run.length; k++)
    if (run.code[k] === 0x3002 || (run.code[k] === 0xff0c && run.length > 40)) return false;
  return true;
}

/** Whether a title's line end is one that its words ask for: nothing runs across it. */
function isSoftBreak(run: Run, i: number, habit: SpaceHabit): boolean {
  const [before, after] = [run.kind[i - 1] ?? 0, run.kind[i] ?? 0];
  if (before === CLASS.dash || before === CLASS.clause || before === CLASS.opener || before === CLASS.hyphen)
    return false;
  if (after === CLASS.closer || after === CLASS.clause || after === CLASS.sentence) return false;
  if (before === CLASS.digit && after === CLASS.digit) return false;
  let open = 0;
  for (let k = 0; k < i; k++) open += run.kind[k] === CLASS.opener ? 1 : run.kind[k] === CLASS.closer ? -1 : 0;
  const [left, right] = [run.code[i - 1] ?? 0, run.code[i] ?? 0];
  if (open > 0 || habit.neighbours.count(left, right) > 0 || areWord(left, right)) return false;
  return run.length - i >= i / 2;
}
