// Lines that are a text each: verse, labels, rows of figures, small advertisements, wherever the joins have put them.
import { describe, expect, it } from 'vitest';
import { compose } from '../../../../src/engine/compose/index.ts';
import { holdsTelephone } from '../../../../src/engine/compose/structure/own-lines.ts';
import { opensAdvert } from '../../../../src/engine/lexicon/index.ts';
import { BRIDGE, outline, structured } from './small-page.ts';

const blocks = (raw: string): string[] =>
  compose(raw).page.groups.flatMap(({ blocks: own }) => own.map(({ role, text }) => `${role} ${text}`));

const VERSES = ['东方一片红，', '锣鼓响咚咚，', '千把铁锹亮，', '齐去挖河工。'];

describe('verse', () => {
  it('stands apart from a table and from lines below it', () => {
    const raw = ['甲  乙  丙', '12  34  56', '', ...VERSES, '', '电话：010-1234', '地址：某路1号', '邮编：100000'];
    expect(blocks(raw.join('\n'))).toEqual([
      'table 甲 乙 丙',
      'table 12 34 56',
      ...VERSES.map((line) => `verse ${line}`),
      'furniture 电话：010-1234',
      'furniture 地址：某路1号',
      'furniture 邮编：100000',
    ]);
  });

  it('has its title and its author above it', () => {
    expect(outline(structured([...BRIDGE, '上河工', '于 民', ...VERSES].join('\n'))).slice(3)).toEqual([
      'a2 headline 上河工',
      'a2 byline 于 民',
      ...VERSES.map((line) => `a2 verse ${line}`),
    ]);
  });
});

describe('small advertisements', () => {
  const offers = ['疏通管道、清理化粪池 电话：87651234', '高价回收名酒、字画 13971112222 李先生'];

  it('stand alone, with the head above them', () => {
    const groups = structured([...BRIDGE, '便民信息', ...offers].join('\n')).page.groups;
    expect(groups.map(({ kind }) => kind)).toEqual(['article', 'furniture']);
    expect(groups[1]?.blocks.map(({ role }) => role)).toEqual(['furniture', 'advert', 'advert']);
  });

  it('make lost papers void', () => {
    const raw = [...BRIDGE, '某建材店遗失税务登记证副本，税号331122650321，声明作废。'].join('\n');
    expect(structured(raw).page.groups.at(-1)?.blocks[0]?.role).toBe('advert');
  });

  it('are an article below a notice’s title', () => {
    const raw = ['遗失声明', '某建材店遗失税务登记证副本，税号331122650321，声明作废。'].join('\n');
    expect(structured(raw).page.groups[0]?.blocks.map(({ role }) => role)).toEqual(['headline', 'advert']);
  });

  it.each([
    ['FOR SALE: Pram, as new, £12.', true],
    ['LOST AND FOUND.', false],
  ])('%s', (text, advert) => {
    expect(opensAdvert(text)).toBe(advert);
  });

  it.each([
    ['电话：0575-88886666', true],
    ['(03)532-8888', true],
    ['13971112222 李先生', true],
    ['投资2013.07亿元，惠及86512人', false],
    ['票号331122650321', false],
  ])('%s', (text, holds) => {
    expect(holdsTelephone(text)).toBe(holds);
  });
});

describe('a notice', () => {
  it('is signed and dated below its text, whatever stands below', () => {
    const notice = '因连降暴雨，定于八月十三日八时起开闸泄洪，请下游沿河群众远离河道。';
    const raw = ['泄洪通告', notice, '青石县水利局', '2015年8月11日', BRIDGE[0]].join('\n');
    expect(structured(raw).page.groups[0]?.blocks.map(({ role }) => role)).toEqual([
      'headline',
      'paragraph',
      'signoff',
      'signoff',
    ]);
  });
});

describe('a picture', () => {
  it('names who took it behind its text', () => {
    const text = 'Mr. and Mrs. Tickner cut the cake at the Beaver Road Social Club on Sunday afternoon.';
    const raw = [...BRIDGE, '', `${text} Picture: D. Marsh`].join('\n');
    const told = structured(raw).page.groups.flatMap((group) => group.blocks.slice(-2));
    expect(told.map((block) => block.text).slice(-2)).toEqual([text, 'Picture: D. Marsh']);
  });

  it('has the text that is set across it, not the column’s above', () => {
    const column = ['农家书屋添新书', '县文广局近日为八十六家农家', '书屋补充图书一万二千册，其', '中少儿读物占四成。'];
    const caption = '8月9日，小坑村的孩子们在新修的戏水池里消暑。这座池子由村民建成，免费开放。';
    const raw = [...column, caption, '通讯员 胡建军 摄'].join('\n');
    expect(blocks(raw)).toContain(`caption ${caption}`);
  });
});
