// What stands where one raw line continues another: nothing, a space, or nothing in place of the line-end hyphen.
import { familyName, isName, keepsHyphen } from '../lexicon/index.ts';
import { CLASS, classOf, isCapital, isCjk, isSmall } from '../text/index.ts';
import { type CreditSpaces, UNSPACED } from './credit-spaces.ts';
import type { HangulSeams } from './hangul.ts';
import type { Words } from './words.ts';

export interface Seam {
  /** The last character of the upper line is a hyphen that only marks the line end. */
  readonly dropHyphen: boolean;
  readonly glue: '' | ' ';
}

const NOTHING: Seam = { dropHyphen: false, glue: '' };
const SPACE: Seam = { dropHyphen: false, glue: ' ' };
const DROP: Seam = { dropHyphen: true, glue: '' };

/** A hyphen before these words stands for a part left out (Zoll- und Steuerwesen): it stays, and a space follows. */
const AFTER_SUSPENDED = /^(?:und|oder|u\.|bis|and|or|to|et|ou|en|of)(?![\p{L}\p{M}])/u;
const HEAD = /^[\p{L}\p{M}\p{Nd}’']+(?:[-‐⸗⹀][\p{L}\p{M}\p{Nd}’']+)*/u;
const TAIL = /[\p{L}\p{M}\p{Nd}’']+(?:[-‐⸗⹀][\p{L}\p{M}\p{Nd}’']+)*$/u;
/** Words longer than this are no words; looking further back would only cost time. */
const LONGEST_WORD = 60;
/** Units that a number of eight digits and the Han character beside it take. */
const LONGEST_NUMBER = 10;

/** Decides the seam between two lines that belong together, by their scripts and by the words of the page. */
export function seamBetween(
  upper: string,
  lower: string,
  mostlyCjk: boolean,
  words: Words,
  credits: CreditSpaces = UNSPACED,
  hangul?: HangulSeams,
): Seam {
  const last = lastCode(upper);
  const first = lower.codePointAt(0) ?? 0;
  const [before, after] = [classOf(last), classOf(first)];
  const cjkPage = mostlyCjk && (before === CLASS.han || after === CLASS.han || !isAlphabetic(upper, lower));
  if (before === CLASS.hyphen || last === 0xad) return hyphenSeam(upper, lower, last);
  if (isCjk(last, cjkPage) || isCjk(first, cjkPage)) return partsCredit(upper, lower, credits) ? SPACE : NOTHING;
  if (before === CLASS.digit && after === CLASS.digit && isHanNumber(upper, lower)) return NOTHING;
  if (before === CLASS.unspaced && after === CLASS.unspaced) return NOTHING;
  if (before === CLASS.tibetan && after === CLASS.tibetan) return NOTHING;
  if (before === CLASS.dash || after === CLASS.dash) return isSetOff(upper, lower, before) ? SPACE : NOTHING;
  if (before === CLASS.opener || after === CLASS.closer) return NOTHING;
  if (hangul && (before === CLASS.hangul || after === CLASS.hangul)) return hangul(upper, lower) ? SPACE : NOTHING;
  return cjkPage && (before !== CLASS.letter || after !== CLASS.letter) ? NOTHING : SPACE;

  function hyphenSeam(above: string, below: string, hyphen: number): Seam {
    if (hyphen === 0xad) return DROP;
    const tail = TAIL.exec(above.slice(-LONGEST_WORD - 1, -1))?.[0] ?? '';
    const head = HEAD.exec(below.slice(0, LONGEST_WORD))?.[0] ?? '';
    if (tail === '') return isCjk(first, cjkPage) || head === '' || cjkPage ? NOTHING : SPACE;
    if (AFTER_SUSPENDED.test(below)) return SPACE;
    if (!isSmall(String.fromCodePoint(first))) return NOTHING;
    if (isCapital(tail) || /\p{Nd}$/u.test(tail)) return NOTHING;
    const [closed, open] = [words(tail + head), words(`${tail}-${head}`)];
    if (closed !== open) return closed > open ? DROP : NOTHING;
    const kept = keepsHyphen(tail, head);
    if (kept !== undefined) return kept ? NOTHING : DROP;
    return hyphen === 0x2d && words(tail) > 0 && words(head) > 0 && tail.length > 2 ? NOTHING : DROP;
  }
}

/** How far to look around a seam for the script that it stands in. */
const NEAR = 24;

/** Whether both sides have letters and nothing of Chinese or Japanese: an article in English on a Chinese page. */
const isAlphabetic = (upper: string, lower: string): boolean =>
  isOfLetters(upper.slice(-NEAR)) && isOfLetters(lower.slice(0, NEAR));
const isOfLetters = (text: string): boolean =>
  /\p{L}{2}/u.test(text) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);

