// The choices at each element of a page, with what they score: a paragraph goes on with a story or begins one, a stack of
// title lines is divided, a photo takes the title above it.
import { type Decision, MOST_OPEN, MOST_WAITING, move, type PlacedPart, type State, type Story } from './chain.ts';
import { lineCodes, type StoryMove, type Waiting } from './chain.ts';
import type { Element, Paragraph, PhotoElement, Stack, StackLine } from './elements.ts';
import { WEIGHTS } from './evidence.ts';
import { type Knowledge, unused } from './knowledge.ts';
import { type Division, fit, type Part } from './parts.ts';
import { opensAsNews } from './signs.ts';
import { COLUMN_TOP } from './streams.ts';

export function movesAt(page: Knowledge, state: State, step: number): StoryMove[] {
  const element = page.elements[step];
  switch (element?.kind) {
    case 'paragraph':
      return [...goesOn(page, state, element, step), ...begins(page, state, element, step)];
    case 'stack':
      return stackMoves(page, state, element, step);
    case 'photo':
      return photo(page, state, element, step);
    case 'mark':
    case undefined:
      return [mark(page, state, element)];
  }
}

/** Untitled stories and unused titles are paid for when they arise, so that the beam sees their price at once. */
export const endScore = (state: State): number => (state.subhead >= 0 ? WEIGHTS.subheadBeforePhoto : 0);

function goesOn(page: Knowledge, state: State, element: Paragraph, step: number): StoryMove[] {
  const current = state.stories.at(-1);
  const separated = element.excess > 0 || page.elements[step - 1]?.kind !== 'paragraph';
  const above = page.above.get(element.piece);
  const gap = state.subhead >= 0 ? 0 : element.excess;
  let shared = element.lead ? WEIGHTS.leadContinues : 0;
  if (state.waiting.some((waiting) => waiting.element === step - 1)) shared += WEIGHTS.pastWaitingTitle;
  if (opensAsNews(page.texts[element.piece] ?? '')) shared += WEIGHTS.newsContinues;
  return state.stories.map((story) => {
    let score = shared + page.belongs(element.piece, story);
    if (story === current) score += WEIGHTS.subheadFarBelow * Math.max(0, state.subhead);
    if (above !== undefined) score += story.texts.includes(above) ? WEIGHTS.sameTrack : WEIGHTS.otherTrack;
    else if (story !== current) score += separated ? WEIGHTS.otherStoryAfterGap : WEIGHTS.otherStory;
    else if (gap > 0) score += widened(gap);
    if (story.title === 'above') score += WEIGHTS.afterClosingTitle;
    if (story.closed) score += WEIGHTS.afterJump;
    if (isUnfinished(page, story)) score += WEIGHTS.unfinished;
    const next = (): State => {
      const others = state.stories.filter((other) => other !== story);
      return { ...state, stories: [...others, page.book.extend(story, element.piece)], subhead: -1, ended: false };
    };
    return move(score, { kind: 'goes on', story: story.id }, () => `on ${story.id}`, next);
  });
}

const widened = (excess: number): number => WEIGHTS.gapContinues + WEIGHTS.widerGapContinues * Math.min(2, excess - 1);

const isUnfinished = (page: Knowledge, story: Story): boolean =>
  !/[。！？.!?…：；”’」』）)]\s*$/u.test((page.texts[story.texts.at(-1) ?? -1] ?? '。').slice(-4));

function begins(page: Knowledge, state: State, element: Paragraph, step: number): StoryMove[] {
  const score = beginScore(page, state, element, step);
  const choice = (title: Waiting | undefined, own: number): StoryMove => {
    const next = (): State => {
      const waiting = title ? state.waiting.filter((other) => other !== title) : state.waiting;
      const story = page.book.open(element.piece, title ? 'below' : undefined);
      return { stories: [...state.stories, story].slice(-MOST_OPEN), waiting, subhead: -1, odd: false, ended: false };
    };
    return move(score + own, { kind: 'begins', title }, () => `new ${title?.element ?? ''}`, next);
  };
  const untitled = WEIGHTS.untitled + orphaned(state);
  return [
    choice(undefined, untitled),
    ...state.waiting.map((title) => choice(title, takes(page, title, element.piece, step))),
  ];
}

/** A subhead above a story that begins without a title. */
function orphaned(state: State): number {
  if (state.subhead < 0 || state.stories.length === 0) return 0;
  return state.subhead > 0 ? WEIGHTS.subheadBegins : WEIGHTS.closeSubheadBegins;
}

function beginScore(page: Knowledge, state: State, element: Paragraph, step: number): number {
  const subhead = state.subhead >= 0;
  if (element.lead) return WEIGHTS.leadBegins;
  const top = page.above.get(element.piece) === COLUMN_TOP;
  const separated = element.excess > 0 || page.elements[step - 1]?.kind !== 'paragraph' || top;
  let score: number = WEIGHTS.begins + (separated ? WEIGHTS.beginsAfterSeparator : WEIGHTS.beginsAtOnce);
  score += WEIGHTS.beginsAfterGap * Math.min(3, element.excess);
  if (opensAsNews(page.texts[element.piece] ?? '')) score += WEIGHTS.beginsAsNews;
  if (state.ended) score += WEIGHTS.beginsAfterClosingTitle;
  if (top) score += WEIGHTS.columnBegins;
  if (state.stories.length === 0) score += WEIGHTS.beginsPage;
  if (subhead && state.odd) score += WEIGHTS.oddSubheadBegins;
  return score;
}

