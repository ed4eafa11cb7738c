// Frames of two words that lack one or have one twice: 以“…”为主题 without 以, 等信息等.
import { KIND } from './kinds.ts';
import { type Finding, findingAt, replacing, type Rule } from './rule.ts';
import { type CheckedBlock, holding, matchesAt } from './scan.ts';

/** A theme in quotation marks, and the clause before it, which should hold 以, or a verb that takes its place. */
const THEME = /“[^“”]{1,40}”为(?:主题|主线|引领|抓手|契机|核心|目标|载体|重点|基础|导向|切入点|纽带|突破口)/uy;
const LONGEST_HEAD = 14;
const HEAD = new RegExp(`[^，。；：、！？,;:“”]{1,${LONGEST_HEAD}}$`, 'u');
const FRAMED = /[以将把用让称定选围绕坚持]/;
/** 等 twice round a short noun; words that hold a 等 of their own are none. */
const AND_SO_ON =
  /(?<![高平中初优上同头劣均])等(?!级|待|候|于|额|同|号|到|不)[^，。；：、！？,;:“”（）()等]{1,4}(?<![高平中初优上同头劣均])等(?=[，,。；])/uy;

export const brokenFrame: Rule = {
  id: 'broken-frame',
  title: 'Broken frame',
  severity: 'info',
  subject: 'text',
  about: 'A frame of two words lacks one or has one twice: 开展“…”为主题的活动 lacks 以, and 等信息等 says 等 twice.',
  examples: [
    { raw: '社区开展了一场“远离毒品危害”为主题的禁毒宣传活动，居民积极参与。\n', flags: ['场“'] },
    { raw: '不透露银行卡和验证码等信息等，遇到可疑情况及时报警，守护平安。\n', flags: ['等信息等'] },
    { raw: '社区以“远离毒品”为主题开展宣传，邀请高等学校、中等学校等，人人平等。\n', flags: [] },
  ],
  check: ({ blocks }) => [
    ...holding(blocks, KIND.theme).flatMap(themes),
    ...holding(blocks, KIND.andSoOn).flatMap(doubledEnds),
  ],
};

function themes(placed: CheckedBlock): Finding[] {
  const { text } = placed.block;
  let past = 0;
  return matchesAt(THEME, placed, KIND.quotation).flatMap(({ 0: theme, index: at }) => {
    const head = HEAD.exec(text.slice(Math.max(past, at - 2 * LONGEST_HEAD), at))?.[0];
    if (head === undefined) return [];
    past = at + theme.length;
    if (FRAMED.test(head)) return [];
    const suggestions = [replacing(placed, at, at, '以', 'Insert 以')];
    return [findingAt(placed, at - 1, at + 1, 0.75, '以 may be missing before “…”为.', { suggestions })];
  });
}

function doubledEnds(placed: CheckedBlock): Finding[] {
  return matchesAt(AND_SO_ON, placed, KIND.andSoOn).map(({ 0: run, index }) => {
    const end = index + run.length;
    const suggestions = [run.slice(0, -1), run.slice(1)].map((once) => replacing(placed, index, end, once));
    return findingAt(placed, index, end, 0.7, `等 stands twice: ${run}`, { data: { run }, suggestions });
  });
}
