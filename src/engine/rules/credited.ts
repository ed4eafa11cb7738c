// Names that a page gives with a role: of reporters, correspondents and photographers.
import type { CorrectedPage, Placed } from '../page/index.ts';
import { KIND, kindsOf } from './kinds.ts';
import { NO_LISTS } from './lists.ts';
import type { NameCounts } from './names.ts';
import { matchesOf } from './near.ts';
import { type CheckedBlock, holding, matchesFrom, placesOf, scanPage } from './scan.ts';

const ROLE = '(?:记者|記者|通讯员|通訊員|实习生|實習生|摄影|攝影)';
/** After a role a list of names, parted by spaces or 、; names run to the first character that is no Han. */
const NAMES = new RegExp(
  `${ROLE}[ \\u3000：:]?((?:(?!${ROLE})\\p{Script=Han}{2,4}[、 \\u3000]{1,2}){0,8}(?!${ROLE})\\p{Script=Han}{2,5})`,
  'uy',
);
const ROLE_WORD = new RegExp(ROLE, 'gu');
/** 摄 and 文 stand after a name without a space. */
const TAIL = /(?:摄影|攝影|摄|攝|文|图|圖|报道|报导)$/;

/** A name of three characters after a role; longer ones, such as Tibetan names, are often alike. */
export interface CreditedName {
  readonly placed: Placed;
  readonly at: number;
  readonly name: string;
}

/** Is there a role in a text, which a name may follow? Without one nobody is credited. */
export const mayCredit = (text: string): boolean => text.search(ROLE_WORD) >= 0;

/** The names that the page credits and how often: what an archive counts, to tell known names from misspelt ones. */
export function namesOnPage(page: CorrectedPage): NameCounts {
  const names = new Map<string, number>();
  for (const { name } of holding(scanPage(page, kindsOf(NO_LISTS)), KIND.role).flatMap(creditedNames)) {
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  return names;
}

/** The names of a block, in order. */
export function creditedNames(placed: CheckedBlock): CreditedName[] {
  const { text, role } = placed.block;
  const credited = role === 'byline' || role === 'credit' || role === 'caption';
  const within = credited ? text : text.slice(0, 80);
  return matchesFrom(NAMES, within, placesOf(placed, KIND.role)).flatMap(({ 0: all, 1: list = '', index }) => {
    const from = index + all.length - list.length;
    return matchesOf(/\p{Script=Han}+/gu, list).flatMap(({ 0: word, index: at }) => {
      const name = word.replace(TAIL, '');
      return name.length === 3 && name.search(ROLE_WORD) < 0 ? [{ placed, at: from + at, name }] : [];
    });
  });
}
