// Dates and times that no calendar or clock has.
import type { Placed } from '../page/index.ts';
import { KIND } from './kinds.ts';
import { matchesOf } from './near.ts';
import { type Finding, findingAt, type Rule } from './rule.ts';
import { holding, matchesFrom, placesOf } from './scan.ts';

/** From the 月 on, with the year and month before it. */
const DATE = /(?<=(?<![\d.])((?:(\d{4})年)?(\d{1,2})))月(\d{1,2})[日号](?!\d)/y;
const TIME = /(?<![\d.:：])(?:[上下][午]|[凌早][晨上]|晚上?|中午|傍晚)?(\d{1,2})[时時点點](\d{1,2})分/g;
const HOUR = '时時点點';
const LENGTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const impossibleDate: Rule = {
  id: 'impossible-date',
  title: 'Impossible date or time',
  severity: 'error',
  subject: 'text',
  about: 'A month, day, hour or minute that does not exist, such as 13月5日 or 2月30日: a digit was misread.',
  examples: [
    { raw: '比赛于2025年2月30日开始，8时75分发车，共有三十人参加。\n', flags: ['2025年2月30日', '8时75分'] },
    { raw: '比赛于2024年2月29日24时00分结束，以1小时13分58秒获得冠军，用时1时13分。\n', flags: [] },
  ],
  check: ({ blocks }) =>
    holding(blocks, KIND.dated).flatMap((placed) => {
      const numbered = placesOf(placed, KIND.dated).map((at) => at + 1);
      return [...dates(placed, numbered), ...times(placed, numbered)];
    }),
};

function report(placed: Placed, start: number, end: number): Finding {
  const found = placed.block.text.slice(start, end);
  return findingAt(placed, start, end, 0.95, `There is no ${found}.`, { data: { found } });
}

function dates(placed: Placed, numbered: readonly number[]): Finding[] {
  return matchesFrom(DATE, placed.block.text, numbered).flatMap(
    ({ 0: rest, 1: before = '', 2: year, 3: month, 4: day, index }) =>
      hasDay(year, Number(month), Number(day)) ? [] : [report(placed, index - before.length, index + rest.length)],
  );
}

function times(placed: Placed, numbered: readonly number[]): Finding[] {
  const { text } = placed.block;
  if (!numbered.some((at) => HOUR.includes(text.charAt(at)))) return [];
  return matchesOf(TIME, text).flatMap(({ 0: found, 1: hour, 2: minute, index }) =>
    Number(hour) <= 24 && Number(minute) <= 59 ? [] : [report(placed, index, index + found.length)],
  );
}

function hasDay(year: string | undefined, month: number, day: number): boolean {
  const leap = year === undefined || (Number(year) % 4 === 0 && Number(year) % 100 !== 0) || Number(year) % 400 === 0;
  const days = month === 2 && !leap ? 28 : LENGTH[month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
