import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STEPS } from '../../../../src/engine/compose/composition.ts';
import { account, applyOps, balances } from '../../../../src/engine/page/index.ts';
import { BRIDGE, only, outline, READING, structured } from './small-page.ts';

const [bridge1 = '', bridge2 = '', bridge3 = ''] = BRIDGE;

describe('articles', () => {
  it('take the titles above their leads', () => {
    const raw = `清河大桥正式通车\n\n${BRIDGE.join('\n')}\n\n第二小学举行读书节\n\n${READING.join('\n')}`;
    expect(outline(structured(raw))).toEqual([
      'a1 headline 清河大桥正式通车',
      'a1 paragraph 本报安城讯（记者 李明）近日',
      'a1 paragraph 清河大桥由安城市交通局组织建',
      'a1 paragraph 大桥通车后，新区居民过河到老',
      'a2 headline 第二小学举行读书节',
      'a2 paragraph 本报安城讯（记者 王芳）昨日',
      'a2 paragraph 读书节期间，第二小学的图书馆',
      'a2 paragraph 第二小学校长说，读书节让学生',
    ]);
  });

  it('take the titles below their texts, where the page sets them there', () => {
    const raw = `${BRIDGE.join('\n')}\n\n清河大桥正式通车\n\n${READING.join('\n')}\n\n第二小学举行读书节`;
    const result = structured(raw);
    expect(result.page.groups.map((group) => group.blocks[0]?.text)).toEqual([
      '清河大桥正式通车',
      '第二小学举行读书节',
    ]);
    expect(result.tally).toEqual({ articles: 2, headlinesMoved: 2, captionsMoved: 0 });
  });

  it('go on after an article that interrupts them', () => {
    const raw = `清河大桥正式通车\n\n${bridge1}\n${bridge2}\n\n第二小学举行读书节\n\n${READING.join('\n')}\n\n${bridge3}`;
    const [first] = structured(raw).page.groups;
    expect(first?.blocks.map((block) => block.text)).toEqual(['清河大桥正式通车', ...BRIDGE]);
  });

  it('without a title are incomplete', () => {
    const groups = structured(`${BRIDGE.join('\n')}\n\n第二小学举行读书节\n\n${READING.join('\n')}`).page.groups;
    expect(groups.map((group) => group.incomplete ?? false)).toEqual([true, false]);
  });

  it('that jump keep their jump line and are incomplete', () => {
    const raw = `清河大桥正式通车\n\n${bridge1}\n${bridge2}（下转第四版）\n\n第二小学举行读书节\n\n${READING.join('\n')}`;
    const [first] = structured(raw).page.groups;
    expect(first?.incomplete).toBe(true);
    expect(first?.blocks.slice(-2).map((block) => [block.role, block.text])).toEqual([
      ['paragraph', bridge2],
      ['jump', '（下转第四版）'],
    ]);
  });

  it('divide a stack of titles between the text above and the text below', () => {
    const raw = `${BRIDGE.join('\n')}\n\n清河大桥正式通车\n\n第二小学举行读书节\n\n${READING.join('\n')}`;
    expect(structured(raw).page.groups.map((group) => group.blocks[0]?.text)).toEqual([
      '清河大桥正式通车',
      '第二小学举行读书节',
    ]);
  });

  it('leave a headline that a line runs into the next dateline with the article above', () => {
    const raw = `${BRIDGE.join('\n')}\n\n清河大桥正式通车${READING.join('\n')}`;
    expect(outline(structured(raw))[0]).toBe('a1 headline 清河大桥正式通车');
    expect(outline(structured(raw))[4]).toBe('a2 paragraph 本报安城讯（记者 王芳）昨日');
  });
});

