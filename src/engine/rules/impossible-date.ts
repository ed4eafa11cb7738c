// Dates and times that no calendar or clock has.
import { HOLDS } from './holds.ts';
import { matchesOf } from './near.ts';
import { findingAt, holding, type Rule } from './rule.ts';

const DATE = /(?<![\d.])(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号](?!\d)/g;
const TIME = /(?<![\d.:：])(?:[上下][午]|[凌早][晨上]|晚上?|中午|傍晚)?(\d{1,2})[时時点點](\d{1,2})分/g;
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
    holding(blocks, HOLDS.calendar).flatMap((placed) => {
      const { text } = placed.block;
      const dates = matchesOf(DATE, text).filter(([, year, month, day]) => !hasDay(year, Number(month), Number(day)));
      const times = matchesOf(TIME, text).filter(([, hour, minute]) => Number(hour) > 24 || Number(minute) > 59);
      return [...dates, ...times].map(({ 0: found, index }) =>
        findingAt(placed, index, index + found.length, 0.95, `There is no ${found}.`, { data: { found } }),
      );
    }),
};

function hasDay(year: string | undefined, month: number, day: number): boolean {
  const leap = year === undefined || (Number(year) % 4 === 0 && Number(year) % 100 !== 0) || Number(year) % 400 === 0;
  const days = month === 2 && !leap ? 28 : LENGTH[month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
