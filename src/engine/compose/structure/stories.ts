// Paragraphs and titles to stories, decided together over the page: which story each paragraph goes on with or begins, and
// whose title each part of a stack of title lines is. One chain of decisions in raw order; the best chain wins.
import type { Element, Paragraph, PhotoElement, Stack, StackLine } from './elements.ts';
import { formOf } from './elements.ts';
import { fromLikeness, WEIGHTS } from './evidence.ts';
import type { Likeness } from './grams.ts';
import { bestChain, type Decided, type Move, type Problem } from './lattice.ts';
import { divisions, type Division, fit, type Part } from './parts.ts';
import { opensAsNews } from './signs.ts';
import { COLUMN_TOP } from './streams.ts';

export type Side = 'above' | 'below';

interface Story {
  /** Number of its first text; names it. */
  readonly id: number;
  readonly texts: readonly number[];
  readonly title: Side | undefined;
  readonly closed: boolean;
}

interface Waiting {
  readonly element: number;
  readonly part: Part;
}

interface State {
  /** Open stories, the one last written to at the end. */
  readonly stories: readonly Story[];
  /** Title parts whose story has not begun. */
  readonly waiting: readonly Waiting[];
  /** A subhead stands right before, with this many blank lines above it beyond the usual; -1: none. */
  readonly subhead: number;
  /** That subhead is like no other of the page. */
  readonly odd: boolean;
  /** The last story has just got its title, below its text. */
  readonly ended: boolean;
}

export type Decision =
  | { readonly kind: 'goes on'; readonly story: number }
  | { readonly kind: 'begins'; readonly title: Waiting | undefined }
  | { readonly kind: 'divided'; readonly parts: readonly (Part & { readonly story?: number })[] }
  | { readonly kind: 'photo'; readonly title: Waiting | undefined }
  | { readonly kind: 'mark' };

export interface StoryPlan {
  /** One per element of the sequence. */
  readonly decided: readonly Decided<Decision>[];
  /** Share of titled stories whose title stands before their text. */
  readonly titlesBefore: number;
}

export interface StoryView {
  readonly elements: readonly Element[];
  readonly texts: readonly string[];
  /** Knows the texts by their numbers, which are those of the pieces. */
  readonly likeness: Likeness;
  /** For paragraphs of interleaved columns, the one above in the same column. */
  readonly above: ReadonlyMap<number, number>;
}

const MOST_OPEN = 6;
const MOST_WAITING = 4;
/** How far behind a story's first paragraph the words of its title are looked for. */
const TITLE_REACH = 12;

/** Two passes: the second knows from the first whether the page sets titles before or after their texts. */
export function planStories(view: StoryView): StoryPlan {
  const first = bestChain(storyProblem(view, 0.5));
  const decided = bestChain(storyProblem(view, habit(first)));
  return { decided, titlesBefore: habit(decided) };
}

function habit(decided: readonly Decided<Decision>[]): number {
  let [before, all] = [0, 0];
  for (const { decision } of decided) {
    if (decision.kind === 'begins' && decision.title) {
      before += 1;
      all += 1;
    } else if (decision.kind === 'divided') {
      all += decision.parts.filter((part) => part.goes === 'above').length;
    }
  }
  return (before + 0.8) / (all + 1.6);
}

/** The chain of decisions as a problem for `bestChain`. */
export function storyProblem(view: StoryView, titlesBefore: number): Problem<State, Decision> {
  const page = pageOf(view, titlesBefore);
  return {
    start: { stories: [], waiting: [], subhead: -1, odd: false, ended: false },
    steps: page.elements.length,
    expand: (state, step) => expand(page, state, step),
    finish,
  };
}

interface Page extends StoryView {
  readonly coverage: ReadonlyMap<StackLine, (piece: number) => number>;
  readonly divisions: ReadonlyMap<number, readonly Division[]>;
  /** Another line of the page that stands alone inside a text has this line's form. */
  readonly alike: (line: StackLine) => boolean;
  readonly habit: Readonly<Record<Side, number>>;
  /** Pieces that open with a dateline. */
  readonly news: ReadonlySet<number>;
  /** For each paragraph, those behind it in which the words of its title may stand: up to the next dateline. */
  readonly reach: ReadonlyMap<number, readonly number[]>;
}