const ROLE = '(?:记者|記者|通讯员|通訊員|实习生|實習生)';
const RANK = '(?:首席|见习|見習|实习|實習|特约|特約|特派|高级)';
/** A role and a name with a space between, behind them a second role or none: 记者 某某, 记者 某某 见习记者. */
const CREDIT = new RegExp(`${ROLE}[ \\u3000](?:\\p{Script=Han}[\\p{Script=Han}·]{1,7}[ \\u3000、]){0,4}`, 'u');
const NAME_ENDS = new RegExp(
  `${CREDIT.source}(?!\\p{Script=Han}*(?:${ROLE}|${RANK}$))\\p{Script=Han}[\\p{Script=Han}·]{1,7}$`,
  'u',
);
const ROLE_ENDS = new RegExp(`${CREDIT.source}\\p{Script=Han}{0,4}${ROLE}$`, 'u');
const ROLE_OPENS = new RegExp(`^${RANK}?${ROLE}`, 'u');
const NAME_OPENS = /^\p{Script=Han}[\p{Script=Han}·]{1,7}(?:[）) \u3000、]|$)/u;
/** The name of a first role, and the space before the second one. */
const SPACED_OPENS = new RegExp(`^\\p{Script=Han}[\\p{Script=Han}·]{1,7}[ \\u3000]\\p{Script=Han}{0,4}${ROLE}`, 'u');
/** A role, a space and a name: credits here have spaces. */
const ROLE_AND_NAME = new RegExp(`^\\p{Script=Han}{0,4}${ROLE}[ \\u3000]\\p{Script=Han}`, 'u');
/** A name in a bracket, behind a role or alone. */
const BARE_NAME_ENDS = new RegExp(`[（(](?:\\p{Script=Han}{0,8}${ROLE})?\\p{Script=Han}[\\p{Script=Han}·]{1,7}$`, 'u');
const LAST_NAME = new RegExp(
  `(?:${ROLE}[ \\u3000]|[（(])(?:\\p{Script=Han}{2,4}[ \\u3000])*(\\p{Script=Han}{2,4})$`,
  'u',
);
const WHOLE_NAME = /^\p{Script=Han}{2,3}(?=[）) \u3000])/u;
/** The first role of a bracket. */
const FIRST_ROLE_ENDS = new RegExp(`[（(](?!\\p{Script=Han}*${ROLE}\\p{Script=Han})\\p{Script=Han}{0,8}${ROLE}$`, 'u');
const BARE_ROLE_ENDS = new RegExp(`[（(]\\p{Script=Han}{0,8}${ROLE}$`, 'u');
/** Longest credits looked back through. */
const LONGEST_CREDIT = 60;

/** Whether the seam stands between names and roles of a credit, here or on the whole page set with spaces between them. */
function partsCredit(upper: string, lower: string, { afterRole, beforeRole }: CreditSpaces): boolean {
  if (!(ROLE_OPENS.test(lower) || NAME_OPENS.test(lower))) return false;
  const tail = upper.slice(-LONGEST_CREDIT);
  if (ROLE_OPENS.test(lower))
    return NAME_ENDS.test(tail) || ((beforeRole || ROLE_AND_NAME.test(lower)) && BARE_NAME_ENDS.test(tail));
  if (ROLE_ENDS.test(tail) || (SPACED_OPENS.test(lower) && BARE_ROLE_ENDS.test(tail))) return true;
  return (afterRole && FIRST_ROLE_ENDS.test(tail)) || partsNames(tail, lower);
}

/** Whether a whole name ends the upper line, behind a space or a bracket, and another one opens the lower. */
function partsNames(tail: string, lower: string): boolean {
  const name = LAST_NAME.exec(tail)?.[1] ?? '';
  const next = WHOLE_NAME.exec(lower)?.[0] ?? '';
  return familyName(name) < name.length && isName(name) && isName(next);
}

/** Whether the dash at the seam has a space on its other side, as some papers set it. */
const isSetOff = (upper: string, lower: string, before: number): boolean =>
  before === CLASS.dash
    ? /\s[^\s\p{L}\p{Nd}]+$/u.test(upper.slice(-4))
    : /^[^\s\p{L}\p{Nd}]+\s/u.test(lower.slice(0, 4));

/** Whether a number cut at the seam stands among Han: 3月1 and 2日. */
const isHanNumber = (upper: string, lower: string): boolean =>
  /\p{Script=Han}\p{Nd}{1,8}$/u.test(upper.slice(-LONGEST_NUMBER)) &&
  /^\p{Nd}{1,8}\p{Script=Han}/u.test(lower.slice(0, LONGEST_NUMBER));

function lastCode(text: string): number {
  const low = text.charCodeAt(text.length - 1);
  return low >= 0xdc00 && low <= 0xdfff ? (text.codePointAt(text.length - 2) ?? low) : low;
}
