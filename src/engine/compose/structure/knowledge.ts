// What the decisions about stories ask of a page, worked out once: which texts a title's words stand in, how a stack may be
// divided, where the page sets its titles.
import { likeForms } from './alike.ts';
import { type Element, type Stack, type StackLine } from './elements.ts';
import { isForeign } from './foreign.ts';
import { fromLikeness, type StoryKind, WEIGHTS } from './evidence.ts';
import type { Likeness } from './grams.ts';
import type { Manner, Side, Story, StoryBook, TitlePart } from './chain.ts';
import { storyBook } from './chain.ts';
import { Remembered, remembering } from './memo.ts';
import {
  breaksOff,
  isNotice,
  isNoteTitle,
  jumpStart,
  isNumbered,
  namesBriefs,
  isSalutation,
  isStandingSubhead,
} from './signs.ts';
import { tellsWhen, toldAtOnce } from './openings.ts';
import { divisions, type Division, fit, type Part, type StackContext } from './parts.ts';

export interface StoryView {
  readonly elements: readonly Element[];
  readonly texts: readonly string[];
  /** Knows the texts by their numbers, which are those of the pieces. */
  readonly likeness: Likeness;
  /** For paragraphs of interleaved columns, the one above in the same column. */
  readonly above: ReadonlyMap<number, number>;
}

export interface Knowledge extends StoryView {
  readonly book: StoryBook;
  readonly divisions: ReadonlyMap<number, readonly Division[]>;
  /** 0 to 1: how much another line of the page that stands alone inside a text has this line's form. */
  alike(line: StackLine): number;
  /** A number for lines whose words the page sets more than once, or that open a part of any article; -1 otherwise. */
  repeated(line: StackLine): number;
  /** True where a repeated line counts on from one of a story: 第二次转身：. */
  counts(head: number, story: Story): boolean;
  /** The share of a line's weight that a text holds. */
  share(line: StackLine, text: number): number;
  /** How much more likely than not a text goes on with a story, by its words. */
  belongs(text: number): Remembered<Story>;
  /** How well a part of a stack fits a story above it as its title. */
  titleAbove(element: number, part: Part): Remembered<Story>;
  /** How well a waiting part of a stack fits a text that begins a story. */
  titleBelow(text: number): Remembered<TitlePart>;
  /** True for a text with a dateline: subheads are for features. */
  isNews(text: number): boolean;
  /** The page is not set in Han. */
  readonly foreign: boolean;
  /** True for a row of a table or an entry of a list. */
  isListed(text: number): boolean;
  /** For each text, whether it breaks off before a sentence's end. */
  readonly unfinished: readonly boolean[];
}

/** A page and where it sets its titles. */
export interface StoryPage extends Knowledge {
  /** What that is worth to a title on either side of its text. */
  readonly habit: Readonly<Record<Side, number>>;
}

/** How far behind a story's first paragraph the words of its title are looked for. */
const TITLE_REACH = 12;
/** How many of a story's latest texts a text is compared with. */
const LATEST = 10;