function pageOf(view: StoryView, titlesBefore: number): Page {
  const shares = new Map<StackLine, (piece: number) => number>();
  const forms = new Map<string, number>();
  const cut = new Map<number, readonly Division[]>();
  for (const element of view.elements) {
    if (element.kind !== 'stack') continue;
    const inner = element.excessBefore === 0 && element.excessAfter === 0 && element.lines.length === 1;
    for (const line of element.lines) {
      shares.set(line, view.likeness.covered(line.text, line.piece));
      if (inner) forms.set(formOf(line.text), (forms.get(formOf(line.text)) ?? 0) + 1);
    }
  }
  const alike = (line: StackLine): boolean => (forms.get(formOf(line.text)) ?? 0) > 1;
  for (const [at, element] of view.elements.entries()) {
    if (element.kind !== 'stack') continue;
    const behind = view.elements
      .slice(at + 1, at + 5)
      .flatMap((next) => (next.kind === 'paragraph' ? [next.piece] : []));
    const covered = (line: StackLine): number => Math.max(0, ...behind.map((piece) => shares.get(line)?.(piece) ?? 0));
    cut.set(at, divisions(element, { alike, covered }));
  }
  const news = new Set(view.elements.flatMap((e) => (e.kind === 'paragraph' && e.lead ? [e.piece] : [])));
  const habits = { below: 1.3 * Math.log(titlesBefore / 0.5), above: 1.3 * Math.log((1 - titlesBefore) / 0.5) };
  return {
    ...view,
    coverage: shares,
    divisions: cut,
    alike,
    habit: habits,
    reach: reachOf(view.elements),
    news,
  };
}

function reachOf(elements: readonly Element[]): Map<number, readonly number[]> {
  const reach = new Map<number, readonly number[]>();
  let behind: readonly number[] = [];
  for (const element of elements.toReversed()) {
    if (element.kind !== 'paragraph') continue;
    reach.set(element.piece, behind);
    behind = element.lead || element.excess > 0 ? [] : [element.piece, ...behind].slice(0, TITLE_REACH);
  }
  return reach;
}

type Moves = readonly Move<State, Decision>[];

function expand(page: Page, state: State, step: number): Moves {
  const element = page.elements[step];
  switch (element?.kind) {
    case 'paragraph':
      return [...goesOn(page, state, element, step), ...begins(page, state, element, step)];
    case 'stack':
      return (page.divisions.get(step) ?? []).flatMap((division) => divide(page, state, element, step, division));
    case 'photo':
      return photo(page, state, element, step);
    case 'mark':
    case undefined:
      return [mark(state, element)];
  }
}

/** Untitled stories and unused titles are paid for when they arise, so that the beam sees their price at once. */
const finish = (state: State): number => (state.subhead >= 0 ? WEIGHTS.subheadBeforePhoto : 0);

function unused(page: Page, { element, part }: Waiting): number {
  const stack = page.elements[element];
  const lines = stack?.kind === 'stack' ? stack.lines.slice(part.from, part.to) : [];
  return lines.some((line) => line.shape === 'byline') ? WEIGHTS.unusedTitleWithByline : WEIGHTS.unusedTitle;
}

const move = (state: State, score: number, decision: Decision, label: string): Move<State, Decision> => ({
  state,
  key: keyOf(state),
  score,
  decision,
  label,
});

const keyOf = ({ stories, waiting, subhead, odd, ended }: State): string =>
  `${stories.map((s) => `${s.id}.${s.texts.at(-1)}${s.title ?? ''}${s.closed ? 'x' : ''}`).join()}|${waiting
    .map((w) => `${w.element}.${w.part.from}`)
    .join()}|${subhead >= 0 ? (odd ? 'o' : 's') : ''}${ended ? 'e' : ''}`;

/** Likeness of a text to a story: the sum over its texts, by the square root of their number. */
function likenessTo(page: Page, text: number, story: Story): number {
  const near = story.texts.slice(-10);
  return near.reduce((sum, other) => sum + page.likeness.between(text, other), 0) / Math.sqrt(Math.max(1, near.length));
}