describe('titles', () => {
  const title = (...lines: string[]): (string | undefined)[] =>
    outline(structured(`${lines.join('\n')}\n\n${BRIDGE.join('\n')}`)).filter((line) => !line.includes('paragraph'));

  it('have a kicker that names who acts, above or below the headline', () => {
    const parts = ['a1 kicker 安城市交通局', 'a1 headline 组织建设清河大桥'];
    expect(title('安城市交通局', '组织建设清河大桥')).toEqual(parts);
    expect(title('组织建设清河大桥', '安城市交通局')).toEqual(parts);
  });

  it('have a secondary headline after a dash, and a byline', () => {
    expect(title('一桥飞架', '——清河大桥通车记', '本报记者 李明 通讯员 赵强')).toEqual([
      'a1 headline 一桥飞架',
      'a1 subheadline ——清河大桥通车记',
      'a1 byline 本报记者 李明 通讯员 赵强',
    ]);
  });

  it('have a kicker that says who speaks', () => {
    expect(title('全市交通工作会议强调', '建好用好清河大桥')).toEqual([
      'a1 kicker 全市交通工作会议强调',
      'a1 headline 建好用好清河大桥',
    ]);
  });

  it('have an author who signs with a bare name', () => {
    expect(title('一桥飞架连两岸', '李春华')).toEqual(['a1 headline 一桥飞架连两岸', 'a1 byline 李春华']);
    expect(title('一桥飞架连两岸', '安城市')).not.toContain('a1 byline 安城市');
  });

  it('are joined with nothing where a phrase of the text runs across the line break, with a soft break elsewhere', () => {
    const headline = (...lines: string[]): string | undefined =>
      structured(`${lines.join('\n')}\n\n${BRIDGE.join('\n')}`).page.groups[0]?.blocks[0]?.text;
    expect(headline('全长三公里的清河', '大桥正式通车')).toBe('全长三公里的清河大桥正式通车');
    expect(headline('清河大桥正式通车', '新区居民过河只需五分钟')).toBe('清河大桥正式通车\n新区居民过河只需五分钟');
  });
});

describe('subheads', () => {
  it('stand in their article, the lines of one joined behind a dash', () => {
    const raw = [
      '一桥飞架两岸',
      '——清河大桥通车记',
      '',
      ...BRIDGE,
      '历时两年——',
      '建设者的清河大桥',
      '建设者们在清河大桥工地上度过两个春节，大桥的每一根钢索都有他们的汗水。',
      '过河五分钟——',
      '居民的清河大桥',
      '老城区居民过去绕行半小时，如今大桥通车，过河去新区只需五分钟。',
    ].join('\n');
    const subheads = structured(raw).page.groups[0]?.blocks.filter((block) => block.role === 'subhead');
    expect(subheads?.map((block) => block.text)).toEqual(['历时两年——建设者的清河大桥', '过河五分钟——居民的清河大桥']);
  });
});

describe('a page that sets every title apart', () => {
  it('keeps a feature together across its subheads', () => {
    const raw = [
      '一桥飞架两岸',
      '——清河大桥通车记',
      '本报记者 李明',
      ...BRIDGE.map((text) => text.replace('本报安城讯（记者 李明）近日，', '')),
      '先通车，再通心',
      '建设者们在清河大桥工地上度过两个春节，大桥的每一根钢索都有他们的汗水。',
      '老城区居民过去绕行半小时，如今大桥通车，过河去新区只需五分钟。',
      '第二小学举行读书节',
      ...READING,
    ];
    const spaced = raw.map((line, at) => (at < 3 || /^[建老读第大清全]..+。$/u.test(line) ? line : `\n\n${line}`));
    const groups = structured(spaced.join('\n').replace(/(先通车，再通心|第二小学举行读书节)\n/gu, '$1\n\n\n')).page
      .groups;
    expect(groups.map((group) => group.blocks.length)).toEqual([9, 4]);
    expect(groups[0]?.blocks[6]).toMatchObject({ role: 'subhead', text: '先通车，再通心' });
  });
});

describe('photos', () => {
  const news = '近日，安城市花卉市场迎来春季销售高峰，各色花卉吸引市民前来选购。';

  it('keep title, text, captions and credit together, apart from the article above', () => {
    const raw = `清河大桥正式通车\n\n${BRIDGE.join('\n')}\n\n\n春暖花开\n\n${news}\n\n图为市民选购花卉。\n\n本报记者 王芳 摄`;
    const photo = structured(raw).page.groups.find((group) => group.kind === 'photo');
    expect(photo?.blocks.map((block) => [block.role, block.text])).toEqual([
      ['headline', '春暖花开'],
      ['caption', `${news}\n图为市民选购花卉。`],
      ['credit', '本报记者 王芳 摄'],
    ]);
  });

  it('without a text go to the article they show, however far away', () => {
    const raw = `清河大桥正式通车\n\n${BRIDGE.join('\n')}\n\n第二小学举行读书节\n\n${READING.join('\n')}\n\n图为清河大桥通车现场。 本报记者 李明 摄`;
    const [first] = structured(raw).page.groups;
    expect(first?.blocks.slice(-2).map((block) => [block.role, block.text])).toEqual([
      ['caption', '图为清河大桥通车现场。'],
      ['credit', '本报记者 李明 摄'],
    ]);
    expect(structured(raw).tally.captionsMoved).toBe(1);
  });
});

