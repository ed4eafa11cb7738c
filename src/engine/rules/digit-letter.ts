// Letters that were read for digits inside a number: 2O25年, l0月.
import { KIND } from './kinds.ts';
import { matchesOf } from './near.ts';
import { findingAt, replacing, type Rule } from './rule.ts';
import { holding } from './scan.ts';

/** A run of digits and the letters taken for them; what stands around it decides. */
const RUN = /(?<![\w.-])[0-9OoIl|]{2,12}(?![\w-]|\.\w)/g;
const DIGIT: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1', '|': '1' };

export const digitLetter: Rule = {
  id: 'digit-letter',
  title: 'Letter for a digit',
  severity: 'error',
  subject: 'text',
  about:
    'A letter O, o, I, l or a bar among the digits of a number, as scanning leaves them. Names such as O2O and sizes such as 5l are left alone.',
  examples: [
    { raw: '本次活动于2O25年9月l5日在拉萨举办，共有三十人参加。\n', flags: ['2O25', 'l5'] },
    { raw: '推广O2O模式和5G技术，共用去20l水，第I期，A1赛事。\n', flags: [] },
    { raw: '9月2l日，3O人参加了这次活动，大家都很高兴。\n', flags: ['2l', '3O'] },
  ],
  check: ({ blocks }) =>
    holding(holding(blocks, KIND.digit), KIND.digitLike).flatMap((placed) =>
      matchesOf(RUN, placed.block.text).flatMap(({ 0: run, index }) => {
        if (!isMisread(run, placed.block.text.charAt(index + run.length))) return [];
        const number = run.replace(/[OoIl|]/g, (letter) => DIGIT[letter] ?? letter);
        const end = index + run.length;
        return [
          findingAt(placed, index, end, 0.85, `A letter stands in the number ${run}; ${number} may be meant.`, {
            data: { run, number },
            suggestions: [replacing(placed, index, end, number)],
          }),
        ];
      }),
    ),
};

/** What a count stands before: behind it a letter is no unit. */
const COUNTED = '年月日号时分秒个名人次元万亿千百户家件项米亩吨斤届岁天周期条座所位';

/**
 * Two digits or more with letters within, one letter before digits, or one behind them where a count goes on; any other letter
 * that closes a number may be its unit.
 */
function isMisread(run: string, next: string): boolean {
  const digits = run.replace(/\D/g, '').length;
  if (digits === 0 || digits === run.length) return false;
  if (/^\d+[OoIl]$/.test(run)) return next !== '' && COUNTED.includes(next);
  if (/^[OoIl|]?\d+$/.test(run)) return /^[Il|oO]\d$|^[Il|]\d{1,3}$/.test(run) && !/^[OI]\d$/.test(run);
  return digits >= 2 && /^\d+[OoIl|]+\d+$/.test(run);
}
