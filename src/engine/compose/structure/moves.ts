// The choices at each element of a page, with what they score: a paragraph goes on with a story or begins one, a stack of
// title lines is divided, a photo takes the title above it.
import {
  type Decision,
  MOST_OPEN,
  NO_HEAD,
  NONE_OWED,
  type State,
  type Story,
  type StoryOffers,
  type StoryStep,
  type TitlePart,
  type Waiting,
} from './chain.ts';
import { type Element, isInside, type Paragraph, type PhotoElement, type Rest, type StackLine } from './elements.ts';
import { interrupted, WEIGHTS } from './evidence.ts';
import { greatest } from './extremes.ts';
import { mannerOf, partKey, type StoryPage, unused } from './knowledge.ts';
import { Remembered } from './memo.ts';
import { fit } from './parts.ts';
import { tellsWhen } from './openings.ts';
import { opensAsNews } from './signs.ts';
import { type planBook, stackStep } from './stack-moves.ts';
import { COLUMN_TOP } from './streams.ts';

/** What can be decided at an element. */
export function stepAt(page: StoryPage, plans: ReturnType<typeof planBook>, at: number): StoryStep {
  const element = page.elements[at];
  switch (element?.kind) {
    case 'paragraph':
      return paragraphStep(page, element, at);
    case 'stack':
      return stackStep(page, plans({ element: at, stack: element }));
    case 'photo':
      return photoStep(page, element, at);
    case 'rest':
      return restStep(page, element);
    case 'mark':
    case undefined:
      return markStep(page, element);
  }
}

/** Untitled stories and unused titles are paid for when they arise, so that the beam sees their price at once. */
export const endScore = ({ subhead, owed }: State): number =>
  (subhead >= 0 ? WEIGHTS.subheadBeforePhoto : 0) + (owed >= 0 ? WEIGHTS.neverPaid : 0);

/** What is known of a paragraph whatever the stories before it are. */
interface Place {
  readonly at: number;
  readonly element: Paragraph;
  /** A gap or something else than a paragraph stands before it. */
  readonly separated: boolean;
  /** It is the first text inside a paragraph. */
  readonly opensInsert: boolean;
  /** A jump line above it says that it goes on with another page's article. */
  readonly resumed: boolean;
  readonly news: boolean;
  /** A row of a table or an entry of a list, right below another. */
  readonly row: boolean;
  /** The paragraph above in its column, where columns are interleaved. */
  readonly above: number | undefined;
  /** How well a story's texts fit it. */
  readonly belongs: Remembered<Story>;
  /** What it scores that such a title is taken by a story that begins here. */
  readonly takes: Remembered<TitlePart>;
}

function paragraphStep(page: StoryPage, element: Paragraph, at: number): StoryStep {
  const place: Place = {
    at,
    element,
    separated: element.excess > 0 || !isText(page.elements[at - 1]),
    opensInsert: isFirstInside(page.elements, at),
    resumed: isResumed(page, at),
    row: isRow(page.elements[at - 1], element),
    news: opensAsNews(page.texts[element.piece] ?? '') || tellsWhen(page.texts[element.piece] ?? ''),
    above: page.above.get(element.piece),
    belongs: page.belongs(element.piece),
    takes: takenAt(page, element, at),
  };
  return {
    choose(state, offers) {
      goesOn(page, state, place, offers);
      begins(state, place, offers);
    },
    after: (state, decision) =>
      decision.kind === 'begins' ? begun(page, state, element, decision.title) : gone(page, state, element, decision),
  };
}

const isRow = (before: Element | undefined, { listed, excess }: Paragraph): boolean =>
  listed && excess <= 0 && before?.kind === 'paragraph' && before.listed;

const isText = (element: Element | undefined): boolean => element?.kind === 'paragraph' || element?.kind === 'rest';

/** True for the first text inside a paragraph. */
function isFirstInside(elements: readonly Element[], at: number): boolean {
  const element = elements[at];
  let n = at - 1;
  while (n >= 0 && !isText(elements[n])) n -= 1;
  const above = elements[n];
  return element?.kind === 'paragraph' && above?.kind === 'paragraph' && above.piece === element.inside.piece;
}

function isResumed(page: StoryPage, at: number): boolean {
  const before = page.elements[at - 1];
  return before?.kind === 'mark' && before.resumes;
}

