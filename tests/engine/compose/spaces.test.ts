// Stray spaces go, meant ones stay.
import { expect, test } from 'vitest';
import { compose, type Step } from '../../../src/engine/compose/index.ts';

const STEPS: ReadonlySet<Step> = new Set<Step>(['joins', 'spaces']);
const clean = (raw: string): string[] =>
  compose(raw, { steps: STEPS, keepOrder: true }).page.groups.flatMap(({ blocks }) => blocks.map(({ text }) => text));

test.each([
  ['潮 水 般 向 前 奔 涌 ，你 追 我 赶 ，在赛道上。', '潮水般向前奔涌，你追我赶，在赛道上。'],
  ['9 月 21日上午 9时整，共有 3000 人参加。', '9月21日上午9时整，共有3000人参加。'],
  ['文 创 园 区 双 拥 公 园 揭 牌', '文创园区双拥公园揭牌'],
  ['从战略和全局高度加强 党 对 民政工作的领导，解决问题。', '从战略和全局高度加强党对民政工作的领导，解决问题。'],
  ['已在CCTV- 1、CCTV- 4同步播出，反响热烈。', '已在CCTV-1、CCTV-4同步播出，反响热烈。'],
  ['7 0 0 0 名 跑 者 驰 骋 赛 道 。', '7000名跑者驰骋赛道。'],
  ['𠮷 林 省 的 人 们 在 唱 歌 。', '𠮷林省的人们在唱歌。'],
  ['公   告', '公告'],
  ['（孫兆祥  李 桐）', '（孫兆祥 李桐）'],
  ['（本报通讯员 谭 云 摄）', '（本报通讯员 谭云 摄）'],
  ['嫩江工务段\t齐大勇\t孙  浩\t白音仓', '嫩江工务段 齐大勇 孙浩 白音仓'],
  ['本报记者 季 颖 通讯员 汪雨霏', '本报记者 季颖 通讯员 汪雨霏'],
  ['本 报 讯   7 月 15 日，大坝今日合龙。', '本报讯 7月15日，大坝今日合龙。'],
  ['乡亲们说，他们富了，日子过得幸 福了。', '乡亲们说，他们富了，日子过得幸福了。'],
  ['北\u3000京\u00a0上\u2009海\u202f广\u2002州', '北京上海广州'],
  ['北\u3000京 上 海 广 州 成 都 \u3000潮 水 般 向 前', '北京上海广州成都潮水般向前'],
])('%s', (raw, expected) => {
  expect(clean(raw)).toEqual([expected]);
});

test.each([
  '根系深扎 花开万家',
  '7000名跑者共赴高原之约 2025拉萨半程马拉松圆满收官',
  '本报记者 黄志武 通讯员 次仁拥金 摄',
  '图为渔民在深海网箱平台上投喂饲料。郑海涛 摄',
  '本报讯 （记者 周立波 通讯员 韩雪）昨日，秋粮收购工作会议召开。',
  '本报讯 6月3日，一场活动在公园举行。',
  '2 综合新闻 2019年10月16日 星期三',
  '● 南营村：晒秋节迎来八方客。',
  '活动向职工发放了防暑降温用品。 （陈珂 吴双）',
  '新华社北京9月21日电 中共中央党史和文献研究院编辑的一书，近日出版。',
  '社区以“党建引领聚民生 三大节日同欢庆”为主题，开展活动。',
  '한국어 띄어쓰기는 그대로 둔다.',
  'བོད་རང་སྐྱོང་ལྗོངས། བཀྲ་ཤིས།',
  'The mob and the soldiers burned what they could not carry away.',
  '李 桐',
  '■ 缙云县壶镇小学 麻丽娟',
  '据英文校报报道：“We have been asking for this,” said Wang, a student.',
  'She said, “Yes,” and “no,” in one breath.',
])('%s stays as it is', (raw) => {
  expect(clean(raw)).toEqual([raw]);
});

test('a meant space is only seen in the joined text', () => {
  const raw = '活动主题为“加强全面质量管\n理 促进质量强国建设”的生态环\n境保护宣传活动，内容丰富。\n';
  expect(clean(raw)).toEqual(['活动主题为“加强全面质量管理 促进质量强国建设”的生态环境保护宣传活动，内容丰富。']);
});
