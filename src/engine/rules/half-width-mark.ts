// Half-width punctuation in running Han text. Per kind of mark: where the page has the full-width form elsewhere each place is
// flagged; where the half-width form is the habit of the page, or of single articles, one flag widens all there are.
import type { PageOp, Placed } from '../page/index.ts';
import { after, before, isDigit, isFullWidthScript, isLetter, wordAfter, wordBefore } from './near.ts';
import { KIND } from './kinds.ts';
import { type Finding, findingAt, findingOnPage, replaceOp, type Rule } from './rule.ts';
import { byGroup, type CheckedBlock, holding, placesOf } from './scan.ts';

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
/** Those that may be too narrow, and the brackets they may pair with. */
const MARKS = ',;:!?()（）';
/** Fewer of a kind than this are no habit. */
const HABIT = 2;

/** A mark, or a pair of brackets: nobody widens one and leaves the other. */
interface Narrow {
  readonly placed: Placed;
  /** Where its half-width marks stand: one, or both of a pair. */
  readonly at: readonly number[];
  readonly kind: string;
}

export const halfWidthMark: Rule = {
  id: 'half-width-mark',
  title: 'Half-width punctuation',
  severity: 'warning',
  subject: 'text',
  about:
    'A half-width comma, colon, semicolon, question or exclamation mark or bracket beside Han characters. Numbers, times and Latin text keep theirs. Where a page or whole articles set a kind of mark half width throughout, one flag widens all half-width marks of the page.',
  examples: [
    {
      raw: '近日，拉萨市举办培训,共有30人参加，历时3天。\n',
      flags: [','],
      fixed: '近日，拉萨市举办培训，共有30人参加，历时3天。',
    },
    {
      raw: '近日,拉萨市举办培训,共有1,000人参加,历时3天。\n',
      flags: [''],
    },
    { raw: '比赛9:30开始，3:2结束，发布会由BBC, CNN直播。\n', flags: [] },
  ],
  check({ blocks }) {
    // Korean sets half-width marks, beside Han as well.
    const candidates = holding(blocks, KIND.narrow).filter(({ holds }) => (holds & KIND.hangul) === 0);
    const marks = candidates.flatMap(narrowMarks);
    if (marks.length === 0) return [];
    const habitual = isHabit(blocks, marks) || byArticle(blocks, marks).some(([own, narrow]) => isHabit(own, narrow));
    return habitual ? throughout(marks) : marks.map(onePlace);
  },
};

/** The articles that hold marks, each with its own. */
function byArticle(
  blocks: readonly CheckedBlock[],
  marks: readonly Narrow[],
): (readonly [blocks: readonly CheckedBlock[], marks: readonly Narrow[]])[] {
  const narrow = Map.groupBy(marks, ({ placed }) => placed.group);
  return byGroup(blocks).flatMap((own) => {
    const [first] = own;
    const found = first && narrow.get(first.group);
    return found ? [[own, found] as const] : [];
  });
}

/** True when these blocks set a kind of mark half width more often than not. */
function isHabit(blocks: readonly CheckedBlock[], marks: readonly Narrow[]): boolean {
  return Array.from(Map.groupBy(marks, ({ kind }) => kind)).some(
    ([kind, { length }]) => length >= HABIT && hasFewer(blocks, (WIDE[kind] ?? kind).charCodeAt(0), length),
  );
}

/** True where a unit stands in the blocks less often than `enough`; of a page that sets it everywhere little is read. */
function hasFewer(blocks: readonly CheckedBlock[], unit: number, enough: number): boolean {
  let count = 0;
  for (const { scan, from, to } of blocks) {
    for (let at = from; at < to; at++) if (scan.units[at] === unit) count += 1;
    if (count >= enough) return false;
  }
  return true;
}

function narrowMarks(placed: CheckedBlock): Narrow[] {
  const { text } = placed.block;
  const marks: Narrow[] = [];
  const open: { at: number; han: boolean; wide: boolean }[] = [];
  for (const index of placesOf(placed, KIND.narrow | KIND.bracket)) {
    const mark = text.charAt(index);
    if (!MARKS.includes(mark)) continue;
    if (mark === '(' || mark === '（') open.push({ at: index, han: besideHan(text, index), wide: mark === '（' });
    else if (mark === ')' || mark === '）') {
      const opener = open.pop();
      if (!opener) continue;
      const wide = mark === '）';
      const at = [opener.at, index].filter((_, n) => !(n === 0 ? opener.wide : wide));
      const mixed = opener.wide !== wide;
      if (at.length > 0 && (mixed || opener.han || besideHan(text, index))) marks.push({ placed, at, kind: '(' });
    } else if (besideHan(text, index)) marks.push({ placed, at: [index], kind: mark });
  }
  return marks;
}

/** True when Han stands on either side, and neither numbers nor words of another script hold the mark between them. */
function besideHan(text: string, at: number): boolean {
  const left = before(text, at);
  if (isDigit(left) && isDigit(after(text, at + 1))) return false;
  const word = wordBefore(text, at);
  if (isFullWidthScript(word)) return !isLetter(left);
  return (isDigit(word) || isLatin(word) || word === 0) && isFullWidthScript(wordAfter(text, at + 1));
}

const isLatin = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

const widen = ({ placed, at }: Narrow): PageOp[] =>
  at.map((place) => {
    const mark = placed.block.text.charAt(place);
    return replaceOp(placed, place, place + 1, WIDE[mark] ?? mark);
  });

function onePlace(found: Narrow): Finding {
  const { placed, at, kind } = found;
  const wide = WIDE[kind] ?? kind;
  const message = `Half-width ${kind} beside Han; the page sets ${wide} elsewhere.`;
  return findingAt(placed, at[0] ?? 0, (at.at(-1) ?? 0) + 1, 0.95, message, {
    data: { mark: kind, wide },
    fix: { label: wide, ops: widen(found) },
  });
}

function throughout(found: readonly Narrow[]): Finding[] {
  const [first] = found;
  if (!first) return [];
  const ops = found.flatMap(widen);
  const marks = Array.from(new Set(found.map(({ kind }) => kind))).join(' ');
  const articles = new Set(found.map(({ placed }) => placed.group.id)).size;
  const message = `Half-width ${marks} beside Han throughout: ${ops.length} places in ${articles} articles.`;
  return [
    findingOnPage(first.placed.group.id, 0.95, message, {
      data: { marks, places: ops.length, articles },
      fix: { label: `Widen all ${ops.length}`, ops },
    }),
  ];
}
