// Forms told by their neighbours: interviews, verse, tables, sign-offs, halves that the joins left apart.
import { describe, expect, it } from 'vitest';
import { compose } from '../../../../src/engine/compose/index.ts';
import { creditKind } from '../../../../src/engine/compose/structure/credits.ts';
import { holdsLatinDate, holdsLatinWeekday } from '../../../../src/engine/compose/structure/latin-dates.ts';
import {
  datelineLength,
  endsWithReference,
  isFolio,
  opensCaption,
} from '../../../../src/engine/compose/structure/signs.ts';
import { BRIDGE, only, outline, READING, structured } from './small-page.ts';

const roles = (raw: string): string[] =>
  structured(raw).page.groups.flatMap(({ blocks }) => blocks.map(({ role }) => role));

describe('interviews', () => {
  it('keeps short questions in the text', () => {
    const turns = ['记者：桥建成了吗？', '陈明：桥已经建成，下个月通车。', '记者：收费吗？', '陈明：不收费。'];
    expect(roles(['清河大桥下月通车', '', ...turns].join('\n'))).toEqual(['headline', ...turns.map(() => 'paragraph')]);
  });
});

describe('verse and tables', () => {
  it('takes lines of one metre for verse', () => {
    const lines = ['麦穗灌浆日日黄，', '南风一夜满村香。', '老农不问花开落，', '只数秧田几寸长。'];
    expect(roles(['小满', '', ...lines].join('\n'))).toEqual(['headline', ...lines.map(() => 'verse')]);
  });

  it('leaves two titles of one length alone', () => {
    expect(roles(['清河大桥通车', '新区老城连通', '', ...BRIDGE].join('\n'))).not.toContain('verse');
  });

  it('takes rows of the same columns for a table', () => {
    const rows = ['星期一  27-32度  骤雨', '星期二  28-33度  酷热', '星期三  27-31度  雷暴'];
    expect(roles(['一周天气', '', ...rows].join('\n')).filter((role) => role === 'table')).toHaveLength(3);
  });
});

describe('sign-offs', () => {
  it('knows who issues a notice and when', () => {
    const notice = '因电网设备检修，定于三月二十日对水果湖路沿线用户停电，请做好准备，敬请谅解。';
    const raw = ['停电公告', '', notice, '国网江城供电公司', '2025年3月18日'].join('\n');
    expect(outline(structured(raw))).toEqual([
      'a1 headline 停电公告',
      'a1 paragraph 因电网设备检修，定于三月二十',
      'a1 signoff 国网江城供电公司',
      'a1 signoff 2025年3月18日',
    ]);
  });
});

describe('lines in brackets', () => {
  it('sign the text right above, and are no title of the one below', () => {
    const raw = [
      '清河大桥通车',
      '',
      ...BRIDGE,
      '（安城市检察院第五检察部）',
      '',
      '老街书屋迎新客',
      '',
      ...READING,
    ].join('\n');
    const signed = outline(structured(raw)).filter((line) => /signoff|headline/.test(line));
    expect(signed).toEqual([
      'a1 headline 清河大桥通车',
      'a1 signoff （安城市检察院第五检察部）',
      'a2 headline 老街书屋迎新客',
    ]);
  });
});

describe('heads of columns', () => {
  it('stand above the title and its author, and belong to neither', () => {
    const lines = ['以案释法', '车位卖了两次，定金能否双倍返还？', '东莱市青河区检察院 盛夏', ''];
    const raw = ['清河大桥通车', '', ...BRIDGE, '', ...lines, ...READING].join('\n');
    expect(roles(raw)).toEqual(expect.arrayContaining(['column', 'byline']));
    expect(outline(structured(raw)).join()).toContain('headline 车位卖了两次');
  });
});

describe('briefs behind a bullet and a label', () => {
  it('have that for their title', () => {
    const briefs = [
      ['● 南营村：晒秋节迎客来', '连日来，南营村的晒架上铺满辣椒和玉米，游客络绎不绝。'],
      ['● 大营乡：党员帮扶收秋忙', '日前，大营乡组织党员成立助收队，帮助农户抢收玉米。'],
    ];
    const raw = ['乡村速递', '', ...briefs.flatMap((brief) => [...brief, ''])].join('\n');
    expect(compose(raw).page.groups.map(({ blocks }) => blocks.map(({ role }) => role).join(' '))).toEqual(
      expect.arrayContaining(['headline paragraph', 'headline paragraph']),
    );
  });
});

