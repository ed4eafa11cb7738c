// Look-alikes that scanning mistakes for each other: 己经 for 已经. Listed strings first, then what words and the page tell.
// Flagged, never changed unasked.
import type { Placed } from '../page/index.ts';
import { type Confusion, confusionsOf } from './confusions.ts';
import { KIND } from './kinds.ts';
import { type Misread, misreadOn } from './misread.ts';
import { standsAt } from './near.ts';
import { pairAt } from './pair.ts';
import { type Finding, findingAt, replacing, type Rule } from './rule.ts';
import { eachPlace } from './scan.ts';

export const confusion: Rule = {
  id: 'confusion',
  title: 'Look-alike character',
  severity: 'warning',
  subject: 'spelling',
  about:
    'A string that scanning makes of another by mistaking one character for its look-alike, or by swapping two, and that is no word: 己经 for 已经, 末来 for 未来. Listed strings, and what common words and the rest of the page tell. The project may list confusions of its own.',
  examples: [
    { raw: '拉萨市己经建成节能社区，末来还要再建三十个这样的社区。\n', flags: ['己经', '末来'] },
    { raw: '人贵有自知之明，不知自己经历了什么，周末来了，一年未能回家，融入民间。\n', flags: [] },
  ],
  check({ blocks, lists }) {
    const confusions = confusionsOf(lists);
    const found: Found[] = [];
    eachPlace(blocks, KIND.confusable, (placed, at) => {
      const { text } = placed.block;
      const match = confusions.get(pairAt(text, at))?.find(({ read }) => standsAt(text, read, at));
      if (match && !isLawful(match, text, at)) found.push({ placed, at, confusion: match });
    });
    const listed = Array.from(Map.groupBy(found, ({ confusion: one }) => one)).flatMap(([one, places]) =>
      !lists.confusions.includes(one) && isHabit(places, blocks) ? [] : places,
    );
    const taken = Map.groupBy(listed, ({ placed }) => placed.block.id);
    const isNew = ({ placed, at }: Misread): boolean =>
      taken.get(placed.block.id)?.every((one) => at + 1 < one.at || at >= one.at + one.confusion.read.length) ?? true;
    return [...listed.map(report), ...together(misreadOn(blocks).filter(isNew))];
  },
};

interface Found {
  readonly placed: Placed;
  readonly at: number;
  readonly confusion: Confusion;
}

/** More of one string than this, and none of what it is taken for: the page's own spelling, as old papers have. */
const HABIT = 3;

function isHabit(found: readonly Found[], blocks: readonly Placed[]): boolean {
  const meant = found[0]?.confusion.meant ?? '';
  return found.length > HABIT && !blocks.some(({ block }) => block.text.includes(meant));
}

/** True where the string belongs to other words, or already is a part of what is meant. */
function isLawful({ read, meant, lawfulAfter, lawfulBefore }: Confusion, text: string, at: number): boolean {
  const [left, right] = [text.charAt(at - 1), text.charAt(at + read.length)];
  const within = meant.indexOf(read);
  return (
    (left !== '' && lawfulAfter?.includes(left) === true) ||
    (right !== '' && lawfulBefore?.includes(right) === true) ||
    (within >= 0 && at >= within && text.startsWith(meant, at - within))
  );
}

function report({ placed, at, confusion: { read, meant } }: Found): Finding {
  const end = at + read.length;
  return findingAt(placed, at, end, 0.9, `${read} is no word; ${meant} looks like it.`, {
    data: { read, meant },
    suggestions: [replacing(placed, at, end, meant)],
  });
}

/** One finding for each place: two words may speak against one character. */
function together(misread: readonly Misread[]): Finding[] {
  const findings: Finding[] = [];
  let last: Misread | undefined;
  for (const one of misread) {
    if (last?.placed === one.placed && one.at < last.at + 2) continue;
    last = one;
    findings.push(reportMisread(one));
  }
  return findings;
}

function reportMisread({ placed, at, read, meant, seen, bound, swapped }: Misread): Finding {
  const elsewhere = seen > 0 ? ' and stands elsewhere on the page' : '';
  const how = swapped ? 'is the same the other way round' : 'looks like it';
  const confidence = (bound ? 0.75 : 0.65) + (seen > 0 ? 0.1 : 0);
  return findingAt(placed, at, at + 2, confidence, `${read} is no word; ${meant} ${how}${elsewhere}.`, {
    data: { read, meant },
    suggestions: [replacing(placed, at, at + 2, meant)],
  });
}
