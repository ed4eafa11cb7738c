// Paragraphs of scripts other than Chinese become one again, with the spaces that each script sets.
import { expect, test } from 'vitest';
import { compose, type Step } from '../../../src/engine/compose/index.ts';

const STEPS: ReadonlySet<Step> = new Set<Step>(['joins', 'spaces']);
const paragraphs = (raw: string): string[] =>
  compose(raw, { steps: STEPS }).page.groups.flatMap(({ blocks }) => blocks.map(({ text }) => text));

test('Korean keeps its spaces at line ends that fall between words', () => {
  const raw = `강변의 오래된 제분소가 지난 토요일
마을 도서관으로 다시 문을 열었다.
주민들은 두 해 동안 주말마다 나와
벽돌을 나르고 서가를 짰으며, 책은
이웃 마을 학교에서 빌려 왔다.

도서관장은 겨울에도 저녁 여덟 시까지
불을 켜 두겠다고 말했다. 아이들은
숙제를 마친 뒤 난로 옆에 앉아 옛날
이야기를 듣는다.`;
  expect(paragraphs(raw)).toEqual([
    '강변의 오래된 제분소가 지난 토요일 마을 도서관으로 다시 문을 열었다. 주민들은 두 해 동안 주말마다 나와 벽돌을 나르고 서가를 짰으며, 책은 이웃 마을 학교에서 빌려 왔다.',
    '도서관장은 겨울에도 저녁 여덟 시까지 불을 켜 두겠다고 말했다. 아이들은 숙제를 마친 뒤 난로 옆에 앉아 옛날 이야기를 듣는다.',
  ]);
});

test('Japanese goes on without spaces, and indents open paragraphs', () => {
  const raw = `　川沿いの古い水車小屋が、この春、
町の図書室に生まれ変わった。住民
たちは二年のあいだ週末ごとに集ま
り、床板を磨き、本棚をこしらえた
という。
　室長の話では、冬も夜八時まで明か
りをともし、子どもたちに昔話を聞
かせるそうだ。「本の匂いがうれし
い」と常連の一人は笑う。`;
  expect(paragraphs(raw).map((text) => text.trim())).toEqual([
    '川沿いの古い水車小屋が、この春、町の図書室に生まれ変わった。住民たちは二年のあいだ週末ごとに集まり、床板を磨き、本棚をこしらえたという。',
    '室長の話では、冬も夜八時まで明かりをともし、子どもたちに昔話を聞かせるそうだ。「本の匂いがうれしい」と常連の一人は笑う。',
  ]);
});

test('Tibetan goes on at a tsheg, and keeps the space behind a shad', () => {
  const raw = `གྲོང་ཚོའི་ནང་དུ་དཔེ་མཛོད་ཁང་གསར་པ་ཞིག་
བཙུགས་པ་རེད། བྱིས་པ་ཚོས་ཉིན་ལྟར་དེར་
འགྲོ་གི་འདུག ཁོང་ཚོར་དཔེ་ཆ་མང་པོ་ཡོད།`;
  expect(paragraphs(raw)).toEqual([
    'གྲོང་ཚོའི་ནང་དུ་དཔེ་མཛོད་ཁང་གསར་པ་ཞིག་བཙུགས་པ་རེད། བྱིས་པ་ཚོས་ཉིན་ལྟར་དེར་འགྲོ་གི་འདུག ཁོང་ཚོར་དཔེ་ཆ་མང་པོ་ཡོད།',
  ]);
});

test('Thai goes on without spaces, and keeps those between its clauses', () => {
  const raw = `ห้องสมุดเล็กๆริมแม่น้ำเปิดให้บริการ
แล้วเมื่อวันเสาร์ที่ผ่านมาชาวบ้านช่วย
กันขนอิฐและต่อชั้นหนังสือ เด็กๆมานั่ง
ฟังนิทานทุกเย็น`;
  expect(paragraphs(raw)).toEqual([
    'ห้องสมุดเล็กๆริมแม่น้ำเปิดให้บริการแล้วเมื่อวันเสาร์ที่ผ่านมาชาวบ้านช่วยกันขนอิฐและต่อชั้นหนังสือ เด็กๆมานั่งฟังนิทานทุกเย็น',
  ]);
});