function goesOn(page: StoryPage, state: State, place: Place, offers: StoryOffers): void {
  const { element, separated, news, row, above, resumed, belongs } = place;
  const current = state.stories.at(-1);
  const gap = state.subhead >= 0 ? 0 : element.excess;
  const close = isText(page.elements[place.at - 1]);
  let shared = 0;
  for (const { element: stack } of state.waiting) {
    if (stack !== place.at - 1) continue;
    shared += WEIGHTS.pastWaitingTitle;
    break;
  }
  if (news) shared += WEIGHTS.newsContinues;
  if (resumed) shared += WEIGHTS.resumedContinues;
  for (const story of state.stories) {
    let score = shared + (belongs.values[belongs.placeOf(story)] ?? 0);
    if (story === current) score += WEIGHTS.subheadFarBelow * Math.max(0, state.subhead);
    if (above !== undefined) score += story.texts.includes(above) ? WEIGHTS.sameTrack : WEIGHTS.otherTrack;
    else if (story !== current)
      score += separated && state.subhead < 0 ? WEIGHTS.otherStoryAfterGap : WEIGHTS.otherStory;
    else if (gap > 0) score += widened(gap);
    if (element.lead)
      score += close && story === current && story.manner === 'briefs' ? WEIGHTS.briefContinues : WEIGHTS.leadContinues;
    if (row && story !== current) score += WEIGHTS.listCut;
    if (story.title === 'above') score += WEIGHTS.afterClosingTitle;
    if (story.closed) score += WEIGHTS.afterJump;
    if (isInside(element.inside, story)) score += interrupted(element.inside);
    if (story.id === state.owed) score += WEIGHTS.owed;
    if (isUnfinished(page, story)) score += WEIGHTS.unfinished;
    if (story.heads.includes(state.head)) score += WEIGHTS.sameSubheadAgain;
    else if (state.head >= 0 && page.counts(state.head, story)) score += WEIGHTS.nextSubhead;
    if (score >= offers.floor) offers.offer(score, story.onward);
  }
}

const widened = (excess: number): number => WEIGHTS.gapContinues + WEIGHTS.widerGapContinues * Math.min(2, excess - 1);

const isUnfinished = (page: StoryPage, story: Story): boolean => page.unfinished[story.latest] ?? false;

function gone(page: StoryPage, state: State, element: Paragraph, decision: Decision): State {
  const { waiting, odd, owed } = state;
  const own = decision.kind === 'goes on' ? decision.story : undefined;
  const stories = state.stories.slice();
  let last = 0;
  for (const story of state.stories) {
    if (story.id !== own) stories[last++] = story;
    else stories[stories.length - 1] = page.book.extend(story, element.piece, state.head);
  }
  return { stories, waiting, subhead: -1, odd, head: NO_HEAD, owed: own === owed ? NONE_OWED : owed, ended: false };
}

function begins(state: State, place: Place, offers: StoryOffers): void {
  const { takes } = place;
  const score = beginScore(state, place);
  offers.offer(score + orphaned(state) + (place.resumed ? 0 : WEIGHTS.untitled), UNTITLED);
  for (const title of state.waiting) {
    const own = score + (takes.values[takes.placeOf(title)] ?? 0);
    if (own >= offers.floor) offers.offer(own, title.begins);
  }
}

/** A subhead above a story that begins without a title. */
function orphaned(state: State): number {
  const current = state.stories.at(-1);
  if (state.subhead < 0 || !current || current.heads.includes(state.head)) return 0;
  return state.subhead > 0 ? WEIGHTS.subheadBegins : WEIGHTS.closeSubheadBegins;
}

function beginScore(state: State, { element, separated, news, row, above, resumed, opensInsert }: Place): number {
  if (element.lead || resumed) return WEIGHTS.leadBegins;
  const top = above === COLUMN_TOP;
  let score: number = WEIGHTS.begins + (separated || top ? WEIGHTS.beginsAfterSeparator : WEIGHTS.beginsAtOnce);
  score += WEIGHTS.beginsAfterGap * Math.min(3, element.excess);
  if (news) score += WEIGHTS.beginsAsNews;
  if (row) score += WEIGHTS.listCut;
  if (state.ended) score += WEIGHTS.beginsAfterClosingTitle;
  if (top) score += WEIGHTS.columnBegins;
  if (opensInsert) score += Math.min(WEIGHTS.insertBegins, element.inside.sure);
  if (state.stories.length === 0) score += WEIGHTS.beginsPage;
  if (state.subhead >= 0 && state.odd) score += WEIGHTS.oddSubheadBegins;
  return score;
}

