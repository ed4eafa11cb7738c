// What stands where one raw line continues another: nothing, a space, or nothing in place of the line-end hyphen.
import { CLASS, classOf, isCapital, isCjk, isSmall } from '../text/index.ts';
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
/** First parts that are nearly always followed by a hyphen of their own: self-preservation, ill-omened. */
const KEEPS_HYPHEN = /^(?:self|well|ill|deep|ex|non|far|quasi|pseudo|ever|never|so)$/iu;
const HEAD = /^[\p{L}\p{M}\p{Nd}’']+(?:[-‐⸗⹀][\p{L}\p{M}\p{Nd}’']+)*/u;
const TAIL = /[\p{L}\p{M}\p{Nd}’']+(?:[-‐⸗⹀][\p{L}\p{M}\p{Nd}’']+)*$/u;
/** Words longer than this are no words; looking further back would only cost time. */
const LONGEST_WORD = 60;

/** Decides the seam between two lines that belong together, by their scripts and by the words of the page. */
export function seamBetween(upper: string, lower: string, cjkPage: boolean, words: Words): Seam {
  const last = lastCode(upper);
  const first = lower.codePointAt(0) ?? 0;
  const [before, after] = [classOf(last), classOf(first)];
  if (before === CLASS.hyphen || last === 0xad) return hyphenSeam(upper, lower, last);
  if (isCjk(last, cjkPage) || isCjk(first, cjkPage)) return NOTHING;
  if (before === CLASS.unspaced && after === CLASS.unspaced) return NOTHING;
  if (before === CLASS.tibetan && after === CLASS.tibetan) return NOTHING;
  if (before === CLASS.dash || after === CLASS.dash) return isSetOff(upper, lower, before) ? SPACE : NOTHING;
  if (before === CLASS.opener || after === CLASS.closer) return NOTHING;
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
    if (KEEPS_HYPHEN.test(tail) || (/^re$/iu.test(tail) && head.startsWith('e'))) return NOTHING;
    return hyphen === 0x2d && words(tail) > 0 && words(head) > 0 && tail.length > 2 ? NOTHING : DROP;
  }
}

/** Whether the dash at the seam has a space on its other side, as some papers set it. */
const isSetOff = (upper: string, lower: string, before: number): boolean =>
  before === CLASS.dash
    ? /\s[^\s\p{L}\p{Nd}]+$/u.test(upper.slice(-4))
    : /^[^\s\p{L}\p{Nd}]+\s/u.test(lower.slice(0, 4));

function lastCode(text: string): number {
  const low = text.charCodeAt(text.length - 1);
  return low >= 0xdc00 && low <= 0xdfff ? (text.codePointAt(text.length - 2) ?? low) : low;
}