describe('captions that do not say so', () => {
  it.each([
    ['清河大桥通车现场。', '本报记者 李明 摄'],
    ['通车后的清河大桥', '新华社发（李明 摄）'],
    ['市民在清河大桥上留影。', '（图/李明）'],
    ['清河大桥夜景。', '图源：安城交通'],
  ])('stand above a credit: %s %s', (text, credit) => {
    const raw = `清河大桥正式通车\n\n${BRIDGE.join('\n')}\n\n第二小学举行读书节\n\n${READING.join('\n')}\n\n${text}\n${credit}`;
    const [first] = structured(raw).page.groups;
    expect(first?.blocks.slice(-2).map((block) => [block.role, block.text])).toEqual([
      ['caption', text],
      ['credit', credit],
    ]);
  });

  it('leave the last paragraph above them to its article', () => {
    const raw = `清河大桥正式通车\n\n${BRIDGE.join('\n\n')}\n\n清河大桥通车现场。 李明 摄\n\n第二小学举行读书节\n\n${READING.join('\n\n')}`;
    expect(outline(structured(raw)).slice(3, 6)).toEqual([
      'a1 paragraph 大桥通车后，新区居民过河到老',
      'a1 caption 清河大桥通车现场。',
      'a1 credit 李明 摄',
    ]);
  });
});

describe('set forms of other papers', () => {
  const page = (lead: string): string[] =>
    outline(
      structured(
        `清河大桥正式通车\n\n${lead}全长三公里的清河大桥正式通车，连接新区与老城区。\n${bridge2}\n\n第二小学举行读书节\n\n${READING.join('\n')}`,
      ),
    );

  it.each([
    '本报讯 （记者 李明）',
    '新华社安城7月8日电（记者 李明 王强）',
    '据新华社电 ',
    '中新社安城五月二日电 ',
    '【本报讯】',
    '【記者李明／安城報導】',
    '〔記者李明／安城報導〕',
  ])('a text begins with %s', (lead) => {
    const lines = page(lead);
    expect(lines[0]).toBe('a1 headline 清河大桥正式通车');
    expect(lines[3]).toBe('a2 headline 第二小学举行读书节');
    expect(lines).toHaveLength(7);
  });

  it('a dateline that fills its line is no byline', () => {
    expect(page('【記者李明／安城報導】\n').filter((line) => line.includes('byline'))).toEqual([]);
  });

  it.each([
    ['1.', '2.', '3.'],
    ['①', '②', '③'],
    ['●', '●', '●'],
  ])('entries behind %s %s %s are a list', (...marks) => {
    const entries = ['机动车靠右通行', '行人走东侧步道', '夜间限速四十公里'].map(
      (text, at) => `${marks[at] ?? ''}${text}`,
    );
    const raw = `清河大桥正式通车\n\n${BRIDGE.join('\n')}\n${entries.join('\n')}`;
    const blocks = structured(raw).page.groups[0]?.blocks.slice(-3);
    expect(blocks?.map((block) => `${block.role} ${block.text}`)).toEqual(entries.map((entry) => `list ${entry}`));
  });

  it('a note says that it is one', () => {
    const raw = `清河大桥正式通车\n\n编者按：今日起，本报连续报道清河大桥的建设者。\n${BRIDGE.join('\n')}`;
    expect(structured(raw).page.groups[0]?.blocks[1]).toMatchObject({ role: 'note' });
  });

  it('the line that says who the author is ends an article', () => {
    const raw = `一桥飞架连两岸\n李春华\n${bridge2}\n${bridge3}\n（作者系安城市作家协会会员）\n关于桥面检修的公告\n因桥面检修，六月三日零时至六时禁止车辆通行，敬请谅解。`;
    const groups = structured(raw).page.groups;
    expect(groups.map((group) => group.blocks.map((block) => block.role).join())).toEqual([
      'headline,byline,paragraph,paragraph,signoff',
      'headline,paragraph',
    ]);
  });
});

