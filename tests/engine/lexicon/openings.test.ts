// Lines that say who wrote, and datelines in brackets, are told from running text.
import { expect, test } from 'vitest';
import { isByline, opensWithDateline } from '../../../src/engine/lexicon/index.ts';

test.each([
  '□ 本报记者 邹小川 通讯员 闵慧',
  '文／林远 图／周小禾',
  '作者：何文静',
  '本报全媒体记者 林远 文/图',
  'By Nora Pell',
])('%s says who wrote', (line) => expect(isByline(line)).toBe(true));

test.each(['记者从轨道集团获悉', '本报记者 林远，昨日从镇里获悉', '文化馆二楼办公室', 'By the time the boat came'])(
  '%s is running text',
  (line) => expect(isByline(line)).toBe(false),
);

test.each(['【本報訊】昨晨七時', '（南京三日專電）財政部', '【路局消息】昨晨'])('%s opens with a dateline', (line) =>
  expect(opensWithDateline(line)).toBe(true),
);

test('a note in brackets is no dateline', () => expect(opensWithDateline('（见图）游客在梨园里')).toBe(false));
