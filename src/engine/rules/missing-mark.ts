// Marks that are missing between clauses, or of the wrong weight between the posts of one person.
import { KIND } from './kinds.ts';
import { type Finding, findingAt, replacing, type Rule } from './rule.ts';
import { type CheckedBlock, holding, matchesAt, matchesFrom, placesOf } from './scan.ts';

/** Two quotations side by side, no third one before or after. */
const TWO =
  /(?<=(?<head>[^，。；：、！？“”（]{2,12}))“[^“”]{1,30}”(?=“[^“”]{1,30}”(?<tail>[^，。；：、！？“”,;:]{3,16}))/uy;
/** What quoted modifiers follow: they are one list, and the verb behind them is the clause's own. */
const LIST_HEAD =
  /(?:的|和|与|及|或|了|通过|依托|借助|利用|围绕|按照|根据|凭借|经由|以|在|用|由|从|对|将|把|向|为|随着|是)$/;
const POST =
  '(?:领队|书记|主任|主席|部长|局长|处长|科长|县长|区长|市长|省长|州长|镇长|乡长|院长|校长|会长|秘书长|董事长|总经理|委员|常委|队长|站长|所长|社长|主编)';
/** The comma behind a post, before more posts and a name that speaks. */
const BETWEEN_POSTS = new RegExp(
  `[,，](?<=${POST}.)(?=\\p{Script=Han}{0,14}${POST}(?:、\\p{Script=Han}{0,14}${POST}){0,3}\\p{Script=Han}{2,4}(?:说|表示|介绍|告诉|指出|强调))`,
  'uy',
);

export const missingMark: Rule = {
  id: 'missing-mark',
  title: 'Mark missing or too heavy',
  severity: 'info',
  subject: 'text',
  about:
    'Two quotations stand side by side like a list, but the clause goes on with a verb of its own, so that a comma may be missing between them; or a comma stands between two posts of one person, where 、 is usual.',
  examples: [
    { raw: '协议让党组织与社区结成“一家人”“三项清单”制度汇集了700余项需求和资源。\n', flags: ['”“'] },
    { raw: '“为援藏事业交上一份答卷。”城关区援藏团队副领队，城关区委常委、副区长贾建秋说。\n', flags: ['，'] },
    {
      raw: '形成“幸福敲敲门”“布谷响铃”等工作法。依托“大讲堂”“小课堂”平台培训了三十人。市委书记王强，市长张明智说。\n',
      flags: [],
    },
  ],
  check: ({ blocks }) => [
    ...holding(blocks, KIND.twoQuotations).flatMap(quotations),
    ...holding(blocks, KIND.post).flatMap(posts),
  ],
};

function quotations(placed: CheckedBlock): Finding[] {
  return matchesAt(TWO, placed, KIND.quotation).flatMap(({ 0: first, index, groups }) => {
    const tail = groups?.['tail'] ?? '';
    if (LIST_HEAD.test(groups?.['head'] ?? '') || !/^\p{Script=Han}{3,8}[了着]/u.test(tail)) return [];
    const gap = index + first.length;
    const message = 'Two quotations stand side by side, and the clause goes on with a verb of its own.';
    const suggestions = ['，', '；', '。'].map((mark) => replacing(placed, gap, gap, mark, `Insert ${mark}`));
    return [findingAt(placed, gap - 1, gap + 1, 0.7, message, { suggestions })];
  });
}

function posts(placed: CheckedBlock): Finding[] {
  const commas = placesOf(placed, KIND.post).map((at) => at + 1);
  return matchesFrom(BETWEEN_POSTS, placed.block.text, commas).map(({ 0: comma, index: at }) => {
    const message = `${comma} stands between two posts of one person, where 、 is usual.`;
    return findingAt(placed, at, at + 1, 0.7, message, { suggestions: [replacing(placed, at, at + 1, '、')] });
  });
}
