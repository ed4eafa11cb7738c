// How a page sets its credits: whether a space stands between a role and its name, and between a name and the next role. A line
// end there hides it; the credits that stand on one line tell.
import type { Line } from './measure.ts';

export interface CreditSpaces {
  /** 记者 某某, and not 记者某某. */
  readonly afterRole: boolean;
  /** 某某 通讯员 某某. */
  readonly beforeRole: boolean;
}

export const UNSPACED: CreditSpaces = { afterRole: false, beforeRole: false };

const ROLE = /(?:记者|記者|通讯员|通訊員|实习生|實習生)/u;
const NAME = '\\p{Script=Han}[\\p{Script=Han}·]{1,7}';
const END = '(?:[）)、]|[ \\u3000]|$)';
const SPACED_AFTER = new RegExp(`${ROLE.source}[ \\u3000]+${NAME}${END}`, 'u');
const CLOSE_AFTER = new RegExp(`[（(]\\p{Script=Han}{0,8}${ROLE.source}${NAME}[）)]`, 'u');
const SPACED_BEFORE = new RegExp(`\\p{Script=Han}{2}[ \\u3000]+\\p{Script=Han}{0,4}${ROLE.source}`, 'u');
const CLOSE_BEFORE = new RegExp(`[（(]\\p{Script=Han}{0,8}${ROLE.source}\\p{Script=Han}{2,4}${ROLE.source}`, 'u');

/** Looks at every line with a role word; more spaced than close is a habit. */
export function creditSpaces(lines: readonly Line[]): CreditSpaces {
  let [after, before] = [0, 0];
  for (const { text } of lines) {
    if (!ROLE.test(text)) continue;
    after += Number(SPACED_AFTER.test(text)) - Number(CLOSE_AFTER.test(text));
    before += Number(SPACED_BEFORE.test(text)) - Number(CLOSE_BEFORE.test(text));
  }
  return { afterRole: after > 0, beforeRole: before > 0 };
}