describe('furniture', () => {
  it('is gathered in one group: folios, imprints, teasers', () => {
    const raw = `2026年3月18日 星期三 第3版 综合新闻\n\n清河大桥正式通车\n\n${BRIDGE.join('\n')}\n\n秋分这一天，海王星冲日\n（第四版）\n\n责任编辑：王小明 版式：李红`;
    const last = structured(raw).page.groups.at(-1);
    expect([last?.kind, ...(last?.blocks.map((block) => `${block.role} ${block.text}`) ?? [])]).toEqual([
      'furniture',
      'furniture 2026年3月18日 星期三 第3版 综合新闻',
      'teaser 秋分这一天，海王星冲日（第四版）',
      'furniture 责任编辑：王小明 版式：李红',
    ]);
  });

  it('leaves a column head to the article below it', () => {
    const raw = `时讯快递\n\n清河大桥正式通车\n\n${BRIDGE.join('\n')}`;
    expect(outline(structured(raw)).slice(0, 2)).toEqual(['a1 column 时讯快递', 'a1 headline 清河大桥正式通车']);
  });
});

describe('steps switched off', () => {
  const raw = `${BRIDGE.join('\n')}\n\n清河大桥正式通车\n\n${READING.join('\n')}\n\n第二小学举行读书节\n\n图为清河大桥通车现场。 本报记者 李明 摄`;

  it('without articles: one article in raw order', () => {
    const { page } = structured(raw, only('roles', 'captions'));
    expect(page.groups.map((group) => group.kind)).toEqual(['article']);
    expect(page.groups[0]?.blocks.map((block) => block.text.slice(0, 4))).toEqual([
      '本报安城',
      '清河大桥',
      '大桥通车',
      '清河大桥',
      '本报安城',
      '读书节期',
      '第二小学',
      '第二小学',
      '图为清河',
      '本报记者',
    ]);
  });

  it('without roles: everything is a paragraph, in the same groups', () => {
    const { page } = structured(raw, only('articles', 'captions'));
    expect(new Set(page.groups.flatMap((group) => group.blocks.map((block) => block.role)))).toEqual(
      new Set(['paragraph']),
    );
    expect(page.groups.length).toBe(2);
  });

  it('keeping the order moves nothing', () => {
    const { page, origin, tally } = structured(raw, new Set(STEPS), true);
    const places = page.groups.flatMap((group) => group.blocks.map((block) => origin.get(block.id)?.[0]));
    expect(places).toEqual(places.toSorted((a = 0, b = 0) => a - b));
    expect(tally.headlinesMoved).toBe(0);
  });
});

describe('doubts', () => {
  it('name a paragraph that may belong elsewhere, and offer operations that can be applied', () => {
    const stray = '他说，今后还会越来越好。';
    const raw = `清河大桥正式通车\n\n${bridge1}\n${bridge2}\n\n第二小学举行读书节\n\n${READING.join('\n')}\n\n\n${stray}`;
    const { page, doubts } = structured(raw);
    const block = page.groups.flatMap((group) => group.blocks).find(({ text }) => text === stray);
    const found = doubts.filter((doubt) => doubt.block === block?.id);
    expect(found).toHaveLength(1);
    expect(found[0]?.confidence).toBeLessThan(0.8);
    for (const repair of found.flatMap((doubt) => doubt.instead)) {
      expect(() => applyOps(page, repair.ops)).not.toThrow();
    }
  });

  it('are silent about a plain page', () => {
    const raw = `清河大桥正式通车\n\n${BRIDGE.join('\n')}\n\n第二小学举行读书节\n\n${READING.join('\n')}`;
    expect(structured(raw).doubts).toEqual([]);
  });
});

describe('any text at all', () => {
  const fragment = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      ...BRIDGE,
      ...READING,
      '图为大桥。 李明 摄',
      '——通车记',
      '本报记者 李明',
      '（下转第四版）',
      '时讯快递',
      '',
    ),
  );
  const page = fc.array(fragment, { maxLength: 24 }).map((lines) => lines.join('\n'));
  const someSteps = fc.subarray([...STEPS]).map((steps) => new Set(steps));

  it('is on the page exactly once, with its raw offsets', () => {
    fc.assert(
      fc.property(page, someSteps, fc.boolean(), (raw, steps, keepOrder) => {
        const result = structured(raw, steps, keepOrder);
        expect(balances(account(raw, result.page))).toBe(true);
        const blocks = result.page.groups.flatMap((group) => group.blocks);
        expect(new Set(blocks.map((block) => block.id)).size).toBe(blocks.length);
        for (const { id, text } of blocks) {
          const origin = [...(result.origin.get(id) ?? [])];
          expect(origin.map((at, i) => (at < 0 ? text.charAt(i) : raw.charAt(at))).join('')).toBe(text);
        }
      }),
    );
  });
});
