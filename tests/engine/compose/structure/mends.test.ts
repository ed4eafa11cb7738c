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

describe('short news behind marks', () => {
  it('is no list when its sentences take several lines', () => {
    const raw = ['●市总工会近日启动送清凉活动，为环卫', '工人、建筑工人等户外劳动者送去防暑', '物资三万余份。'];
    const again = ['●市图书馆新馆八月一日起试开放，每日', '限流五千人，读者须提前一天在公众号', '预约。'];
    const third = ['●截至七月底，全市新能源汽车保有量突', '破二十万辆，公共充电桩达到三点二万', '个。'];
    const { page } = compose([...raw, ...again, ...third].join('\n'));
    expect(page.groups.flatMap(({ blocks }) => blocks.map(({ role }) => role))).not.toContain('list');
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
