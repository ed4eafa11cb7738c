// Half-width punctuation in running Han text. Per kind of mark: where the page has the full-width form elsewhere each place is
// flagged; where the half-width form is the habit of the page, or of one article, one flag widens all.
import type { PageOp, Placed } from '../page/index.ts';
import { after, before, isDigit, isFullWidthScript, isLetter, matchesOf, wordAfter, wordBefore } from './near.ts';
import { HOLDS } from './holds.ts';
import { type Finding, findingAt, findingOn, holding, replaceOp, type Rule } from './rule.ts';

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
const MARK = /[,;:!?()（）]/g;
const WIDE_MARK = /[，；：！？（]/g;
/** Fewer of a kind than this are no habit. */
const HABIT = 3;

interface Mark {
  readonly placed: Placed;
  readonly at: number;
  readonly mark: string;
}

/** Both brackets are one kind: a page does not widen one and leave the other. */
const kindOf = (mark: string): string => (mark === ')' ? '(' : mark);

export const halfWidthMark: Rule = {
  id: 'half-width-mark',
  title: 'Half-width punctuation',
  severity: 'warning',
  about:
    'A half-width comma, colon, semicolon, question or exclamation mark or bracket beside Han characters. Numbers, times and Latin text keep theirs. A page or an article that sets a kind of mark half width throughout gets one flag, which widens all of them.',
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
    const narrow = holding(blocks, HOLDS.narrow).filter(({ holds }) => (holds & HOLDS.hangul) === 0);
    const page = habits(blocks, narrow.flatMap(narrowMarks));
    const groups = Array.from(Map.groupBy(page.others, ({ placed }) => placed.group.id));
    const articles = groups.map(([id, marks]) =>
      habits(
        blocks.filter(({ group }) => group.id === id),
        marks,
      ),
    );
    return [
      ...throughout('page', page.habitual),
      ...articles.flatMap(({ habitual, others }) => [...throughout('article', habitual), ...others.map(onePlace)]),
    ];
  },
};

/** Parts the marks of kinds that these blocks set half width more often than not from the others. */
function habits(blocks: readonly Placed[], marks: readonly Mark[]): { habitual: Mark[]; others: Mark[] } {
  if (marks.length === 0) return { habitual: [], others: [] };
  const wide = new Map<string, number>();
  for (const { block } of blocks) {
    for (const [mark] of matchesOf(WIDE_MARK, block.text)) wide.set(mark, (wide.get(mark) ?? 0) + 1);
  }
  const byKind = Map.groupBy(marks, ({ mark }) => kindOf(mark));
  const more = (kind: string, narrow: readonly Mark[]) => narrow.length > (wide.get(WIDE[kind] ?? '') ?? 0);
  const some = Array.from(byKind).some(([kind, narrow]) => narrow.length >= HABIT && more(kind, narrow));
  const isHabit = new Map(Array.from(byKind, ([kind, narrow]) => [kind, some && more(kind, narrow)]));
  return {
    habitual: marks.filter(({ mark }) => isHabit.get(kindOf(mark))),
    others: marks.filter(({ mark }) => !isHabit.get(kindOf(mark))),
  };
}

function narrowMarks(placed: Placed): Mark[] {
  const { text } = placed.block;
  const marks: Mark[] = [];
  const open: { at: number; han: boolean; wide: boolean }[] = [];
  for (const { 0: mark, index } of matchesOf(MARK, text)) {
    if (mark === '(' || mark === '（') open.push({ at: index, han: besideHan(text, index), wide: mark === '（' });
    else if (mark === ')' || mark === '）') {
      const opener = open.pop();
      if (!opener) continue;
      const han = opener.han || besideHan(text, index);
      const mixed = opener.wide !== (mark === '）');
      if (!mixed && !han) continue;
      if (!opener.wide) marks.push({ placed, at: opener.at, mark: '(' });
      if (mark === ')') marks.push({ placed, at: index, mark });
    } else if (besideHan(text, index)) marks.push({ placed, at: index, mark });
  }
  return marks;
}

/** True when Han stands on either side, and neither numbers nor words of another script hold the mark between them. */
function besideHan(text: string, at: number): boolean {
  const [left, right] = [before(text, at), after(text, at + 1)];
  if (isDigit(left) && isDigit(right)) return false;
  const [word, next] = [wordBefore(text, at), wordAfter(text, at + 1)];
  if (isFullWidthScript(word)) return !isLetter(left);
  return isFullWidthScript(next) && (isDigit(word) || isLatin(word) || word === 0);
}

const isLatin = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

const widen = ({ placed, at, mark }: Mark): PageOp => replaceOp(placed, at, at + 1, WIDE[mark] ?? mark);

function onePlace(found: Mark): Finding {
  const wide = WIDE[found.mark] ?? found.mark;
  const message = `Half-width ${found.mark} beside Han; the page sets ${wide} elsewhere.`;
  return findingAt(found.placed, found.at, found.at + 1, 0.95, message, {
    data: { mark: found.mark, wide },
    fix: { label: wide, ops: [widen(found)] },
  });
}

function throughout(where: 'page' | 'article', marks: readonly Mark[]): Finding[] {
  const [first] = marks;
  if (!first) return [];
  const kinds = Array.from(new Set(marks.map(({ mark }) => mark))).join(' ');
  const message = `The ${where} sets ${kinds} half width beside Han throughout (${marks.length} places).`;
  return [
    findingOn(first.placed.group.id, 0.95, message, {
      data: { where, marks: kinds, count: marks.length },
      fix: { label: `Widen all ${marks.length}`, ops: marks.map(widen) },
    }),
  ];
}