describe('halves of one paragraph', () => {
  const raw = ['本报安城讯（记者 李明）日前，“清河大桥·在新区的怀抱', '——从大桥通车说起”活动举行。'].join('\n');

  it('are joined where a quotation runs across the break', () => {
    expect(structured(raw).page.groups[0]?.blocks).toHaveLength(1);
  });

  it('are joined where speech that was opened long before ends below the break', () => {
    const speech = '市商务局的于小龙说：“在各方的支持下，我们建设了电商直播基地，构建起一体化的助农新模式。';
    const halves = [`${speech}下一步我们将不断丰富品类，推动更多好物走向全国，助力`, '', '‘藏品出藏’工作取得成效。”'];
    expect(structured(halves.join('\n')).page.groups[0]?.blocks).toHaveLength(1);
  });

  it('stay apart where lines are not to be joined', () => {
    expect(structured(raw, only('roles', 'articles', 'captions')).page.groups[0]?.blocks).toHaveLength(2);
  });
});

describe('subheads that articles repeat', () => {
  it('begin the next article where the one above has them already', () => {
    const bridge = ['基本案情', BRIDGE[1], '典型意义', BRIDGE[2], '', '清河大桥工程案'];
    const reading = ['基本案情', READING[1], '典型意义', READING[2], '', '第二小学借阅案'];
    const lines = outline(structured([...bridge, '', ...reading].join('\n')));
    expect(lines.filter((line) => / (?:headline|subhead) /u.test(line))).toEqual([
      'a1 headline 清河大桥工程案',
      'a1 subhead 基本案情',
      'a1 subhead 典型意义',
      'a2 headline 第二小学借阅案',
      'a2 subhead 基本案情',
      'a2 subhead 典型意义',
    ]);
  });
});

describe('an article from another page', () => {
  it('begins behind its jump line', () => {
    const rest = ['据介绍，电站建成后，每年可发电五亿千瓦时。', '电站负责人表示，将严格保护鸟类迁徙通道。'];
    const articles = structured(['清河大桥通车', '', ...BRIDGE, '', '（上接第一版）', ...rest].join('\n')).page.groups;
    expect(articles.map(({ blocks }) => blocks.length)).toEqual([4, 3]);
    expect(articles.map(({ incomplete }) => incomplete ?? false)).toEqual([false, true]);
  });
});

describe('dates in Latin script', () => {
  it('stand in datelines', () => {
    expect(datelineLength('Köln, 11. Mai. Unter großer Beteiligung')).toBe('Köln, 11. Mai.'.length);
    expect(datelineLength('PARIS, May 3. The Chamber')).toBe('PARIS, May 3.'.length);
    expect(datelineLength('（南京三日專電）財政部')).toBe('（南京三日專電）'.length);
    expect(datelineLength('Schmidt, 11 Kinder')).toBe(0);
  });

  it('and in page heads', () => {
    expect(isFolio('THE HARBOUR GAZETTE SATURDAY, MARCH 14, 1931 PRICE TWOPENCE')).toBe(true);
    expect(isFolio('Neue Nachrichten Donnerstag, 12. Mai 1927 Nr. 131')).toBe(true);
    expect(isFolio('On Saturday, March 14, 1931 the bridge was opened.')).toBe(false);
    expect([holdsLatinDate('12 Männer 1927'), holdsLatinWeekday('Sundays')]).toEqual([false, false]);
  });
});

describe('who wrote, who took the picture, where more stands', () => {
  it.each([
    ['本报评论员', 'byline'],
    ['■本报记者 卢小舟 ■通讯员 许可', 'byline'],
    ['（本文图片由清河市第三实验小学提供）', 'credit'],
    ['评论员', undefined],
  ])('%s', (line, kind) => {
    expect(creditKind(line)).toBe(kind);
  });

  it('a column’s name is no caption, whatever it begins with', () => {
    expect(['图片新闻', '▲简讯'].filter(opensCaption)).toEqual([]);
    expect(['图片显示，大桥已经合龙', '▲市民选购花卉'].filter(opensCaption)).toHaveLength(2);
  });

  it('a page’s letter and number in brackets points to it', () => {
    expect(endsWithReference('老牌茶餐廳結業 街坊排隊道別（A12）')).toBe(true);
  });

  it('简讯 is the title of the news right below it', () => {
    const page = [
      '清河大桥正式通车',
      ...BRIDGE,
      '',
      '简讯',
      '●第二小学昨日举行读书节。',
      '●市气象台15日测得初雪。',
      '●公交十路今起改道。',
    ];
    expect(outline(structured(page.join('\n')))).toContain('a2 headline 简讯');
  });

  it('a name right below a text has signed it, but not who the text tells of', () => {
    const signed = (name: string): string[] =>
      roles(['清河大桥正式通车', '', ...BRIDGE, name, '', '', ...READING].join('\n'));
    expect(signed('姜垄')).toContain('byline');
    expect(signed('李明')).toContain('byline');
    expect(
      roles(
        [
          '清河大桥正式通车',
          '',
          ...BRIDGE,
          '架桥的人叫姜垄，今年三十岁，修过十座桥。',
          '姜垄',
          '',
          '',
          ...READING,
        ].join('\n'),
      ),
    ).not.toContain('byline');
  });
});