const without = (waiting: readonly Waiting[], title: TitlePart | undefined): readonly Waiting[] =>
  title ? waiting.filter(({ part }) => part !== title.part) : waiting;

/** What it scores that a waiting title is taken by a story that begins here. */
function takenAt(page: StoryPage, { piece, inside }: Paragraph, at: number): Remembered<TitlePart> {
  const fits = page.titleBelow(piece);
  return new Remembered(partKey, (title) => {
    const stack = page.elements[title.element];
    if (stack?.kind !== 'stack' || stack.inside.piece !== inside.piece) return WEIGHTS.intoInsert;
    const late = Math.max(0, at - title.element - 1);
    const next = page.elements[title.element + 1];
    const past = next?.kind === 'photo' && next.told ? WEIGHTS.pastPhoto : 0;
    const right = late === 0 && page.foreign ? WEIGHTS.rightAbove : 0;
    return (
      fits.of(title) + right + page.habit.below - unused(page.elements, title) + past + WEIGHTS.waitingTooLong * late
    );
  });
}

function begun(page: StoryPage, state: State, element: Paragraph, title: TitlePart | undefined): State {
  const waiting = without(state.waiting, title);
  const manner = title ? mannerOf(page.elements, title) : 'plain';
  const story = page.book.open(element.piece, title && 'below', manner, state.head);
  const open = state.stories.length < MOST_OPEN ? state.stories : state.stories.slice(1 - MOST_OPEN);
  return {
    stories: [...open, story],
    waiting,
    subhead: -1,
    odd: false,
    head: NO_HEAD,
    owed: state.owed,
    ended: false,
  };
}

function photoStep(page: StoryPage, element: PhotoElement, at: number): StoryStep {
  const share = (line: StackLine): number => greatest(element.pieces.map((piece) => page.share(line, piece)));
  return {
    choose(state, offers: StoryOffers) {
      const orphan = state.subhead >= 0 ? WEIGHTS.subheadBeforePhoto : 0;
      offers.offer(orphan, UNTITLED_PHOTO);
      for (const title of state.waiting) {
        const stack = page.elements[title.element];
        if (title.element !== at - 1 || stack?.kind !== 'stack') continue;
        const lines = stack.lines.slice(title.part.from, title.part.to);
        const full = !element.told || lines.some((line) => line.shape !== 'title') ? WEIGHTS.photoFullTitle : 0;
        const fits = fit(stack, title.part, share, 'photo');
        const score = orphan + full + fits + WEIGHTS.photoTitle - unused(page.elements, title);
        offers.offer(score, title.photo);
      }
    },
    after(state, decision) {
      const title = decision.kind === 'photo' ? decision.title : undefined;
      const waiting = without(state.waiting, title);
      return { ...state, subhead: -1, head: NO_HEAD, waiting };
    },
  };
}

const UNTITLED: Decision = { kind: 'begins', title: undefined };
const UNTITLED_PHOTO: Decision = { kind: 'photo', title: undefined };
const MARKED: Decision = { kind: 'mark' };
const NOT_RESUMED: Decision = { kind: 'mark' };

function markStep(page: StoryPage, element: Element | undefined): StoryStep {
  return {
    choose: (_, offers) => offers.offer(0, MARKED),
    after(state) {
      const last = state.stories.at(-1);
      if (element?.kind !== 'mark' || !element.closes || !last) return state;
      return { ...state, stories: [...state.stories.slice(0, -1), page.book.close(last)] };
    },
  };
}

/** Behind an insert its stories are over, and the one that it interrupts goes on. */
function restStep({ book }: StoryPage, { piece, sure }: Rest): StoryStep {
  return {
    choose(_, offers) {
      offers.offer(0, MARKED);
      offers.offer(-sure, NOT_RESUMED);
    },
    after(state, decision) {
      const whole = state.stories.find(({ texts }) => texts.includes(piece));
      if (!whole || decision === NOT_RESUMED) return state;
      const others = state.stories
        .filter((story) => story !== whole)
        .map((story) => (story.id > piece && !story.closed ? book.close(story) : story));
      return { ...state, stories: [...others, whole], waiting: [], subhead: -1, head: NO_HEAD, ended: false };
    },
  };
}
