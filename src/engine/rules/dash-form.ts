// Dashes of a wrong form: —— breaks a sentence, — connects two ends, - joins Latin words and numbers.
import type { Placed, Role } from '../page/index.ts';
import { isBesideHidden, isFullWidthScript, matchesOf, wordAfter, wordBefore } from './near.ts';
import { KIND } from './kinds.ts';
import { type Finding, findingAt, replacing, type Rule } from './rule.ts';
import { holding, placesOf } from './scan.ts';

/** Two or more of anything that looks like a dash, but for —— itself. */
const BROKEN = /[-–—―─ー－]{2,}/g;
/** Three short stages in a row, joined by ——. */
const CHAIN =
  /(?<!\p{Script=Han})\p{Script=Han}{1,4}(?:——\p{Script=Han}{1,4}){2,5}(?!\p{Script=Han})|(?<=[构建起成形了])\p{Script=Han}{2}(?:——\p{Script=Han}{2}){2,5}/gu;
/** 一 read for a dash at the start of a subheadline: 一一记城关区. */
const ONES = /^一一(?=[记記访訪写寫来來关關对對])/;
const TITLES: ReadonlySet<Role> = new Set(['kicker', 'headline', 'subheadline', 'subhead']);

export const dashForm: Rule = {
  id: 'dash-form',
  title: 'Dash of a wrong form',
  severity: 'warning',
  subject: 'text',
  about:
    'Hyphens, rules or 一 for ——, which breaks a sentence; or —— between the stages of a process, which takes a single —. Hyphens in Latin words and numbers are left alone.',
  examples: [
    {
      raw: '他想起了一个人--多年前的老师，于是写下了这封信。\n',
      flags: ['--'],
      fixed: '他想起了一个人——多年前的老师，于是写下了这封信。',
    },
    { raw: '农牧民合作社构建起展示——销售——洽谈一体化的模式。\n', flags: ['展示——销售——洽谈'] },
    { raw: '他想起了一个人——多年前的老师。电话：0891-6323215，CCTV-1，立体培育—实战淬炼—平台赋能。\n', flags: [] },
  ],
  check: ({ blocks }) => [
    ...holding(blocks, KIND.dash).flatMap((placed) => {
      const dashes = placesOf(placed, KIND.dash).length;
      return [...(dashes >= 2 ? broken(placed) : []), ...(dashes >= 4 ? chains(placed) : [])];
    }),
    ...holding(blocks, KIND.twice).flatMap(ones),
  ],
};

function broken(placed: Placed): Finding[] {
  const { text } = placed.block;
  return matchesOf(BROKEN, text).flatMap(({ 0: dashes, index }) => {
    const end = index + dashes.length;
    if (dashes === '——' || dashes.length > 4 || dashes.startsWith('ー')) return [];
    if (isBesideHidden(text, index, end)) return [];
    if (!isFullWidthScript(wordBefore(text, index)) && !isFullWidthScript(wordAfter(text, end))) return [];
    const message = `${dashes} stands beside Han for a dash, which is ——.`;
    return [
      findingAt(placed, index, end, 0.9, message, { data: { dashes }, fix: replacing(placed, index, end, '——') }),
    ];
  });
}

function chains(placed: Placed): Finding[] {
  return matchesOf(CHAIN, placed.block.text).map(({ 0: chain, index }) => {
    const end = index + chain.length;
    const message = `${chain} reads as the stages of a process, which take a single —.`;
    const single = chain.replaceAll('——', '—');
    return findingAt(placed, index, end, 0.7, message, {
      data: { chain },
      suggestions: [replacing(placed, index, end, single)],
    });
  });
}

function ones(placed: Placed): Finding[] {
  if (!TITLES.has(placed.block.role) || !ONES.test(placed.block.text)) return [];
  const suggestions = [replacing(placed, 0, 2, '——')];
  return [findingAt(placed, 0, 2, 0.8, '一一 opens a title where —— is usual.', { suggestions })];
}
