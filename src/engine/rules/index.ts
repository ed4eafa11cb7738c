// The rules, one file each. A new one is a file and a line in RULES.
import type { Flag } from '../page/index.ts';
import { articleCutOff } from './article-cut-off.ts';
import { articleMerged } from './article-merged.ts';
import { brokenFrame } from './broken-frame.ts';
import { brokenWrap } from './broken-wrap.ts';
import { captionOutOfPlace } from './caption-out-of-place.ts';
import { confusion } from './confusion.ts';
import { dashForm } from './dash-form.ts';
import { digitLetter } from './digit-letter.ts';
import { doubled } from './doubled.ts';
import { ellipsisForm } from './ellipsis-form.ts';
import { gluedLines } from './glued-lines.ts';
import { halfWidthMark } from './half-width-mark.ts';
import { headlineAway } from './headline-away.ts';
import { headlineMissing } from './headline-missing.ts';
import { hyphenAtWrap } from './hyphen-at-wrap.ts';
import { impossibleDate } from './impossible-date.ts';
import { jumpWithoutTarget } from './jump-without-target.ts';
import { lowConfidence } from './low-confidence.ts';
import { measureWord } from './measure-word.ts';
import { middleDotForm } from './middle-dot-form.ts';
import { missingSpace } from './missing-space.ts';
import { misprint } from './misprint.ts';
import { misreadLetter } from './misread-letter.ts';
import { missingMark } from './missing-mark.ts';
import { nameSpellings } from './name-spellings.ts';
import { oddCharacter } from './odd-character.ts';
import { orthography } from './orthography.ts';
import { quotationKind } from './quotation-kind.ts';
import { setPhrase } from './set-phrase.ts';
import { straySpace } from './stray-space.ts';
import { unpairedBracket } from './unpaired-bracket.ts';
import { unpairedQuotation } from './unpaired-quotation.ts';
import { zeroForm } from './zero-form.ts';
import { runRules } from './check.ts';
import { NO_LISTS, type ProjectLists } from './lists.ts';
import { type NameCounts, NO_NAMES } from './names.ts';
import type { Rule, RuleView } from './rule.ts';

export { applyFixes } from './check.ts';
export { mayCredit, namesOnPage } from './credited.ts';
export type { ListProblem } from './entries.ts';
export * from './lists.ts';
export * from './names.ts';
export * from './rule.ts';
export * from './worth.ts';

/** In the order in which docs and the desk list them: wraps and spaces, structure, marks, characters. */
export const RULES: readonly Rule[] = [
  brokenWrap,
  gluedLines,
  straySpace,
  missingSpace,
  hyphenAtWrap,
  lowConfidence,
  articleMerged,
  articleCutOff,
  headlineAway,
  headlineMissing,
  captionOutOfPlace,
  jumpWithoutTarget,
  unpairedQuotation,
  quotationKind,
  unpairedBracket,
  halfWidthMark,
  ellipsisForm,
  dashForm,
  middleDotForm,
  zeroForm,
  digitLetter,
  impossibleDate,
  missingMark,
  brokenFrame,
  measureWord,
  doubled,
  confusion,
  misprint,
  misreadLetter,
  setPhrase,
  nameSpellings,
  orthography,
  oddCharacter,
];

export interface CheckOptions {
  /** The rules to run; all by default. */
  readonly rules?: readonly Rule[];
  /** The project's own lists. */
  readonly lists?: ProjectLists;
  /** Names that the archive has seen on other pages. */
  readonly names?: NameCounts;
}

/** Flags what is doubtful on a page, in page order. Never throws. */
export const check = (
  view: RuleView,
  { rules = RULES, lists = NO_LISTS, names = NO_NAMES }: CheckOptions = {},
): readonly Flag[] => runRules(view, rules, lists, names);