function goesOn(page: Page, state: State, element: Paragraph, step: number): Moves {
  const current = state.stories.at(-1);
  const before = page.elements[step - 1];
  const separated = element.excess > 0 || before?.kind !== 'paragraph';
  const waitingHere = state.waiting.some((waiting) => waiting.element === step - 1);
  const news = opensAsNews(page.texts[element.piece] ?? '');
  return state.stories.map((story) => {
    let score = fromLikeness(likenessTo(page, element.piece, story), story.texts.length);
    if (element.lead) score += WEIGHTS.leadContinues;
    const above = page.above.get(element.piece);
    if (story === current) score += WEIGHTS.subheadFarBelow * Math.max(0, state.subhead);
    if (above !== undefined) score += story.texts.includes(above) ? WEIGHTS.sameTrack : WEIGHTS.otherTrack;
    else if (story !== current) score += separated ? WEIGHTS.otherStoryAfterGap : WEIGHTS.otherStory;
    else if (element.excess > 0)
      score += WEIGHTS.gapContinues + WEIGHTS.widerGapContinues * Math.min(2, element.excess - 1);
    if (story.title === 'above') score += WEIGHTS.afterClosingTitle;
    if (story.closed) score += WEIGHTS.afterJump;
    if (waitingHere) score += WEIGHTS.pastWaitingTitle;
    if (news) score += WEIGHTS.newsContinues;
    if (isUnfinished(page, story)) score += WEIGHTS.unfinished;
    const others = state.stories.filter((other) => other !== story);
    const stories = [...others, { ...story, texts: [...story.texts, element.piece] }];
    const next = { ...state, stories, subhead: -1, ended: false };
    return move(next, score, { kind: 'goes on', story: story.id }, `on ${story.id}`);
  });
}

const isUnfinished = (page: Page, story: Story): boolean =>
  !/[。！？.!?…：；”’」』）)]\s*$/u.test((page.texts[story.texts.at(-1) ?? -1] ?? '。').slice(-4));

function begins(page: Page, state: State, element: Paragraph, step: number): Moves {
  const before = page.elements[step - 1];
  let score = element.lead ? WEIGHTS.leadBegins : WEIGHTS.begins;
  if (!element.lead) {
    const top = page.above.get(element.piece) === COLUMN_TOP;
    const separated = element.excess > 0 || before?.kind !== 'paragraph' || top;
    score += separated ? WEIGHTS.beginsAfterSeparator : WEIGHTS.beginsAtOnce;
    score += WEIGHTS.beginsAfterGap * Math.min(3, element.excess);
    if (opensAsNews(page.texts[element.piece] ?? '')) score += WEIGHTS.beginsAsNews;
    if (state.ended) score += WEIGHTS.beginsAfterClosingTitle;
    if (top) score += WEIGHTS.columnBegins;
    if (state.stories.length === 0) score += WEIGHTS.beginsPage;
  }
  if (state.subhead >= 0 && element.lead) score += WEIGHTS.subheadBeforeLead;
  else if (state.subhead >= 0 && state.odd) score += WEIGHTS.oddSubheadBegins;
  const open = (title: Side | undefined): Story => ({
    id: element.piece,
    texts: [element.piece],
    title,
    closed: false,
  });
  const moves: Move<State, Decision>[] = [];
  const add = (title: Waiting | undefined, extra: number): void => {
    const waiting = title ? state.waiting.filter((other) => other !== title) : state.waiting;
    const stories = [...state.stories, open(title ? 'below' : undefined)].slice(-MOST_OPEN);
    const bare = title ? 0 : WEIGHTS.untitled;
    const orphan =
      title || state.subhead < 0 || state.stories.length === 0
        ? 0
        : state.subhead > 0
          ? WEIGHTS.subheadBegins
          : WEIGHTS.closeSubheadBegins;
    const next: State = { stories, waiting, subhead: -1, odd: false, ended: false };
    const label = `new ${title?.element ?? ''}`;
    moves.push(move(next, score + extra + bare + orphan, { kind: 'begins', title }, label));
  };
  add(undefined, 0);
  for (const title of state.waiting) add(title, titleBelow(page, title, element.piece, step));
  return moves;
}

function titleBelow(page: Page, { element, part }: Waiting, text: number, step: number): number {
  const stack = page.elements[element];
  if (stack?.kind !== 'stack') return 0;
  const late = Math.max(0, step - element - 1);
  const next = page.elements[element + 1];
  const past = next?.kind === 'photo' && next.told ? WEIGHTS.pastPhoto : 0;
  const fits = fit(stack, part, (line) => coverage(page, line, text), page.news.has(text) ? 'news' : 'feature');
  return past + fits - unused(page, { element, part }) + page.habit.below + WEIGHTS.waitingTooLong * late;
}

/** The share of a title line found in a story's first paragraph or, counting a little less, in one of the next. */
function coverage(page: Page, line: StackLine, first: number): number {
  const covered = page.coverage.get(line);
  if (!covered) return 0;
  const behind = page.reach.get(first) ?? [];
  return behind.reduce((most, piece) => Math.max(most, 0.8 * covered(piece)), covered(first));
}