export function knowledgeOf(view: StoryView): Knowledge {
  const shares = sharesOf(view);
  const share = (line: StackLine, text: number): number => shares[line.piece]?.(text) ?? 0;
  const { repeated, seriesOf } = repeatedLines(view.elements);
  const alike = likeForms(view, repeated);
  const news = new Set(view.elements.flatMap((e) => (e.kind === 'paragraph' && e.lead ? [e.piece] : [])));
  const listed = new Set(view.elements.flatMap((e) => (e.kind === 'paragraph' && e.listed ? [e.piece] : [])));
  const reach = reachOf(view.elements);
  const stackAt = (element: number): Stack | undefined => {
    const found = view.elements[element];
    return found?.kind === 'stack' ? found : undefined;
  };
  // The words of a table's or a list's title stand in it as seldom as a picture's slogan in its caption.
  // Nor, in other scripts, do the few words of any title, which change their ends.
  const foreign = isForeign(view.texts);
  const kind = (text: number): StoryKind =>
    foreign || (listed.has(text) && !news.has(text)) ? 'photo' : news.has(text) ? 'news' : 'feature';
  const price = news.size + countSigned(view.elements) >= MOSTLY ? WEIGHTS.unsigned : WEIGHTS.unsignedAsOthers;
  const unsigned = new Remembered(partKey, ({ element, part: { from, to } }: TitlePart) => {
    const lines = stackAt(element)?.lines.slice(from, to) ?? [];
    if (lines.some((line) => line.shape !== 'title' || needsNoAuthor(line.text))) return 0;
    return price + WEIGHTS.unsignedAlike * Math.min(...lines.map(alike));
  });
  const fits = (title: TitlePart, text: number, covered: (line: StackLine) => number): number => {
    const stack = stackAt(title.element);
    if (!stack) return 0;
    return fit(stack, title.part, covered, kind(text)) + (news.has(text) || listed.has(text) ? 0 : unsigned.of(title));
  };
  const belongs = remembering(
    textKey,
    (text) =>
      new Remembered(storyKey, (story) => fromLikeness(likenessTo(view.likeness, text, story), story.texts.length)),
  );
  const titleBelow = remembering(textKey, (text) => {
    const behind = reach.get(text) ?? [];
    const covered = (line: StackLine): number => bestShare(share, line, text, behind, 0.8);
    return new Remembered(partKey, (waiting) => fits(waiting, text, covered));
  });
  const titleAbove = remembering(
    partKey,
    (waiting) =>
      new Remembered(storyKey, ({ id, texts }) => {
        const covered = (line: StackLine): number => bestShare(share, line, id, texts, 0.85);
        return fits(waiting, id, covered);
      }),
  );
  return {
    ...view,
    book: storyBook(),
    divisions: divide(view, { alike, standing: (line) => repeated(line) >= 0, share }),
    alike,
    repeated,
    counts: (head, { heads }) => seriesOf(head) !== '' && heads.some((other) => seriesOf(other) === seriesOf(head)),
    share,
    isNews: (text) => news.has(text),
    foreign,
    isListed: (text) => listed.has(text),
    unfinished: view.texts.map(breaksOff),
    belongs,
    titleAbove: (element, part) => titleAbove({ element, part }),
    titleBelow,
  };
}

const needsNoAuthor = (title: string): boolean => isNotice(title) || isNoteTitle(title);

/** @param titlesBefore share of titled stories whose title stands before their text */
export const habitOf = (titlesBefore: number): Readonly<Record<Side, number>> => ({
  below: 1.3 * Math.log(titlesBefore / 0.5),
  above: 1.3 * Math.log((1 - titlesBefore) / 0.5),
});

/** From so many signed stories on, a page signs its stories. */
const MOSTLY = 2;

const countSigned = (elements: readonly Element[]): number =>
  elements.filter((e) => e.kind === 'stack' && e.lines.some((line, n) => n > 0 && line.shape === 'byline')).length;

const lineKey = ({ piece }: StackLine): number => piece;
const textKey = (text: number): number => text;
const storyKey = ({ uid }: Story): number => uid;
/** No stack has sixteen lines. */
export const partKey = ({ element, part: { from, to } }: TitlePart): number => element * 256 + from * 16 + to;

type Share = (line: StackLine, text: number) => number;

/** The share of a line that its text holds, or a little less than that which one of the others does. */
function bestShare(share: Share, line: StackLine, text: number, others: readonly number[], less: number): number {
  let most = share(line, text);
  for (const other of others) {
    const found = less * share(line, other);
    if (found > most) most = found;
  }
  return most;
}

/** The sum of a text's likeness to a story's texts, by the square root of their number. */
function likenessTo(likeness: Likeness, text: number, story: Story): number {
  const { texts } = story;
  const from = Math.max(0, texts.length - LATEST);
  let sum = 0;
  for (let n = from; n < texts.length; n += 1) sum += likeness.between(text, texts[n] ?? -1);
  return sum / Math.sqrt(Math.max(1, texts.length - from));
}

/** By the number of a title line. */
function sharesOf({ elements, texts, likeness }: StoryView): readonly (((text: number) => number) | undefined)[] {
  const shares = Array<((text: number) => number) | undefined>(texts.length).fill(undefined);
  for (const element of elements) {
    if (element.kind !== 'stack') continue;
    for (const line of element.lines) shares[line.piece] = likeness.covered(line.text, line.piece);
  }
  return shares;
}

/** 第一次转身：, 第二次转身：: lines that count. */
const ORDINAL = /第[一二三四五六七八九十\d]{1,3}\p{Script=Han}/u;
const seriesForm = (text: string): string => text.replace(ORDINAL, '第');

interface RepeatedLines {
  readonly repeated: (line: StackLine) => number;
  readonly seriesOf: (head: number) => string;
}

