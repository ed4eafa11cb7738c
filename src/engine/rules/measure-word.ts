// One noun counted with two measure words on a page: 36个教学班级, and 教学班级5份 a few words on.
import { KIND, MEASURES } from './kinds.ts';
import { findingAt, replacing, type Rule } from './rule.ts';
import { type CheckedBlock, holding, matchesAt } from './scan.ts';

const BEFORE = new RegExp(`\\d[余多]?([${MEASURES}])(\\p{Script=Han}{4})`, 'uy');
const AFTER = new RegExp(
  `(?<=(\\p{Script=Han}{4})(?:\\d[\\d.]{0,7})?)\\d[余多]?([${MEASURES}])(?=[，。；：、！？,;:（(]|$)`,
  'uy',
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
    const counted = holding(blocks, KIND.counted);
    const after = counted.flatMap((placed) =>
      matchesAt(AFTER, placed, KIND.counted).map((count) => ({ placed, count })),
    );
    if (after.length === 0) return [];
    const nouns = new Set(after.flatMap(({ count: [, words = ''] }) => [words, words.slice(1)]));
    const measures = measuresOf(counted, nouns);
    return after.flatMap(({ placed, count: { 0: run, 1: words = '', 2: measure = '', index } }) => {
      const noun = [words, words.slice(1)].find((one) => measures.has(one)) ?? '';
      const usual = measures.get(noun);
      if (!usual || usual.has(measure)) return [];
      const end = index + run.length;
      const message = `${noun} is counted with ${Array.from(usual).join(' ')} elsewhere on the page.`;
      const suggestions = Array.from(usual, (one) => replacing(placed, end - 1, end, one));
      return [findingAt(placed, end - 1, end, 0.6, message, { data: { noun, measure }, suggestions })];
    });
  },
};

/** noun → the measure words that stand before it on the page, for these nouns of three or four characters */
function measuresOf(
  blocks: readonly CheckedBlock[],
  nouns: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const measures = new Map<string, Set<string>>();
  for (const placed of blocks) {
    for (const [, measure = '', words = ''] of matchesAt(BEFORE, placed, KIND.counted)) {
      for (const noun of [words, words.slice(0, 3)]) {
        if (nouns.has(noun)) measures.set(noun, (measures.get(noun) ?? new Set()).add(measure));
      }
    }
  }
  return measures;
}
