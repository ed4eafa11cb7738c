// Texts that the joins or the page tear apart or run together, and that structure sets right.
import { describe, expect, it } from 'vitest';
import { compose } from '../../../../src/engine/compose/index.ts';
import { isFolio } from '../../../../src/engine/compose/structure/signs.ts';
import { shortLines } from '../../../../src/engine/compose/structure/short-lines.ts';
import type { Line } from '../../../../src/engine/compose/measure.ts';
import type { Unit } from '../../../../src/engine/compose/unit.ts';
import { BRIDGE, READING, structured } from './small-page.ts';

const [bridge1 = '', bridge2 = '', bridge3 = ''] = BRIDGE;
const torn = `大桥的建设者们在清河两岸苦干了整整两年，${bridge2}`;

describe('a sentence that another article interrupts', () => {
  it('is one paragraph again', () => {
    const raw = [
      '清河大桥正式通车',
      '',
      bridge1,
      torn.slice(0, 50),
      '',
      '第二小学举行读书节',
      '',
      ...READING,
      '',
      torn.slice(50),
      bridge3,
    ].join('\n');
    const [first] = structured(raw).page.groups;
    expect(first?.blocks.map(({ text }) => text)).toEqual(['清河大桥正式通车', bridge1, torn, bridge3]);
  });
});

describe('a dateline on a line of its own', () => {
  it('opens the text below', () => {
    const text = '強烈颱風逼近，旗山、美濃一帶的蕉農昨日全家出動搶收，擔心風雨一來血本無歸。';
    const raw = ['蕉農搶收', '', '〔記者王文德／高雄報導〕', text].join('\n');
    expect(structured(raw).page.groups[0]?.blocks[1]?.text).toBe(`〔記者王文德／高雄報導〕${text}`);
  });
});

describe('page heads', () => {
  it.each([
    '行走周刊 2021年第14期 特稿',
    '政策问答·第5版',
    'THE VALLEY COURIER Page 4',
    '民國八年 五月十七日 第二張',
    '民生 2024年3月15日 编辑：赵一鸣',
    '2025年12月26日 要闻10版',
  ])('%s', (text) => {
    expect(isFolio(text)).toBe(true);
  });

  it('are no sentences or titles that hold a date', () => {
    expect(['第3期培训班在城关区开班并举行座谈会', '2025年9月16日全市民政工作会议召开'].filter(isFolio)).toEqual([]);
  });
});

describe('lists', () => {
  it('may have entries of several lines behind their marks', () => {
    const entries = [
      '▲供应红心猕猴桃苗，量大从优。',
      '▲求购白皮大蒜一百吨，要求直径五厘米以上。',
      '▲转让二手联合收割机一台。',
    ];
    const blocks = structured(['供求信息', '', ...entries].join('\n')).page.groups[0]?.blocks ?? [];
    expect(blocks.map(({ role }) => role)).toEqual(['headline', 'list', 'list', 'list']);
  });
});

describe('tables', () => {
  it('keep their rows and columns where the joins took them for text', () => {
    const rows = ['品名 城东市场 城西市场', '青菜 2.50 2.80', '番茄 3.00 3.20', '茄子 2.20 2.50', '鲫鱼 9.00 9.50'];
    const blocks = compose([BRIDGE.join('\n'), '', '昨日菜价', ...rows].join('\n')).page.groups.flatMap(
      (g) => g.blocks,
    );
    expect(blocks.filter(({ role }) => role === 'table').map(({ text }) => text)).toEqual(rows);
    expect(blocks.find(({ text }) => text === '昨日菜价')?.role).toBe('headline');
  });
});

describe('authors', () => {
  it('may name where they work', () => {
    const raw = ['小麦返青期怎么管', '省农科院小麦研究所 董永昌', '', ...BRIDGE.slice(1)].join('\n');
    expect(structured(raw).page.groups[0]?.blocks[1]).toMatchObject({ role: 'byline' });
  });

  it('stand in brackets below the text that they sent in', () => {
    const raw = ['清河大桥正式通车', '', ...BRIDGE, '（孙兆祥 李桐）'].join('\n');
    expect(structured(raw).page.groups[0]?.blocks.at(-1)).toMatchObject({ role: 'signoff' });
  });
});

describe('the first line of a title', () => {
  it('may end with a colon', () => {
    const raw = ['安城市新区：', '清河大桥正式通车', '', ...BRIDGE].join('\n');
    expect(structured(raw).page.groups[0]?.blocks[0]).toMatchObject({
      role: 'headline',
      text: '安城市新区：\n清河大桥正式通车',
    });
  });
});

describe('short lines inside a paragraph', () => {
  const full = '清河大桥由安城市交通局组织建设'; // 15 characters fill the column
  const pageOf = (texts: readonly string[]): { unit: Unit; lines: Line[] } => {
    const lines = texts.map((text, index): Line => {
      const ending = /[。！？]$/u.test(text) ? 'sentence' : 'other';
      const place = { index, row: index, start: 0, end: text.length, text, width: 2 * text.length };
      return { ...place, indent: 0, ending, spaced: 0, blanksBefore: 0, newSheet: false, glued: false };
    });
    const seams = texts.slice(0, -1).map((_, n) => texts.slice(0, n + 1).join('').length);
    const text = texts.join('');
    const unit = { text, origin: new Int32Array(text.length), lines: lines.map(({ index }) => index), seams };
    return { unit: { ...unit, blanksBefore: 0, blanksAfter: 0, indent: 0, measure: 30 }, lines };
  };
  const edges = (texts: readonly string[]): number[] => {
    const { unit, lines } = pageOf(texts);
    return [...shortLines([unit], lines)(0)];
  };

  it('are titles where they leave room for what follows', () => {
    expect(edges([full, full, `${full.slice(0, 10)}。`, '灯亮了，人留下来', full, full, '建设。'])).toEqual([3, 4]);
  });

  it('are text when a number did not fit', () => {
    expect(edges([full, full, '建成了。', '大桥总投资八亿元', '1234567890123元', full, '建设。'])).toEqual([]);
  });

  it('tell nothing where lines fill no column', () => {
    expect(edges([full, '大桥很长。', '灯亮了', '大桥历时两年', full.slice(3), '完。'])).toEqual([]);
  });
});
