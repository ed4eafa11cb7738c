// Characters against the orthography of the page: a traditional form on a simplified page, or the other way round.
import type { Placed } from '../page/index.ts';
import { KIND } from './kinds.ts';
import { SIMPLIFIED, TRADITIONAL } from './orthography-forms.ts';
import { findingAt, replacing, type Rule } from './rule.ts';
import { holding } from './scan.ts';

/** A page needs this many telling characters, and at most so many, or this share, against them. */
const TELLING = 20;
const MIXED = 0.02;
const FEW = 2;
/** A form that the page uses more often is its habit. */
const RARE = 3;

/** character → its form in the other orthography */
type Forms = ReadonlyMap<string, string>;

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
    if (holding(blocks, KIND.simplified).length === 0 || holding(blocks, KIND.traditional).length === 0) return [];
    const [simplified, traditional] = [count(blocks, SIMPLIFIED), count(blocks, TRADITIONAL)];
    const all = simplified + traditional;
    const fewer = Math.min(simplified, traditional);
    if (all < TELLING || fewer > Math.max(FEW, all * MIXED)) return [];
    const [kind, forms, name] =
      traditional <= simplified
        ? ([KIND.traditional, TRADITIONAL, 'simplified'] as const)
        : ([KIND.simplified, SIMPLIFIED, 'traditional'] as const);
    const against = holding(blocks, kind).flatMap((placed) =>
      placesIn(placed, forms).map((at): Place => ({ placed, at })),
    );
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

const placesIn = ({ block: { text } }: Placed, forms: Forms): number[] => {
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) if (forms.has(text.charAt(at))) places.push(at);
  return places;
};

const count = (blocks: readonly Placed[], forms: Forms): number =>
  blocks.reduce((sum, placed) => sum + placesIn(placed, forms).length, 0);
