// Claims are lower on pages where no blank lines part titles from texts.
import { expect, it } from 'vitest';
import { SURE } from '../../../../src/engine/compose/structure/doubts.ts';
import { BRIDGE, READING, smallPage } from './small-page.ts';
import { STEPS } from '../../../../src/engine/compose/composition.ts';
import { structure } from '../../../../src/engine/compose/structure/index.ts';

const CHOIR = ['合唱团在省城获得银奖', '市合唱团的三十名团员多是退休职工，每周二晚上在文化馆排练。'];
const PARK = ['公园里的老茶馆', '茶馆开了四十年，老板说，茶叶涨过三回价，一杯茶还是两元。'];

/** How sure the least sure decision about a title is. */
function leastSure(raw: string): number {
  const { lines, units } = smallPage(raw);
  const { doubts, page } = structure(units, { raw, lines, steps: new Set(STEPS), keepOrder: false, doubtBelow: 1 });
  const titles = new Set(
    page.groups.flatMap(({ blocks }) => blocks.filter(({ role }) => /head/u.test(role)).map(({ id }) => id)),
  );
  return Math.min(...doubts.filter(({ block }) => titles.has(block)).map(({ confidence }) => confidence));
}

it('doubts more where only words tell titles from subheads', () => {
  const articles = [['清河大桥正式通车', ...BRIDGE], CHOIR, PARK, ['第二小学举行读书节', ...READING]];
  const unparted = leastSure(articles.flat().join('\n'));
  expect(unparted).toBeLessThan(leastSure(articles.map((lines) => lines.join('\n')).join('\n\n\n')));
  expect(unparted).toBeLessThan(SURE);
});
