// Pages that set no blank line above a headline: what its text tells, and when, parts it from a subhead.
import { describe, expect, it } from 'vitest';
import { creditKind, isHouseByline } from '../../../../src/engine/compose/structure/credits.ts';
import { tellsWhen, toldAtOnce } from '../../../../src/engine/compose/structure/openings.ts';
import { datelineLength, isFolio, isSalutation, namesBriefs } from '../../../../src/engine/compose/structure/signs.ts';
import { BRIDGE, outline, structured } from './small-page.ts';

const [bridge1 = '', bridge2 = '', bridge3 = ''] = BRIDGE;
const METRO = '昨晚7时12分，地铁4号线信号设备故障，最长延误22分钟。故障于半小时后排除。';

describe('the first sentence below a line', () => {
  it('tells at once what a headline says', () => {
    expect(toldAtOnce('地铁4号线昨晚延误22分钟', METRO)).toBeGreaterThan(0.6);
    expect(toldAtOnce('信号灯下的一夜', METRO)).toBeLessThan(0.3);
  });

  it('counts no later sentence', () => {
    expect(toldAtOnce('故障半小时后排除', METRO)).toBeLessThan(0.5);
  });

  it.each([
    [METRO, true],
    ['自8月8日起，县公交公司增开夜班车。', true],
    ['The baths were closed for repairs on Monday. They open in May.', true],
    ['以前进村要过一段烂泥路，小车开不进来。', false],
    ['The baths need repairs. They close on Monday.', false],
  ])('%s', (text, when) => {
    expect(tellsWhen(text)).toBe(when);
  });
});

describe('a line between two texts', () => {
  const page = (line: string, text: string): string[] =>
    outline(structured(['清河大桥正式通车', '本报记者 方芷晴', bridge1, bridge2, line, text].join('\n')));

  it('is a headline where the text tells the news again', () => {
    expect(page('地铁4号线昨晚延误22分钟', METRO)).toContain('a2 headline 地铁4号线昨晚延误22分钟'.slice(0, 26));
  });

  it('is a subhead where the text comes to it later', () => {
    expect(page('路修到了架子底下', '大桥通车后，新区居民过河到老城区只需五分钟，车也停得下。')).toContain(
      'a1 subhead 路修到了架子底下',
    );
  });

  it('opens a letter', () => {
    expect(page('化肥要按时运到', '编辑同志：我们乡十四个合作社订的化肥，到今天还没有影子。')).toContain(
      'a2 headline 化肥要按时运到',
    );
  });
});

describe('a subhead', () => {
  const line = '两岸的期盼';
  const below = '大桥通车后，老城区的居民说，清河大桥他们盼了半辈子。';

  it('divides what is long: below the first paragraph of news it is in doubt', () => {
    const isSure = (above: readonly string[]): boolean => {
      const { doubts, page } = structured([...above, line, below].join('\n'));
      const subhead = page.groups.flatMap(({ blocks }) => blocks).find(({ text }) => text === line);
      return subhead?.role === 'subhead' && !doubts.some(({ block }) => block === subhead.id);
    };
    expect(isSure(['清河大桥正式通车', ...BRIDGE])).toBe(true);
    expect(isSure(['清河大桥正式通车', bridge1])).toBe(false);
  });

  it('has few words where words are spaced', () => {
    const told = [
      'The school will open its doors to children in January.',
      'The building has cost four thousand pounds.',
    ];
    const raw = [
      'New school to open',
      'By Jenny Zhao',
      ...told,
      'Two hurt in bus crash',
      'Two men were hurt yesterday.',
    ];
    expect(outline(structured(raw.join('\n')))).toContain('a2 headline Two hurt in bu');
  });
});

describe('titles of several lines', () => {
  it('hold a line whose words the text never uses', () => {
    const raw = ['清河大桥正式通车', bridge1, '第二小学举行读书节', '满座尽欢', BRIDGE[2], ''].join('\n');
    const reading = '本报安城讯（记者 王芳）昨日，第二小学举行读书节，学生们分享自己喜爱的图书。';
    const groups = structured(raw.replace(bridge3, reading)).page.groups;
    expect(groups[1]?.blocks[0]?.text).toBe('第二小学举行读书节\n满座尽欢');
  });
});

describe('news in brief', () => {
  it('is one article below its title', () => {
    const news = ['新华社北京八日电 大桥通车。', '新华社太原八日电 学校开学。', '新华社广州七日电 春耕结束。'];
    expect(structured(['新华社简讯', ...news].join('\n')).page.groups).toHaveLength(1);
  });

  it.each(['简讯', '快訊', '新华社简讯', '一句话新闻'])('%s', (title) => {
    expect(namesBriefs(title)).toBe(true);
  });
});

describe('credits, datelines and page heads of other papers', () => {
  it.each([
    ['（張偉強攝）', 'credit'],
    ['김도현 기자', 'byline'],
    ['사진=최우석 기자', 'credit'],
    ['Picture: D. Marsh', 'credit'],
    ['By our Municipal Correspondent', 'byline'],
    ['기자 폭행 사건', undefined],
    ['By the river', undefined],
  ])('%s', (line, kind) => {
    expect(creditKind(line)).toBe(kind);
  });

  it('name a house', () => {
    expect(isHouseByline('最高人民法院发布')).toBe(true);
    expect(isHouseByline('用人单位应当提供而不提供')).toBe(false);
  });

  it('open with an agency and a day', () => {
    expect(datelineLength('塔斯社巴黎六日電：法國北部鐵路工人罷工。')).toBeGreaterThan(0);
    expect(isSalutation('編輯同志：')).toBe(true);
  });

  it('at the top of a page name the paper above its date', () => {
    const heads = [
      'The Ashford Gazette',
      'Thursday, June 8, 1978 Page 7',
      '',
      'Golden wedding',
      'They were married in 1928.',
    ];
    expect(
      structured(heads.join('\n'))
        .page.groups.at(-1)
        ?.blocks.map(({ text }) => text),
    ).toEqual(heads.slice(0, 2));
  });

  it.each(['동해신문', '2016년 10월 7일 (금) 지역 9', '2014年（平成26年）9月5日（金曜日） 地域 22'])('%s', (head) => {
    expect(isFolio(head)).toBe(true);
  });
});
