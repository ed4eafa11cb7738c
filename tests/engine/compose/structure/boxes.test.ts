// What stands between articles and round them: boxes, notices, credits and lines of the house.
import { describe, expect, it } from 'vitest';
import { creditKind } from '../../../../src/engine/compose/structure/credits.ts';
import { isFolio, isReference } from '../../../../src/engine/compose/structure/signs.ts';
import { BRIDGE, outline, READING, structured } from './small-page.ts';

const [bridge1 = '', bridge2 = '', bridge3 = ''] = BRIDGE;

describe('credits', () => {
  it.each([
    ['漫画/徐图', 'credit'],
    ['新华社/法新', 'credit'],
    ['（姜 涛 图文报道）', 'credit'],
    ['Photo by Petr Novák', 'credit'],
    ['文｜沈既白', 'byline'],
    ['本报驻日内瓦记者 贺兰', 'byline'],
    ['记者手记', undefined],
    ['绘 蓝 图', undefined],
  ])('%s', (line, kind) => {
    expect(creditKind(line)).toBe(kind);
  });

  it('stand below the text of an article that has its title', () => {
    const raw = ['清河大桥正式通车', '', bridge1, bridge2, '本报记者 方芷晴', bridge3].join('\n');
    expect(outline(structured(raw))).toEqual([
      'a1 headline 清河大桥正式通车',
      'a1 byline 本报记者 方芷晴',
      ...BRIDGE.map((text) => `a1 paragraph ${text.slice(0, 14)}`),
    ]);
  });
});

describe('lines of the house', () => {
  it.each(['本版内容仅供参考，不构成投资建议。', '以上结果仅供参考，请以官方公布为准。'])('%s', (line) => {
    expect(isFolio(line)).toBe(true);
  });

  it('are no numbered paragraph', () => {
    expect(isFolio('四、联系电话：85130011 联系人：章先生')).toBe(false);
  });

  it('send the reader on', () => {
    expect(isReference('（相關新聞見A7）')).toBe(true);
  });
});

describe('a box', () => {
  it('with an author begins below a standing head', () => {
    const raw = ['清河大桥正式通车', '', bridge1, bridge2, '', '专家点评', '本报记者 方芷晴', '', ...READING].join(
      '\n',
    );
    expect(outline(structured(raw))).toContain('a2 headline 专家点评');
  });

  it('below numbered subheads has no number', () => {
    const raw = [
      '清河大桥正式通车',
      '',
      '一、长',
      bridge1,
      '二、宽',
      bridge2,
      '三、高',
      bridge3,
      '第二小学举行读书节',
      ...READING,
    ];
    expect(outline(structured(raw.join('\n')))).toContain('a2 headline 第二小学举行读书节');
  });

  it('of an advertisement ends with a telephone number', () => {
    const offer = '供应优质红心猕猴桃苗，一年生嫁接苗每株三元五角，量大从优。金寨县江师傅';
    const raw = ['供求信息', '', offer, '电话：13966660000'].join('\n');
    expect(structured(raw).page.groups[0]?.blocks.at(-1)?.text).toBe(`${offer} 电话：13966660000`);
  });
});
