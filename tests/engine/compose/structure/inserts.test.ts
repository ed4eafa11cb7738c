// A box inside a paragraph that the joins brought back together: its texts are its own, and below the second half the
// interrupted article goes on.
import { expect, it } from 'vitest';
import { STEPS } from '../../../../src/engine/compose/composition.ts';
import { structure } from '../../../../src/engine/compose/structure/index.ts';
import type { Unit } from '../../../../src/engine/compose/unit.ts';
import { outline, smallPage, structured } from './small-page.ts';

const PAGE = `一条河的三次转身

八月的清水江，江面宽阔得像一匹展开的绸子，渔民老滕把船靠上岸。
老滕今年五十八岁，现在是护渔队的中队长，每天划着船在江上捞
专家点评
治河先治岸，治岸先治人，经验在于没有把生态和生计对立起来。
下一步的难点，是建立上下游之间的生态补偿机制。
垃圾，一个月要捞上来两百多斤。
江边的菜地退了，栽上了芦苇，渔民们说，江里的鱼又多起来了。`;

const joined = (upper: Unit, lower: Unit): Unit => ({
  ...upper,
  text: upper.text + lower.text,
  origin: Int32Array.from([...upper.origin, ...lower.origin]),
  lines: [...upper.lines, ...lower.lines],
  seams: [upper.text.length],
});

it('ends a box where the paragraph round it goes on', () => {
  const { raw, lines, units } = smallPage(PAGE);
  const [title, first, upper, ...others] = units;
  const [head, said, more, lower, last] = others;
  if (!title || !first || !upper || !head || !said || !more || !lower || !last) throw new Error('nine lines');
  const page = [title, first, joined(upper, lower), head, said, more, last];
  const found = structure(page, { raw, lines, steps: new Set(STEPS), keepOrder: false });
  expect(outline(found)).toEqual([
    'a1 headline 一条河的三次转身',
    'a1 paragraph 八月的清水江，江面宽阔得像一',
    'a1 paragraph 老滕今年五十八岁，现在是护渔',
    'a1 paragraph 江边的菜地退了，栽上了芦苇，',
    'a2 headline 专家点评',
    'a2 paragraph 治河先治岸，治岸先治人，经验',
    'a2 paragraph 下一步的难点，是建立上下游之',
  ]);
});

it('keeps subheads that count in one article', () => {
  const page = `一条河的三次转身

八月的清水江，江面宽阔得像一匹展开的绸子，渔民老滕把船靠上岸。
第一次转身
那时候，江水是酱油色的，泡沫堆得比人还高，厂长在门口坐了一夜。
第二次转身
污染源没有了，江水还是达不到三类标准，专家会诊开出了方子。`;
  const roles = structured(page).page.groups.map(({ blocks }) => blocks.map(({ role }) => role));
  expect(roles).toEqual([['headline', 'paragraph', 'subhead', 'paragraph', 'subhead', 'paragraph']]);
});
