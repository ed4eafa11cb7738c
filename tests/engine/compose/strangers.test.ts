// What tells that the next line is a stranger in its column.
import { expect, test } from 'vitest';
import { measureColumns } from '../../../src/engine/compose/columns.ts';
import { factsOfLines } from '../../../src/engine/compose/line-facts.ts';
import { measure } from '../../../src/engine/compose/measure.ts';
import { creditFact, narrowFact, stackFact, strayFact } from '../../../src/engine/compose/strangers.ts';

const COLUMN = ['连山北麓气温骤降，最低气温已达', '零下十六度。祁连山国家公园的张', '掖分局四百余名管护员带着干粮和'];
const REST = ['马料，陆续进驻海拔三千米以上的', '高山管护站，开始为期四个月的冬'];

/** The facts of the gap below the `n`-th line that is not blank. */
function factsBelow(rows: readonly string[], n: number): Record<'credit' | 'stray' | 'narrow' | 'stack', number> {
  const { lines } = measure(rows.join('\n'));
  const columns = measureColumns(lines, true);
  const own = factsOfLines(lines, columns, false);
  return {
    credit: creditFact(own, columns.widths, lines, n),
    stray: strayFact(columns, lines, n),
    narrow: narrowFact(columns, n),
    stack: stackFact(own, lines, n),
  };
}

test('a picture text wider than the column is one, and the column comes back below it', () => {
  const rows = [...COLUMN, '观众在莫高窟数字展示中心体验虚拟洞窟并合影。 本报记者 谢文婷 摄', ...REST];
  expect(factsBelow(rows, 2)).toMatchObject({ credit: 1, stray: 5 });
});

test('a narrow run that fills its own measure is no short line', () => {
  const narrow = ['讲话精神、西藏自', '治区成立六十周年', '大会精神等进行解'];
  expect(factsBelow([...narrow, '', ...COLUMN], 2).narrow).toBe(1);
  expect(factsBelow([...narrow.slice(0, 2), '大会精神', '', ...COLUMN], 2).narrow).toBe(2);
  expect(factsBelow([...COLUMN, ...REST], 2)).toEqual({ credit: 0, stray: 0, narrow: 0, stack: 0 });
});

test('short lines that each stand alone are counted', () => {
  expect(factsBelow(['每周五傍晚，小广场上', '', '温情四溢', '', '关爱满满', '', ...COLUMN], 0).stack).toBe(2);
});