function divide(page: Page, state: State, stack: Stack, step: number, division: Division): Moves {
  const current = state.stories.at(-1);
  interface Partial {
    readonly state: State;
    readonly score: number;
    readonly parts: readonly (Part & { readonly story?: number })[];
  }
  let partials: Partial[] = [{ state: { ...state, subhead: -1, ended: false }, score: division.score, parts: [] }];
  for (const part of division.parts) {
    partials = partials.flatMap((partial): Partial[] => {
      if (part.goes === 'above') {
        return partial.state.stories.map((story): Partial => {
          const stories = partial.state.stories.map((other) =>
            other === story ? { ...story, title: 'above' as const } : other,
          );
          const score =
            titleAbove(page, stack, part, story) + (story.id === current?.id ? 0 : WEIGHTS.otherStorysTitle);
          return {
            state: { ...partial.state, stories, ended: partial.state.ended || story.id === current?.id },
            score: partial.score + score,
            parts: [...partial.parts, { ...part, story: story.id }],
          };
        });
      }
      const parts = [...partial.parts, part];
      if (part.goes === 'below') {
        const title = { element: step, part };
        const waiting = [...partial.state.waiting, title].slice(-MOST_WAITING);
        return [{ state: { ...partial.state, waiting }, score: partial.score + unused(page, title), parts }];
      }
      if (part.goes === 'subhead') {
        const far = part.from === 0 ? Math.min(3, stack.excessBefore) : Math.max(0, partial.state.subhead);
        const odd = !stack.lines.slice(part.from, part.to).some(page.alike);
        return [{ state: { ...partial.state, subhead: far, odd }, score: partial.score, parts }];
      }
      const said = part.goes === 'text' ? { ...partial.state, subhead: -1 } : partial.state;
      return [{ state: said, score: partial.score, parts }];
    });
  }
  return partials.map(({ state: next, score, parts }) =>
    move(next, score, { kind: 'divided', parts }, lineCodes(parts).join()),
  );
}

/** One code per line of a stack, so that the chance of each line's place can be added up: `a12` is above story 12. */
export const lineCodes = (parts: readonly (Part & { readonly story?: number })[]): string[] =>
  parts.flatMap(({ from, to, goes, story }) => {
    const place = goes === 'above' ? (story ?? '') : goes === 'below' ? from : '';
    return Array.from({ length: to - from }, () => `${goes.charAt(0)}${place}`);
  });

function titleAbove(page: Page, stack: Stack, part: Part, story: Story): number {
  const [first = -1, ...rest] = story.texts;
  const covered = (line: StackLine): number => {
    const share = page.coverage.get(line);
    if (!share) return 0;
    return rest.reduce((most, text) => Math.max(most, 0.85 * share(text)), share(first));
  };
  return (
    fit(stack, part, covered, page.news.has(first) ? 'news' : 'feature') +
    page.habit.above +
    (story.title ? WEIGHTS.secondTitle : -WEIGHTS.untitled)
  );
}

function photo(page: Page, state: State, element: PhotoElement, step: number): Moves {
  const next = { ...state, subhead: -1 };
  const orphan = state.subhead >= 0 ? WEIGHTS.subheadBeforePhoto : 0;
  const moves = [move(next, orphan, { kind: 'photo', title: undefined }, 'photo')];
  for (const title of state.waiting) {
    const stack = page.elements[title.element];
    if (title.element !== step - 1 || stack?.kind !== 'stack') continue;
    const share = (line: StackLine): number =>
      Math.max(...element.pieces.map((piece) => page.coverage.get(line)?.(piece) ?? 0));
    const lines = stack.lines.slice(title.part.from, title.part.to);
    const full = !element.told || lines.some((line) => line.shape !== 'title') ? WEIGHTS.photoFullTitle : 0;
    const score = orphan + full + WEIGHTS.photoTitle - unused(page, title) + fit(stack, title.part, share, 'photo');
    const waiting = state.waiting.filter((other) => other !== title);
    moves.push(
      move({ ...next, waiting }, score, { kind: 'photo', title }, `photo ${title.element}.${title.part.from}`),
    );
  }
  return moves;
}

function mark(state: State, element: Element | undefined): Move<State, Decision> {
  const jump = element?.kind === 'mark' && element.closes;
  const last = state.stories.at(-1);
  const stories = jump && last ? [...state.stories.slice(0, -1), { ...last, closed: true }] : state.stories;
  return move({ ...state, stories }, 0, { kind: 'mark' }, 'mark');
}
