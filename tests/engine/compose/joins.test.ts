// Wraps are joined, paragraphs stay apart, columns read across each other come apart.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chanceFrom } from '../../../scripts/train/chance.ts';
import { setHan } from '../../../scripts/train/setting.ts';
import { readDocuments } from '../../../scripts/train/texts.ts';
import { compose, type Step } from '../../../src/engine/compose/index.ts';

const STEPS: ReadonlySet<Step> = new Set<Step>(['joins', 'spaces']);
const paragraphs = (raw: string, keepOrder = false): string[] =>
  compose(raw, { steps: STEPS, keepOrder }).page.groups.flatMap(({ blocks }) => blocks.map(({ text }) => text));

const LEFT = `　　县医院日前与省城三家医院建立远
程会诊机制，让患者在家门口就能得
到专家诊疗。开通一个月来，县医院
完成疑难病例会诊四十七例，其中十
二名患者避免了转院。
　　会诊中心主任介绍，过去患者往往
要连夜赶往省城医院，现在通过高清
影像传输，省城专家可以同步查看检
查结果，半小时内给出意见。`.split('\n');

test('a paragraph is one again, over a blank line that a column turn left', () => {
  const raw = [...LEFT.slice(0, 3), '', ...LEFT.slice(3)].join('\n');
  expect(paragraphs(raw)).toEqual([
    '县医院日前与省城三家医院建立远程会诊机制，让患者在家门口就能得到专家诊疗。开通一个月来，县医院完成疑难病例会诊四十七例，其中十二名患者避免了转院。',
    '会诊中心主任介绍，过去患者往往要连夜赶往省城医院，现在通过高清影像传输，省城专家可以同步查看检查结果，半小时内给出意见。',
  ]);
});

test('on a page of indented paragraphs a full line goes on without one, however its letters are set', () => {
  const told = ['市 住 建 局 提 醒 ，有 意 向 的 居 民 可', '到街道的服务站咨询。'];
  const others = [
    ['　　昨天上午九点，家住柳荫街道纱厂', '宿舍的陶阿婆按下电梯按钮下了楼。', '从六楼到一楼不到一分钟。'],
    ['　　纱厂宿舍没有物业、没有维修基金', '也没有业委会，是典型的三无小区，居', '民大多是退休职工。'],
    ['　　第四次上门，老吴终于松了口，他', '不但签了字，还主动提出不要补偿。'],
    ['　　社区请来设计师，把井道从实墙改', '成玻璃幕墙，采光影响降到最低。'],
    ['　　楼上楼下的邻居现在常常一起下楼', '买菜，晚饭后在院子里聊天。'],
    ['　　加装一部电梯的总费用由居民分摊', '经过五轮协商，楼栋形成了阶梯方案。', ...told],
    ['　　老人们说，这是他们等了七年的一', '件大好事。'],
  ];
  expect(paragraphs(others.flat().join('\n'))).toHaveLength(others.length);
});

test('no page break joins two texts', () => {
  expect(paragraphs('第一版 正文\f第二版 正文\f\f第四版')).toHaveLength(3);
});

