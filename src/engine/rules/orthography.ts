// Characters against the orthography of the page: a traditional form on a simplified page, or the other way round.
import type { Placed } from '../page/index.ts';
import { EXCLUSIVE, TRADITIONAL_ONLY } from './orthography-pairs.ts';
import { findingAt, replacing, type Rule } from './rule.ts';

/**
 * Characters with a simplified radical (讠 纟 钅 …) stand together at the end of each radical in Unicode. Only these tell: other
 * simplified forms (决 烟 断) were in print as variants long before.
 */
const SIMPLIFIED_RADICALS: readonly (readonly [number, number])[] = [
  [0x7ea0, 0x7f35],
  [0x89c1, 0x89d1],
  [0x8ba0, 0x8c36],
  [0x8d1d, 0x8d63],
  [0x8f66, 0x8f9a],
  [0x9485, 0x9576],
  [0x95e8, 0x961b],
  [0x9875, 0x98a7],
  [0x9963, 0x9995],
  [0x9a6c, 0x9aa7],
  [0x9c7c, 0x9ce3],
  [0x9e1f, 0x9e73],
];
const hasSimplifiedRadical = (code: number): boolean =>
  SIMPLIFIED_RADICALS.some(([first, last]) => code >= first && code <= last);

/** character → its form in the other orthography */
const SIMPLIFIED = new Map<string, string>();
const TRADITIONAL = new Map<string, string>();
for (const [list, both] of [
  [EXCLUSIVE, true],
  [TRADITIONAL_ONLY, false],
] as const) {
  for (let at = 0; at + 1 < list.length; at += 2) {
    TRADITIONAL.set(list.charAt(at), list.charAt(at + 1));
    if (both && hasSimplifiedRadical(list.charCodeAt(at + 1))) SIMPLIFIED.set(list.charAt(at + 1), list.charAt(at));
  }
}
const SIDE = new Uint8Array(0x10000);
for (const character of SIMPLIFIED.keys()) SIDE[character.charCodeAt(0)] = 1;
for (const character of TRADITIONAL.keys()) SIDE[character.charCodeAt(0)] = 2;

/** A page needs this many telling characters, and at most so many, or this share, against them. */
const TELLING = 20;
const MIXED = 0.02;
const FEW = 2;
/** A form that the page uses more often is its habit. */
const RARE = 3;

interface Place {
  readonly placed: Placed;
  readonly at: number;
}

export const orthography: Rule = {
  id: 'orthography',
  title: 'Character against the orthography',
  severity: 'warning',
  subject: 'spelling',
  about:
    'A traditional form on a page that is otherwise simplified, or a simplified one on a traditional page. Pages that mix both, and forms the page uses often, are left alone.',
  examples: [
    {
      raw: '近日，拉萨市举办节能知识培训，旨在深化低碳节能理念传播，推动全社会形成绿色低碳新风尚。培训要求，各单位将理論知识转化为实际行动，加快完善政策体系，为发展保驾护航，积极革新生产方式，携手绘就壮美画卷，坚持党建引领，凝聚乡村治理合力，结合实际问题，组织干部职工认真学习贯彻，说明领导责任，进一步优质服务，让群众满意。\n',
      flags: ['論'],
    },
    { raw: '近日，拉萨市举办節能培训。\n', flags: [] },
  ],
  check({ blocks }) {
    const [simplified, traditional] = telling(blocks);
    const against = simplified.length < traditional.length ? simplified : traditional;
    const all = simplified.length + traditional.length;
    if (all < TELLING || against.length > Math.max(FEW, all * MIXED)) return [];
    const [forms, name] =
      against === traditional ? ([TRADITIONAL, 'simplified'] as const) : ([SIMPLIFIED, 'traditional'] as const);
    const byForm = Map.groupBy(against, ({ placed, at }) => placed.block.text.charAt(at));
    return Array.from(byForm).flatMap(([form, places]) => {
      const usual = forms.get(form);
      if (usual === undefined || places.length > RARE) return [];
      const message = `${form} stands on a page that is otherwise ${name}, which writes ${usual}.`;
      return places.map(({ placed, at }) =>
        findingAt(placed, at, at + 1, 0.85, message, {
          data: { form, usual, orthography: name },
          suggestions: [replacing(placed, at, at + 1, usual)],
        }),
      );
    });
  },
};

/** The places of characters that only simplified, and that only traditional text has. */
function telling(blocks: readonly Placed[]): [Place[], Place[]] {
  const simplified: Place[] = [];
  const traditional: Place[] = [];
  for (const placed of blocks) {
    const { text } = placed.block;
    for (let at = 0; at < text.length; at++) {
      const side = SIDE[text.charCodeAt(at)];
      if (side === 1) simplified.push({ placed, at });
      else if (side === 2) traditional.push({ placed, at });
    }
  }
  return [simplified, traditional];
}
