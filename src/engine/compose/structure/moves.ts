// The choices at each element of a page, with what they score: a paragraph goes on with a story or begins one, a stack of
// title lines is divided, a photo takes the title above it.
import {
  type Decision,
  MOST_OPEN,
  NO_HEAD,
  NONE_OWED,
  START,
  type State,
  type Story,
  type StoryOffers,
  type StoryStep,
} from './chain.ts';
import type { Waiting } from './chain.ts';
import type { Element, Paragraph, PhotoElement, StackLine } from './elements.ts';
import { WEIGHTS } from './evidence.ts';
import { greatest } from './extremes.ts';
import { isSigned, type StoryPage, unused } from './knowledge.ts';
import { fit } from './parts.ts';
import { opensAsNews } from './signs.ts';
import { stackStep } from './stack-moves.ts';
import { COLUMN_TOP } from './streams.ts';

/** What can be decided at an element. */
export function stepAt(page: StoryPage, at: number): StoryStep {
  const element = page.elements[at];
  switch (element?.kind) {
    case 'paragraph':
      return paragraphStep(page, element, at);
    case 'stack':
      return stackStep(page, element, at);
    case 'photo':
      return photoStep(page, element, at);
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
  /** A jump line above it says that it goes on with another page's article. */
  readonly resumed: boolean;
  readonly news: boolean;
  /** The paragraph above in its column, where columns are interleaved. */
  readonly above: number | undefined;
  readonly untitled: Decision;
  /** How well a story's texts or a waiting title fit it. */
  readonly belongs: (story: Story) => number;
  readonly fits: (waiting: Waiting) => number;
}

function paragraphStep(page: StoryPage, element: Paragraph, at: number): StoryStep {
  const place: Place = {
    at,
    element,
    separated: element.excess > 0 || page.elements[at - 1]?.kind !== 'paragraph',
    resumed: isResumed(page, at),
    news: opensAsNews(page.texts[element.piece] ?? ''),
    above: page.above.get(element.piece),
    untitled: { kind: 'begins', title: undefined },
    belongs: page.belongs(element.piece),
    fits: page.titleBelow(element.piece),
  };
  return {
    choose(state, offers) {
      goesOn(page, state, place, offers);
      begins(page, state, place, offers);
    },
    after: (state, decision) =>
      decision.kind === 'begins' ? begun(page, state, element, decision.title) : gone(page, state, element, decision),
  };
}

function isResumed(page: StoryPage, at: number): boolean {
  const before = page.elements[at - 1];
  return before?.kind === 'mark' && before.resumes;
}

function goesOn(page: StoryPage, state: State, place: Place, offers: StoryOffers): void {
  const { element, separated, news, above, resumed } = place;
  const current = state.stories.at(-1);
  const gap = state.subhead >= 0 ? 0 : element.excess;
  let shared = element.lead ? WEIGHTS.leadContinues : 0;
  for (const { element: stack } of state.waiting) {
    if (stack !== place.at - 1) continue;
    shared += WEIGHTS.pastWaitingTitle;
    break;
  }
  if (news) shared += WEIGHTS.newsContinues;
  if (resumed) shared += WEIGHTS.resumedContinues;
  for (const story of state.stories) {
    let score = shared + place.belongs(story);
    if (story === current) score += WEIGHTS.subheadFarBelow * Math.max(0, state.subhead);
    if (above !== undefined) score += story.texts.includes(above) ? WEIGHTS.sameTrack : WEIGHTS.otherTrack;
    else if (story !== current)
      score += separated && state.subhead < 0 ? WEIGHTS.otherStoryAfterGap : WEIGHTS.otherStory;
    else if (gap > 0) score += widened(gap);
    if (story.title === 'above') score += WEIGHTS.afterClosingTitle;
    if (story.closed) score += WEIGHTS.afterJump;
    if (story.id === state.owed) score += WEIGHTS.owed;
    if (isUnfinished(page, story)) score += WEIGHTS.unfinished;
    if (story.heads.includes(state.head)) score += WEIGHTS.sameSubheadAgain;
    if (score >= offers.floor) offers.offer(score, { kind: 'goes on', story: story.id });
  }
}

const widened = (excess: number): number => WEIGHTS.gapContinues + WEIGHTS.widerGapContinues * Math.min(2, excess - 1);

const isUnfinished = (page: StoryPage, story: Story): boolean => page.unfinished[story.texts.at(-1) ?? -1] ?? false;

function gone(page: StoryPage, state: State, element: Paragraph, decision: Decision): State {
  const { waiting, odd, owed } = state;
  const own = decision.kind === 'goes on' ? decision.story : undefined;
  const stories: Story[] = [];
  for (const story of state.stories) if (story.id !== own) stories.push(story);
  for (const story of state.stories)
    if (story.id === own) stories.push(page.book.extend(story, element.piece, state.head));
  return { stories, waiting, subhead: -1, odd, head: NO_HEAD, owed: own === owed ? NONE_OWED : owed, ended: false };
}

function begins(page: StoryPage, state: State, place: Place, offers: StoryOffers): void {
  const score = beginScore(state, place);
  offers.offer(score + orphaned(state) + (place.resumed ? 0 : WEIGHTS.untitled), place.untitled);
  for (const title of state.waiting) {
    const own = score + takes(page, title, place);
    if (own >= offers.floor) offers.offer(own, { kind: 'begins', title });
  }
}

/** A subhead above a story that begins without a title. */
function orphaned(state: State): number {
  const current = state.stories.at(-1);
  if (state.subhead < 0 || !current || current.heads.includes(state.head)) return 0;
  return state.subhead > 0 ? WEIGHTS.subheadBegins : WEIGHTS.closeSubheadBegins;
}

function beginScore(state: State, { element, separated, news, above, resumed }: Place): number {
  if (element.lead || resumed) return WEIGHTS.leadBegins;
  const top = above === COLUMN_TOP;
  let score: number = WEIGHTS.begins + (separated || top ? WEIGHTS.beginsAfterSeparator : WEIGHTS.beginsAtOnce);
  score += WEIGHTS.beginsAfterGap * Math.min(3, element.excess);
  if (news) score += WEIGHTS.beginsAsNews;
  if (state.ended) score += WEIGHTS.beginsAfterClosingTitle;
  if (top) score += WEIGHTS.columnBegins;
  if (state.stories.length === 0) score += WEIGHTS.beginsPage;
  if (state.subhead >= 0 && state.odd) score += WEIGHTS.oddSubheadBegins;
  return score;
}

/** A waiting title is taken by a story that begins. */
function takes(page: StoryPage, waiting: Waiting, { at, fits }: Place): number {
  const late = Math.max(0, at - waiting.element - 1);
  const next = page.elements[waiting.element + 1];
  const past = next?.kind === 'photo' && next.told ? WEIGHTS.pastPhoto : 0;
  return fits(waiting) + page.habit.below - unused(page.elements, waiting) + past + WEIGHTS.waitingTooLong * late;
}

function begun(page: StoryPage, state: State, element: Paragraph, title: Waiting | undefined): State {
  const waiting = title ? state.waiting.filter((other) => other !== title) : state.waiting;
  const signed = title !== undefined && isSigned(page.elements, title);
  const story = page.book.open(element.piece, title && 'below', signed, state.head);
  return { ...START, stories: [...state.stories, story].slice(-MOST_OPEN), waiting, owed: state.owed };
}

function photoStep(page: StoryPage, element: PhotoElement, at: number): StoryStep {
  const share = (line: StackLine): number => greatest(element.pieces.map((piece) => page.share(line, piece)));
  return {
    choose(state, offers: StoryOffers) {
      const orphan = state.subhead >= 0 ? WEIGHTS.subheadBeforePhoto : 0;
      offers.offer(orphan, { kind: 'photo', title: undefined });
      for (const title of state.waiting) {
        const stack = page.elements[title.element];
        if (title.element !== at - 1 || stack?.kind !== 'stack') continue;
        const lines = stack.lines.slice(title.part.from, title.part.to);
        const full = !element.told || lines.some((line) => line.shape !== 'title') ? WEIGHTS.photoFullTitle : 0;
        const fits = fit(stack, title.part, share, 'photo');
        const score = orphan + full + fits + WEIGHTS.photoTitle - unused(page.elements, title);
        offers.offer(score, { kind: 'photo', title });
      }
    },
    after(state, decision) {
      const title = decision.kind === 'photo' ? decision.title : undefined;
      const waiting = title ? state.waiting.filter((other) => other !== title) : state.waiting;
      return { ...state, subhead: -1, head: NO_HEAD, waiting };
    },
  };
}

const MARKED: Decision = { kind: 'mark' };

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
