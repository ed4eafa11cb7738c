// One noun counted with two measure words on a page: 36个教学班级, and 教学班级5份 a few words on.
import { matchesOf } from './near.ts';
import { HOLDS } from './holds.ts';
import { type CheckedBlock, findingAt, holding, replacing, type Rule } from './rule.ts';

const MEASURE = '个名位人家所座处项条台辆套间栋户份件本张只场次届期批支枚头匹棵';
const BEFORE = new RegExp(`\\d[余多]?([${MEASURE}])(\\p{Script=Han}{4})`, 'gu');
const AFTER = new RegExp(
  `(?<=(\\p{Script=Han}{4}))\\d[\\d.]{0,8}[余多]?([${MEASURE}])(?=[，。；：、！？,;:（(]|$)`,
  'gu',
);

export const measureWord: Rule = {
  id: 'measure-word',
  title: 'Two measure words for one noun',
  severity: 'info',
  subject: 'text',
  about:
    'A noun is counted with one measure word here and with another one elsewhere on the page: one of them may be misread.',
  examples: [
    { raw: '学校计划设置36个教学班级，现有教学班级5份、学生205人，环境很好。\n', flags: ['份'] },
    { raw: '学校计划设置36个教学班级，现有教学班级5个、学生205人，环境很好。\n', flags: [] },
  ],
  check({ blocks }) {
    const counted = holding(blocks, HOLDS.digit);
    const measures = measuresOf(counted);
    return counted.flatMap((placed) =>
      matchesOf(AFTER, placed.block.text).flatMap(({ 0: run, 1: words = '', 2: measure = '', index }) => {
        const noun = [words, words.slice(1)].find((one) => measures.has(one)) ?? '';
        const usual = measures.get(noun);
        if (!usual || usual.has(measure)) return [];
        const end = index + run.length;
        const message = `${noun} is counted with ${Array.from(usual).join(' ')} elsewhere on the page.`;
        const suggestions = Array.from(usual, (one) => replacing(placed, end - 1, end, one));
        return [findingAt(placed, end - 1, end, 0.6, message, { data: { noun, measure }, suggestions })];
      }),
    );
  },
};

/** noun (three or four characters) → the measure words that stand before it on the page */
function measuresOf(blocks: readonly CheckedBlock[]): ReadonlyMap<string, ReadonlySet<string>> {
  const measures = new Map<string, Set<string>>();
  for (const { block } of blocks) {
    for (const [, measure = '', words = ''] of matchesOf(BEFORE, block.text)) {
      for (const noun of [words, words.slice(0, 3)]) measures.set(noun, (measures.get(noun) ?? new Set()).add(measure));
    }
  }
  return measures;
}
