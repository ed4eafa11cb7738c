// Frames of two words that lack one or have one twice: 以“…”为主题 without 以, 等信息等.
import type { Placed } from '../page/index.ts';
import { matchesOf } from './near.ts';
import { HOLDS } from './holds.ts';
import { type Finding, findingAt, holding, replacing, type Rule } from './rule.ts';

/** A clause that names a theme in quotation marks: the head before it should hold 以, or a verb that takes its place. */
const THEME =
  /(?<head>[^，。；：、！？,;:“”]{1,14})“[^“”]{1,40}”为(?:主题|主线|引领|抓手|契机|核心|目标|载体|重点|基础|导向|切入点|纽带|突破口)/gu;
const FRAMED = /[以将把用让称定选围绕坚持]/;
/** 等 twice round a short noun; words that hold a 等 of their own are none. */
const AND_SO_ON =
  /(?<![高平中初优上同头劣均])等(?!级|待|候|于|额|同|号|到|不)[^，。；：、！？,;:“”（）()等]{1,4}(?<![高平中初优上同头劣均])等(?=[，,。；])/gu;

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
  check: ({ blocks }) => [...holding(blocks, HOLDS.quotation).flatMap(themes), ...blocks.flatMap(doubledEnds)],
};

function themes(placed: Placed): Finding[] {
  const { text } = placed.block;
  if (!text.includes('”为')) return [];
  return matchesOf(THEME, text).flatMap(({ index, groups }) => {
    const head = groups?.['head'] ?? '';
    if (FRAMED.test(head)) return [];
    const at = index + head.length;
    const suggestions = [replacing(placed, at, at, '以', 'Insert 以')];
    return [findingAt(placed, at - 1, at + 1, 0.75, '以 may be missing before “…”为.', { suggestions })];
  });
}

function doubledEnds(placed: Placed): Finding[] {
  return matchesOf(AND_SO_ON, placed.block.text).map(({ 0: run, index }) => {
    const end = index + run.length;
    const suggestions = [run.slice(0, -1), run.slice(1)].map((once) => replacing(placed, index, end, once));
    return findingAt(placed, index, end, 0.7, `等 stands twice: ${run}`, { data: { run }, suggestions });
  });
}
