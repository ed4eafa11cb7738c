// What settling a flag is worth, so that queues and lists can begin where a reader does most good.
import { type Block, type Flag, TITLE_ROLES } from '../page/index.ts';

export interface Worth {
  /** Expected harm: how likely something is wrong, times how much that matters. */
  readonly risk: number;
  /** The same for each key it takes to settle the flag. */
  readonly benefit: number;
}

/** Rules about names, numbers and dates. */
const WEIGHTY: ReadonlySet<string> = new Set([
  'name-spellings',
  'set-phrase',
  'digit-letter',
  'impossible-date',
  'zero-form',
  'measure-word',
]);
const NUMBER = /\p{Nd}|[〇零一二三四五六七八九十百千万亿]{2}/u;

/** Keys: accept a fix; choose a suggestion; else find the place and type. */
const KEYS = { fix: 1, suggestion: 2, neither: 4 } as const;

/**
 * Risk is `confidence × harm`; harm is 1, half for what is only worth knowing, and doubled in titles and for names, numbers
 * and dates, as the official counting of errors does. Benefit is risk by keys.
 * @param block the flagged block; undefined for a flag on a whole group.
 */
export function worthOf(flag: Flag, block: Block | undefined): Worth {
  const { rule, severity, confidence, start, end, fix, suggestions } = flag;
  const weighty =
    WEIGHTY.has(rule) ||
    (block !== undefined && (TITLE_ROLES.has(block.role) || NUMBER.test(block.text.slice(start, end))));
  const risk = confidence * (severity === 'info' ? 0.5 : 1) * (weighty ? 2 : 1);
  const keys = fix ? KEYS.fix : suggestions && suggestions.length > 0 ? KEYS.suggestion : KEYS.neither;
  return { risk, benefit: risk / keys };
}
