// Zeros of a wrong form inside numbers written in Han.
import { KIND, NUMERALS, ROUND } from './kinds.ts';
import { isBesideHidden, matchesOf } from './near.ts';
import { findingAt, replacing, type Rule } from './rule.ts';
import { holding } from './scan.ts';

/** A run of Han numerals with something round among them; at least two numerals must stand beside it. */
const RUN = new RegExp(`[${NUMERALS}${ROUND}]{3,8}`, 'g');
const ZERO = new RegExp(`[${ROUND}]`, 'g');

export const zeroForm: Rule = {
  id: 'zero-form',
  title: 'Zero of a wrong form',
  severity: 'warning',
  subject: 'text',
  about: 'A digit 0, a letter O or a circle ○ inside a number in Han characters, where 〇 stands: 二〇二五年.',
  examples: [
    { raw: '二0二五年九月，拉萨市举办培训。\n', flags: ['0'], fixed: '二〇二五年九月，拉萨市举办培训。' },
    {
      raw: '二〇二五年九月，2025年和一○○大队，500人参加。\n',
      flags: ['○', '○'],
      fixed: '二〇二五年九月，2025年和一〇〇大队，500人参加。',
    },
    { raw: '一是10个，○号线，OK。\n', flags: [] },
  ],
  check: ({ blocks }) =>
    holding(blocks, KIND.zero).flatMap((placed) =>
      matchesOf(RUN, placed.block.text).flatMap(({ 0: run, index }) => {
        const round = matchesOf(ZERO, run);
        const numerals = run.length - round.length;
        if (numerals === 0 || round.length === 0 || !isNumeral(run[0]) || (numerals < 2 && round.length > 2)) return [];
        if (isBesideHidden(placed.block.text, index, index + run.length)) return [];
        return round.map(({ 0: zero, index: at }) => {
          const start = index + at;
          const fix = replacing(placed, start, start + 1, '〇');
          return findingAt(placed, start, start + 1, 0.9, `${zero} stands in the Han number ${run} for 〇`, {
            data: { zero, number: run },
            fix,
          });
        });
      }),
    ),
};

const isNumeral = (character: string | undefined): boolean => character !== undefined && NUMERALS.includes(character);
