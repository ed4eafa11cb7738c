import { describe, expect, it } from 'vitest';
import { creditKind } from '../../../../src/engine/compose/structure/credits.ts';
import {
  datelineLength,
  endsWithReference,
  isFolio,
  jumpStart,
  opensCaption,
} from '../../../../src/engine/compose/structure/signs.ts';

describe('datelines', () => {
  it.each([
    ['拉萨融媒讯（记者次珍、杨璐）9月21日上午', '拉萨融媒讯（记者次珍、杨璐）'],
    ['本报拉萨讯(记者 刘琳琳 通讯员 李伟)近日', '本报拉萨讯(记者 刘琳琳 通讯员 李伟)'],
    ['新华社北京9月21日电 中共中央', '新华社北京9月21日电'],
    ['本报讯 昨日', '本报讯'],
    ['LONDON, May 3 (Reuters) — Shares rose', 'LONDON, May 3 (Reuters) —'],
    ['近日，本报讯息平台', ''],
    ['他打来电话说', ''],
    ['本报通讯员 郝建国 文/图', ''],
  ])('%s', (text, dateline) => {
    expect(text.slice(0, datelineLength(text))).toBe(dateline);
  });
});

describe('credit lines', () => {
  it.each([
    ['本报记者 黄志武 本报通讯员 杨璐', 'byline'],
    ['图/文 本报记者 卢文静 本报通讯员 刘团飞 张银鹏', 'byline'],
    ['西藏日报记者 格桑伦珠', 'byline'],
    ['□ 李明', 'byline'],
    ['（丹翁）', 'byline'],
    ['（癡）', 'byline'],
    ['（資料圖片）', 'credit'],
    ['向中林摄（人民视觉）', 'credit'],
    ['整理地方捐稅', undefined],
    ['编辑同志：', undefined],
    ['（未完）', undefined],
    ['▲新世界选举、陰厯十二日、在北部、淌淚呢、狠想去实地调查一下', undefined],
    ['拉萨融媒记者 次珍摄', 'credit'],
    ['本报记者 黄志武 通讯员 次仁拥金 摄', 'credit'],
    ['（新华社记者 李明 摄）', 'credit'],
    ['记者节到来之际，我们走访了多位老记者', undefined],
    ['文化惠民 走进乡村', undefined],
    ['破壁融合 靶向提能 党建引领', undefined],
  ])('%s is %s', (text, kind) => {
    expect(creditKind(text)).toBe(kind);
  });

  it('takes a long line without a role in its stride', () => {
    expect(creditKind('格'.repeat(100_000))).toBeUndefined();
  });
});

describe('set forms', () => {
  it('tells jump lines from teasers', () => {
    expect(jumpStart('双管模式。（下转第四版）')).toBe(5);
    expect(jumpStart('海王星冲日（第四版）')).toBe(-1);
    expect(endsWithReference('海王星冲日（第四版）')).toBe(true);
  });

  it('knows captions, folios and imprints', () => {
    const captions = ['图为大讲堂现场。', '图①:比赛后', '左图：河谷', '▲市民选购花卉', '柴秀英（右）在大棚里。'];
    expect(captions.filter((text) => !opensCaption(text))).toEqual([]);
    expect(['图书馆开放', '图谋发展', '上图书网', '照片里，母亲笑着。'].filter(opensCaption)).toEqual([]);
    const folios = ['2026年3月18日 星期三 第3版 综合新闻', '责任编辑：王小明 版式：李红', '第二版 民國九年四月三日'];
    expect(folios.filter((text) => !isFolio(text))).toEqual([]);
    expect(isFolio('2025年国家统一法律职业资格考试人数较去年增长6%')).toBe(false);
  });
});