test('in raw order no line joins any but its neighbour', () => {
  const { page, origin } = compose(LEFT.join('\n'), { steps: STEPS, keepOrder: true });
  const starts = page.groups.flatMap(({ blocks }) => blocks.map(({ id }) => origin.get(id)?.[0] ?? -1));
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

test('a sentence that a blank line breaks off goes on below it', () => {
  const raw = [
    '河道整治工程于去年三月开工，共清淤四公里，新建步道两千余米。为方便两岸居民出行，镇里又在渡口旧址修建了人行便桥（连心桥）',
    '',
    '及其附属设施。这座便桥长四十米，造价一百六十万元，今年五月建成投用。',
    '',
    '沿河的老房子也在修缮。施工队保留了原有的木窗和青瓦，只更换了朽坏的梁柱，预计年底前全部完工。',
  ].join('\n');
  expect(paragraphs(raw)).toHaveLength(2);
});

test('a title goes on with no text, though no blank line stands below it', () => {
  const raw = [
    '县医院与省城医院开通远程会诊',
    '□ 本报记者 林远 通讯员 何文静',
    ...LEFT.map((line) => line.trimStart()),
    '',
    '老屋修缮过半',
    ...LEFT.map((line) => line.trimStart()),
  ].join('\n');
  const blocks = paragraphs(raw);
  for (const text of ['县医院与省城医院开通远程会诊', '□ 本报记者 林远 通讯员 何文静', '老屋修缮过半'])
    expect(blocks).toContain(text);
});

test('a question and its answer stay apart', () => {
  const raw =
    '问：一楼住户不同意怎么办？\n答：鼓励协商。社区居委会应当组织调解，调解不\n成的，可以依法提起诉讼。\n问：费用怎么分摊？\n答：由业主协商确定。';
  expect(paragraphs(raw)).toHaveLength(4);
});

test('only what is likely enough to be wrong is doubted', () => {
  const { doubts } = compose(LEFT.join('\n'), { steps: STEPS });
  for (const { step, confidence } of doubts) if (step === 'joins') expect(confidence).toBeLessThan(0.85);
});

test.each([2, 3])('%i columns read line by line across come apart', (columns) => {
  const measure = { cells: 32, indent: 0, rules: true, halfMarks: 1, fullMarks: 2, hang: false, ragged: 0 } as const;
  const stories = readDocuments(join(import.meta.dirname, '../../../scripts/train/texts'))
    .filter(({ name }) => name.startsWith('news'))
    .slice(0, columns)
    .map((story) => story.paragraphs.filter(({ role }) => role === 'paragraph').map(({ text }) => text));
  const rows = stories.map((texts) => texts.flatMap((text) => setHan(`　　${text}`, measure, chanceFrom('even'))));
  const across = Array.from({ length: Math.max(...rows.map((column) => column.length)) }, (_, row) =>
    rows.flatMap((column) => column.slice(row, row + 1)),
  );
  const blocks = new Set(paragraphs(across.flat().join('\n')));
  const texts = stories.flat();
  expect(texts.filter((text) => blocks.has(text)).length).toBeGreaterThanOrEqual(0.75 * texts.length);
});

test('a subhead that any article may have stands by itself between a title and a text of its width', () => {
  const raw =
    '孙 某 诉 某 物 业 公 司 物 业 服 务 合 同 纠 纷 案\n基 本 案 情\n孙某系某花园小区业主，按月交纳停车服\n务费一百八十元。';
  expect(paragraphs(raw)).toContain('基本案情');
});

test('a mark that the measure pushes onto a line of its own goes on with the line above', () => {
  const raw =
    '镇里在渡口旧址修建了人行便桥，两岸\n居民出行比从前方便，孩子上学不再绕路\n。\n老屋的木窗和青瓦都保留了下来，只更换\n了朽坏的梁柱。';
  expect(paragraphs(raw)[0]).toBe('镇里在渡口旧址修建了人行便桥，两岸居民出行比从前方便，孩子上学不再绕路。');
});

test.each([
  ['a picture text with its credit', ['十一月五日，县医院的医生在远程会诊中心察看传来的片子。', '本报记者 林远 摄']],
  ['the head of a page', ['第二版 综合新闻 2026年11月6日 星期五']],
])('a paragraph is one again over %s', (_, insert) => {
  const raw = [...LEFT.slice(0, 3), ...insert, ...LEFT.slice(3)].map((line) => line.trim()).join('\n');
  const found = paragraphs(raw).map((text) => text.replaceAll(' ', ''));
  expect(found.some((text) => text.startsWith('县医院日前') && text.endsWith('避免了转院。'))).toBe(true);
  for (const line of insert) expect(found).toContain(line.replaceAll(' ', ''));
});
