// Half-width punctuation in running Han text. Per kind of mark: where the page has the full-width form elsewhere each place is
// flagged; where the half-width form is the habit of the page, or of single articles, one flag widens all there are.
import type { PageOp, Placed } from '../page/index.ts';
import { after, before, isDigit, isFullWidthScript, isLetter, wordAfter, wordBefore } from './near.ts';
import { KIND } from './kinds.ts';
import { type Finding, findingAt, findingOnPage, replaceOp, type Rule } from './rule.ts';
import { type CheckedBlock, holding, placesOf } from './scan.ts';

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
    const page = habits(blocks, marks);
    const byArticle = Map.groupBy(blocks, ({ group }) => group.id);
    const articles = Array.from(
      Map.groupBy(page.others, ({ placed }) => placed.group.id),
      ([id, others]) => habits(byArticle.get(id) ?? [], others),
    );
    const habitual = page.habitual.length > 0 || articles.some((article) => article.habitual.length > 0);
    return habitual ? throughout(marks) : marks.map(onePlace);
  },
};

/** Parts the marks of kinds that these blocks set half width more often than not from the others. */
function habits(blocks: readonly Placed[], marks: readonly Narrow[]): { habitual: Narrow[]; others: Narrow[] } {
  const byKind = Map.groupBy(marks, ({ kind }) => kind);
  const more = (kind: string, narrow: readonly Narrow[]) => narrow.length > count(blocks, WIDE[kind] ?? '');
  const usual = Array.from(byKind).filter(([kind, narrow]) => more(kind, narrow));
  const some = usual.some(([, narrow]) => narrow.length >= HABIT);
  const isHabit = new Set(some ? usual.map(([kind]) => kind) : []);
  return {
    habitual: marks.filter(({ kind }) => isHabit.has(kind)),
    others: marks.filter(({ kind }) => !isHabit.has(kind)),
  };
}

function count(blocks: readonly Placed[], mark: string): number {
  let n = 0;
  for (const { block } of blocks)
    for (let at = block.text.indexOf(mark); at >= 0; at = block.text.indexOf(mark, at + 1)) n += 1;
  return n;
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
      const at = [...(opener.wide ? [] : [opener.at]), ...(wide ? [] : [index])];
      const mixed = opener.wide !== wide;
      if (at.length > 0 && (mixed || opener.han || besideHan(text, index))) marks.push({ placed, at, kind: '(' });
    } else if (besideHan(text, index)) marks.push({ placed, at: [index], kind: mark });
  }
  return marks;
}

/** True when Han stands on either side, and neither numbers nor words of another script hold the mark between them. */
function besideHan(text: string, at: number): boolean {
  const [left, right] = [before(text, at), after(text, at + 1)];
  if (isDigit(left) && isDigit(right)) return false;
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