function repeatedLines(elements: readonly Element[]): RepeatedLines {
  const seen = new Map<string, { number: number; times: number }>();
  const series = new Map<string, number>();
  const forms: string[] = [];
  for (const element of elements) {
    if (element.kind !== 'stack') continue;
    for (const { text } of element.lines) {
      const form = seriesForm(text);
      series.set(form, (series.get(form) ?? 0) + 1);
      const known = seen.get(text);
      if (known) known.times += 1;
      else {
        forms.push(ORDINAL.test(text) ? form : '');
        seen.set(text, { number: seen.size, times: 1 });
      }
    }
  }
  const repeated = remembering(lineKey, ({ shape, text }: StackLine) => {
    if (shape !== 'title') return -1;
    const { number, times } = seen.get(text) ?? { number: -1, times: 0 };
    const counted = ORDINAL.test(text) && (series.get(seriesForm(text)) ?? 0) > 1;
    return times > 1 || counted || isStandingSubhead(text) ? number : -1;
  });
  return { repeated, seriesOf: (head) => forms[head] ?? '' };
}

interface LineKnowledge extends Pick<StackContext, 'alike' | 'standing'> {
  readonly share: (line: StackLine, text: number) => number;
}

function divide(
  { elements, texts }: StoryView,
  { alike, standing, share }: LineKnowledge,
): Map<number, readonly Division[]> {
  const cut = new Map<number, readonly Division[]>();
  let numbered = 0;
  for (const [at, element] of elements.entries()) {
    if (element.kind !== 'stack') continue;
    const behind = elements
      .slice(at + 1, at + 5)
      .flatMap((next) => (next.kind === 'paragraph' && next.inside === element.inside ? [next.piece] : []));
    const covered = (line: StackLine): number => Math.max(0, ...behind.map((piece) => share(line, piece)));
    const next = elements[at + 1];
    const letter = next?.kind === 'paragraph' && isSalutation(texts[next.piece] ?? '');
    const before = elements[at - 1];
    // 专家点评 in a box is its title.
    const boxed = before?.kind === 'paragraph' && before.piece === element.inside.piece;
    // Below its title a note is part of an article.
    const noted = before?.kind === 'mark' && before.heralds && elements[at - 2]?.kind !== 'stack';
    const opensNews = letter || noted || (next?.kind === 'paragraph' && (next.lead || next.listed));
    const below = next?.kind === 'paragraph' ? (texts[next.piece] ?? '') : '';
    const outOfRow = numbered >= FEWEST_NUMBERED && !isNumberedAlone(element);
    numbered = isNumberedAlone(element) ? numbered + 1 : 0;
    cut.set(
      at,
      divisions(element, {
        alike,
        standing: (line) => !boxed && standing(line),
        covered,
        opensNews,
        afterJump: before?.kind === 'mark' && before.closes && jumpStart(texts[before.piece] ?? '') === 0,
        outOfRow: outOfRow && element.lines.length === 1,
        tellsWhen: tellsWhen(below),
        toldAtOnce: remembering(lineKey, ({ text }) => toldAtOnce(text, below)),
      }),
    );
  }
  return cut;
}

/** From so many numbered subheads in a row on, those of the story are numbered. */
const FEWEST_NUMBERED = 2;

const isNumberedAlone = ({ lines }: Stack): boolean => lines.length === 1 && isNumbered(lines[0]?.text ?? '');

function reachOf(elements: readonly Element[]): Map<number, readonly number[]> {
  const reach = new Map<number, readonly number[]>();
  const halved = new Set(elements.flatMap((element) => (element.kind === 'rest' ? [element.piece] : [])));
  let behind: readonly number[] = [];
  let rest = behind;
  for (const element of elements.toReversed()) {
    if (element.kind === 'rest') [rest, behind] = [behind, []];
    if (element.kind !== 'paragraph') continue;
    if (halved.has(element.piece)) behind = rest;
    reach.set(element.piece, behind);
    behind = element.lead || element.excess > 0 ? [] : [element.piece, ...behind].slice(0, TITLE_REACH);
  }
  return reach;
}

/** What a title part makes of its story. */
export function mannerOf(elements: readonly Element[], { element, part }: TitlePart): Manner {
  const stack = elements[element];
  const lines = stack?.kind === 'stack' ? stack.lines.slice(part.from, part.to) : [];
  if (lines.some(({ shape }) => shape !== 'title')) return 'feature';
  if (lines.some(({ text }) => namesBriefs(text))) return 'briefs';
  return lines.some(({ text }) => isNotice(text)) ? 'notice' : 'plain';
}

/** What it costs that a title part finds no story. */
export function unused(elements: readonly Element[], { element, part }: TitlePart): number {
  const stack = elements[element];
  const lines = stack?.kind === 'stack' ? stack.lines.slice(part.from, part.to) : [];
  return lines.some((line) => line.shape === 'byline') ? WEIGHTS.unusedTitleWithByline : WEIGHTS.unusedTitle;
}
