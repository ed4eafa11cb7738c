// Words that people misspell, by a list. What a page writes so again and again, and never as it is meant, is its own spelling.
import { KIND } from './kinds.ts';
import { type Misprint, MISPRINTS } from './misprints.ts';
import { standsAt } from './near.ts';
import { pairAt } from './pair.ts';
import { findingAt, replacing, type Rule } from './rule.ts';
import { type CheckedBlock, eachPlace } from './scan.ts';

const BY_PAIR = Map.groupBy(MISPRINTS, ({ read, pair }) => pairAt(read, pair));

export const misprint: Rule = {
  id: 'misprint',
  title: 'Common misprint',
  severity: 'warning',
  subject: 'spelling',
  about:
    'A word with a character of the same sound or nearly the same shape, as people write it by mistake: 截止目前 for 截至目前, 竟聘 for 竞聘. Spellings that a page has throughout, as old papers have, are left alone.',
  examples: [
    { raw: '截止目前，社区己为村民算了一笔帐，大家一如继往地支持。\n', flags: ['截止目前', '笔帐', '一如继往'] },
    { raw: '他竟相信毕竟价格公道，按排名发布署名文章，召开恳谈会，自觉查摆问题，各国藉此损坏帐篷。\n', flags: [] },
    { raw: '开立帐户，核对帐户，查对帐目，按时结帐，银行代理各项业务。\n', flags: [] },
  ],
  check({ blocks }) {
    const found: Found[] = [];
    eachPlace(blocks, KIND.misprint, (placed, at) => {
      const { text } = placed.block;
      for (const entry of BY_PAIR.get(pairAt(text, at)) ?? []) {
        const start = at - entry.pair;
        if (start >= 0 && standsAt(text, entry.read, start) && !isLawful(entry, text, start))
          found.push({ placed, at: start, entry });
      }
    });
    return Array.from(Map.groupBy(found, ({ entry }) => changeOf(entry))).flatMap(([change, places]) =>
      isHabit(change, places, blocks) ? [] : places.map(report),
    );
  },
};

interface Found {
  readonly placed: CheckedBlock;
  readonly at: number;
  readonly entry: Misprint;
}

const isLawful = ({ read, lawfulBefore, lawfulAfter }: Misprint, text: string, at: number): boolean => {
  const [left, right] = [text.charAt(at - 1), text.charAt(at + read.length)];
  return (left !== '' && lawfulAfter.includes(left)) || (right !== '' && lawfulBefore.includes(right));
};

/** The character that is written and the one that is meant: 帐账. */
const changeOf = ({ read, meant, slip }: Misprint): string => read.charAt(slip) + meant.charAt(slip);

/** As many places with one character for another, and none where it is written as meant. */
const HABIT = 3;

const isHabit = (change: string, places: readonly Found[], blocks: readonly CheckedBlock[]): boolean =>
  places.length >= HABIT && !blocks.some(({ block }) => block.text.includes(change.charAt(1)));

function report({ placed, at, entry: { read, meant } }: Found): ReturnType<typeof findingAt> {
  const end = at + read.length;
  return findingAt(placed, at, end, 0.85, `${read} is often written by mistake for ${meant}.`, {
    data: { read, meant },
    suggestions: [replacing(placed, at, end, meant)],
  });
}