/** A waiting title is taken by a story that begins. */
function takes(page: Knowledge, waiting: Waiting, text: number, step: number): number {
  const late = Math.max(0, step - waiting.element - 1);
  const next = page.elements[waiting.element + 1];
  const past = next?.kind === 'photo' && next.told ? WEIGHTS.pastPhoto : 0;
  return page.titleBelow(waiting, text) - unused(page.elements, waiting) + past + WEIGHTS.waitingTooLong * late;
}

function stackMoves(page: Knowledge, state: State, stack: Stack, step: number): StoryMove[] {
  const found = (page.divisions.get(step) ?? []).flatMap((division) => divide(page, state, stack, step, division));
  if (found.length > 0) return found;
  const whole: Part = { from: 0, to: stack.lines.length, goes: 'below' };
  return divide(page, state, stack, step, { parts: [whole], score: 0 });
}

/** A division of a stack; each part that is a title of a text above it may go to any open story. */
function divide(page: Knowledge, state: State, stack: Stack, step: number, division: Division): StoryMove[] {
  const current = state.stories.at(-1);
  let choices: { score: number; parts: readonly PlacedPart[] }[] = [{ score: division.score, parts: [] }];
  for (const part of division.parts) {
    if (part.goes !== 'above') {
      const cost = part.goes === 'below' ? unused(page.elements, { element: step, part }) : 0;
      choices = choices.map(({ score, parts }) => ({ score: score + cost, parts: [...parts, part] }));
      continue;
    }
    choices = choices.flatMap(({ score, parts }) =>
      state.stories.map((story) => {
        const second = story.title !== undefined || parts.some((other) => other.story === story.id);
        const own = page.titleAbove(step, part, story) + (second ? WEIGHTS.secondTitle : -WEIGHTS.untitled);
        const far = story === current ? 0 : WEIGHTS.otherStorysTitle;
        return { score: score + own + far, parts: [...parts, { ...part, story: story.id }] };
      }),
    );
  }
  return choices.map(({ score, parts }) => {
    const decision: Decision = { kind: 'divided', parts };
    return move(
      score,
      decision,
      () => lineCodes(parts).join(),
      () => divided(page, state, stack, step, parts),
    );
  });
}

function divided(page: Knowledge, state: State, stack: Stack, step: number, parts: readonly PlacedPart[]): State {
  const current = state.stories.at(-1);
  let { stories, waiting, odd } = state;
  let [subhead, ended] = [-1, false];
  for (const part of parts) {
    switch (part.goes) {
      case 'above':
        stories = stories.map((story) => (story.id === part.story ? page.book.entitle(story) : story));
        ended ||= part.story === current?.id;
        break;
      case 'below':
        waiting = [...waiting, { element: step, part }].slice(-MOST_WAITING);
        break;
      case 'subhead':
        subhead = part.from === 0 ? Math.min(3, stack.spareBefore) : Math.max(0, subhead);
        odd = !stack.lines.slice(part.from, part.to).some((line) => page.alike(line));
        break;
      case 'text':
        subhead = -1;
        break;
      case 'column':
        break;
    }
  }
  return { stories, waiting, subhead, odd, ended };
}

function photo(page: Knowledge, state: State, element: PhotoElement, step: number): StoryMove[] {
  const orphan = state.subhead >= 0 ? WEIGHTS.subheadBeforePhoto : 0;
  const plain = move(
    orphan,
    { kind: 'photo', title: undefined },
    () => 'photo',
    () => ({ ...state, subhead: -1 }),
  );
  const titled = state.waiting.flatMap((title): StoryMove[] => {
    const stack = page.elements[title.element];
    if (title.element !== step - 1 || stack?.kind !== 'stack') return [];
    const share = (line: StackLine): number => Math.max(...element.pieces.map((piece) => page.share(line, piece)));
    const lines = stack.lines.slice(title.part.from, title.part.to);
    const full = !element.told || lines.some((line) => line.shape !== 'title') ? WEIGHTS.photoFullTitle : 0;
    const fits = fit(stack, title.part, share, 'photo');
    const score = orphan + full + fits + WEIGHTS.photoTitle - unused(page.elements, title);
    const waiting = state.waiting.filter((other) => other !== title);
    const label = (): string => `photo ${title.element}.${title.part.from}`;
    return [move(score, { kind: 'photo', title }, label, () => ({ ...state, subhead: -1, waiting }))];
  });
  return [plain, ...titled];
}

function mark(page: Knowledge, state: State, element: Element | undefined): StoryMove {
  const next = (): State => {
    const last = state.stories.at(-1);
    if (element?.kind !== 'mark' || !element.closes || !last) return state;
    return { ...state, stories: [...state.stories.slice(0, -1), page.book.close(last)] };
  };
  return move(0, { kind: 'mark' }, () => 'mark', next);
}
