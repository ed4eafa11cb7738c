// Spaces that are missing: after a mark between two Latin words, and before the next role in a dateline or credit.
import type { Placed } from '../page/index.ts';
import { KIND } from './kinds.ts';
import { matchesOf } from './near.ts';
import { type Finding, findingAt, replaceOp, replacing, type Rule } from './rule.ts';
import { type CheckedBlock, holding, placesOf } from './scan.ts';

/** A word, a mark and the next word with nothing between; addresses and file names have no capital after the dot. */
const LATIN =
  /(?<![\p{L}\p{N}./@:_-])\p{L}\p{Ll}{2,30}([,;!?]\p{Ll}|[.,;:!?]\p{Lu})\p{Ll}{1,30}(?![\p{L}\p{N}]{0,20}[./@_])/gu;
const ROLE = /(?:见习|實習|实习)?(?:记者|記者)|实习生|實習生|通讯员|通訊員|特约记者/g;
/** What a role may follow without a space: the paper, a qualifier, another role. */
const QUALIFIED =
  /(?:本报|本報|本刊|本台|融媒|日报|日報|晚报|晚報|早报|时报|報|社|台|网|網|通讯|首席|见习|實習|实习|特约|特派|驻站|体育|摄影|文字|图片|随军|全媒体|名|位|和|及|与|各|多|的|对|向|由|让|外|女|男|老|该|前|任|做|当|名為|两|随)$/;
/** The brackets of a dateline: （记者次珍 实习生吾金拉姆）. */
const DATELINE = /[（(][^（）()]{2,60}[）)]/g;
const HEAD = 40;

export const missingSpace: Rule = {
  id: 'missing-space',
  title: 'Missing space',
  severity: 'info',
  subject: 'text',
  about:
    'Two Latin words that only a mark parts, or a name that runs into the next role in a dateline, byline or credit.',
  examples: [
    { raw: 'The meeting ended.The delegates left the hall at once.\n', flags: ['ended.The'] },
    { raw: '拉萨融媒讯（记者次珍实习生吾金拉姆）近日，座谈会召开，各方共商大计。\n', flags: ['珍实'] },
    {
      raw: '拉萨融媒讯（西藏日报记者次珍 实习生吾金拉姆）近日，座谈会召开。See www.Example.com, e.g. Node.js.\n',
      flags: [],
    },
  ],
  check: ({ blocks }) => [
    ...holding(holding(blocks, KIND.letter), KIND.narrow | KIND.dot).flatMap(latin),
    ...holding(blocks, KIND.role).flatMap(credits),
  ],
};

function latin(placed: Placed): Finding[] {
  return matchesOf(LATIN, placed.block.text).flatMap(({ 0: run, 1: pair = '', index }) => {
    if (pair === '') return [];
    const gap = index + run.lastIndexOf(pair) + 1;
    const fix = { label: 'Insert a space', ops: [replaceOp(placed, gap, gap, ' ')] };
    return [
      findingAt(placed, index, index + run.length, 0.85, `No space parts the words of ${run}.`, { suggestions: [fix] }),
    ];
  });
}

function credits(placed: CheckedBlock): Finding[] {
  const { role, text } = placed.block;
  if (placesOf(placed, KIND.role).length < 2) return [];
  if (role === 'byline' || role === 'credit') return roles(placed, 0, text);
  if (role !== 'paragraph') return [];
  if (!placesOf(placed, KIND.bracket).some((at) => at < HEAD)) return [];
  const dateline = matchesOf(DATELINE, text.slice(0, 2 * HEAD)).find(({ index }) => index < HEAD);
  return dateline ? roles(placed, dateline.index, dateline[0]) : [];
}

function roles(placed: Placed, from: number, text: string): Finding[] {
  return matchesOf(ROLE, text).flatMap(({ 0: role, index }, nth) => {
    const name = text.slice(Math.max(0, index - 4), index);
    if (nth === 0 || !/\p{Script=Han}{2}$/u.test(name) || QUALIFIED.test(name)) return [];
    const at = from + index;
    const message = `No space parts the name before ${role} from it.`;
    return [
      findingAt(placed, at - 1, at + 1, 0.75, message, {
        data: { role },
        suggestions: [replacing(placed, at, at, ' ', 'Insert a space')],
      }),
    ];
  });
}
