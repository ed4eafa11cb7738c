import { expect, test } from 'vitest';
import { learnHangul } from '../../../src/engine/compose/hangul.ts';
import { measure } from '../../../src/engine/compose/measure.ts';

const CUT = `시는 다음 달부터 시내버스 요금을 올린다고 밝혔
다. 어른은 1500원에서 1700원으로 오르고, 청소년
은 그대로다. 시민들은 “요금이 너무 비싸다”
며 걱정했다. 버스 회사는 2013년
까지 새 버스 40대를 들여오기로 했다.`;

test('a line that ends inside a word goes on without a space', () => {
  const seam = learnHangul(measure(CUT).lines);
  expect(seam?.('올린다고 밝혔', '다. 어른은')).toBe(false);
  expect(seam?.('오르고, 청소년', '은 그대로다')).toBe(false);
  expect(seam?.('너무 비싸다”', '며 걱정했다')).toBe(false);
  expect(seam?.('버스 요금을', '시민들은 걱정했다')).toBe(true);
  expect(seam?.('오는 2013', '년까지')).toBe(false);
});

test('a page that keeps its words whole has a space at each line end', () => {
  const whole = `시는 다음 달부터 시내버스 요금을\n올린다고 밝혔다. 어른은 요금이 오르고\n청소년은 그대로다. 시민들은 요금이\n너무 비싸다며 걱정을 했다고\n버스 회사는 밝혔다.`;
  expect(learnHangul(measure(whole).lines)?.('버스', '회사는')).toBe(true);
});

test('a page without Korean learns nothing', () => {
  expect(learnHangul(measure('拉萨融媒讯').lines)).toBeUndefined();
});
