// The choices at a stack of title lines: each way to divide it, with each open story that a part may be the title of.
import {
  type Decision,
  MOST_WAITING,
  NO_HEAD,
  type PlacedPart,
  type State,
  type Story,
  type StoryOffers,
  type StoryStep,
  type TitlePart,
  type Waiting,
  waitingOf,
} from './chain.ts';
import { type Inside, isInside, type Stack, type StackLine } from './elements.ts';
import { interrupted, WEIGHTS } from './evidence.ts';
import { type Knowledge, partKey, type StoryPage, unused } from './knowledge.ts';
import { type Remembered, remembering } from './memo.ts';
import { BEST_FIT, type Division, type Part } from './parts.ts';

/** A division, taken apart: what goes to stories above differs from state to state, the rest does not. */
interface Plan {
  readonly score: number;
  /** Its first part divides a text that stands above, or goes on with it. */
  readonly inside: boolean;
  readonly subhead: boolean;
  /** It has a subhead that the page repeats. */
  readonly repeats: boolean;
  /** Its first parts: titles of texts above. */
  readonly above: readonly TitleAbove[];
  readonly rest: readonly Part[];
  /** What it costs that its titles of texts below may find no story. */
  readonly costs: number;
  /** What its parts leave behind, without a story above and with one. */
  readonly alone: Left;
  readonly below: Left;
  /** Its decisions, by the stories that get its first titles, one after the other. */
  readonly choice: Chosen;
}

interface TitleAbove {
  readonly part: Part;
  /** How well a story fits it. */
  readonly fits: Remembered<Story>;
  /** Authors alone: a story that has its title may have them below its text. */
  readonly signs: boolean;
}

/** A decision, once it has been made, and those that give one title more, each by the story that gets it. */
interface Chosen {
  readonly story: number;
  decision: Decision | undefined;
  readonly next: Chosen[];
}

function chosenFor({ next }: Chosen, story: number): Chosen {
  for (const one of next) if (one.story === story) return one;
  const made: Chosen = { story, decision: undefined, next: [] };
  next.push(made);
  return made;
}

/** What the parts of a plan that go to no story above leave behind. */
interface Left extends Pick<State, 'subhead' | 'head' | 'waiting'> {
  /** Undefined: as it was. */
  readonly odd: boolean | undefined;
  /** The story above has a subhead that a title cut off from its text. */
  readonly owes: boolean;
}

/** A decision's plan and the numbers of the stories that get its first titles. */
interface Outcome {
  readonly plan: Plan;
  readonly given: readonly number[];
}

/** Where plans are being carried out. */
interface Place {
  readonly stories: readonly Story[];
  readonly offers: StoryOffers;
  /** What it is worth to stand behind its text. */
  readonly habit: number;
  /** The stories that have got the first titles; grows and shrinks on the way, because this runs very often. */
  readonly given: Story[];
  readonly outcomes: Map<Decision, Outcome>;
  /** As of the stack. */
  readonly inside: Inside;
}

/** The plans for a stack, and what each decision made of them leads to. */
interface Plans {
  readonly inside: Inside;
  readonly all: readonly Plan[];
  /** Those that give no title to a story above; never none. */
  readonly withoutAbove: readonly Plan[];
  readonly outcomes: Map<Decision, Outcome>;
}

/** Plans each stack of a page once. */
export const planBook = (page: Knowledge): ((stack: { readonly element: number; readonly stack: Stack }) => Plans) =>
  remembering(
    ({ element }) => element,
    ({ element, stack }) => plansOf(page, stack, element),
  );

function plansOf(page: Knowledge, stack: Stack, at: number): Plans {
  const waiting = remembering(partKey, ({ part }) => waitingOf(at, part));
  const plan = (division: Division): Plan => planOf(page, stack, at, division, waiting);
  const all = (page.divisions.get(at) ?? []).map(plan);
  const whole = plan({ parts: [{ from: 0, to: stack.lines.length, goes: 'below' }], score: 0 });
  const withoutAbove = all.filter(({ above }) => above.length === 0);
  return {
    inside: stack.inside,
    all: all.length > 0 ? all : [whole],
    withoutAbove: withoutAbove.length > 0 ? withoutAbove : [whole],
    outcomes: new Map(),
  };
}

export function stackStep(page: StoryPage, { inside: within, all, withoutAbove, outcomes }: Plans): StoryStep {
  const habit = page.habit.above;
  const reach = reachOf(habit);
  const given: Story[] = [];
  return {
    choose(state, offers) {
      const { stories } = state;
      const place = { stories, offers, habit, given, outcomes, inside: within };
      const above = stories.at(-1);
      const top = !above && state.waiting.length === 0 ? WEIGHTS.nothingAbove : 0;
      const sub = above ? subheadIn(page, above) + (isInside(within, above) ? interrupted(within) : 0) : 0;
      for (const plan of above ? all : withoutAbove) {
        const inside = plan.inside ? (plan.repeats ? 0 : top) + (plan.subhead ? sub : 0) : 0;
        const score = plan.score + inside;
        // Most plans fall behind whatever their titles score.
        if (score + reach * plan.above.length + plan.costs < offers.floor) continue;
        if (plan.above.length > 0) give(plan, place, score, plan.choice);
        else offers.offer(score + plan.costs, (plan.choice.decision ??= decide(plan, place)));
      }
    },
    after(state, decision) {
      const outcome = outcomes.get(decision);
      return outcome ? divided(page, state, outcome) : state;
    },
  };
}

/** What it is worth to a subhead to stand in such a story. */
function subheadIn(page: StoryPage, story: Story): number {
  const many = story.texts.length;
  if (page.isNews(story.id)) {
    if (many === 1) return WEIGHTS.subheadEarlyInNews;
    return many === 2 ? WEIGHTS.subheadSoonInNews : WEIGHTS.subheadInNews;
  }
  return inOther(page, story) + (many === 1 ? WEIGHTS.subheadEarly : 0);
}

/** The same, where no dateline opens the story. */
function inOther(page: StoryPage, story: Story): number {
  if (story.manner === 'feature') return WEIGHTS.subheadInFeature;
  if (story.manner === 'notice' || story.manner === 'briefs' || page.isListed(story.latest))
    return WEIGHTS.subheadInNotice;
  return story.title === undefined ? WEIGHTS.subheadInUntitled : 0;
}

function planOf(
  page: Knowledge,
  stack: Stack,
  at: number,
  { parts, score }: Division,
  waiting: (title: TitlePart) => Waiting,
): Plan {
  const above = parts.filter((part) => part.goes === 'above');
  const rest = parts.filter((part) => part.goes !== 'above');
  const below = parts.filter((part) => part.goes === 'below');
  const left = (hasStory: boolean): Left =>
    leftBy(page, stack, rest, (part) => waiting({ element: at, part }), hasStory);
  return {
    score,
    subhead: parts[0]?.goes === 'subhead',
    repeats: parts.some(
      ({ goes, from, to }) => goes === 'subhead' && headOf(page, stack.lines.slice(from, to), NO_HEAD) >= 0,
    ),
    inside: parts[0]?.goes === 'subhead' || parts[0]?.goes === 'text',
    above: above.map((part) => ({
      part,
      fits: page.titleAbove(at, part),
      signs: stack.lines.slice(part.from, part.to).every(({ shape }) => shape === 'byline'),
    })),
    rest,
    costs: below.reduce((sum, part) => sum + unused(page.elements, { element: at, part }), 0),
    alone: left(false),
    below: left(true),
    choice: { story: -1, decision: undefined, next: [] },
  };
}

/** What a title of a text above may score at most. */
const reachOf = (habit: number): number => BEST_FIT + habit - WEIGHTS.untitled;

/** Offers a plan once for each way to give its titles of texts above to open stories. */
function give(plan: Plan, place: Place, score: number, chosen: Chosen): void {
  const { given, offers, stories, habit, inside } = place;
  const title = plan.above[given.length];
  if (!title) return;
  const left = plan.above.length - given.length - 1;
  const most = reachOf(habit) * left;
  const current = stories.at(-1);
  for (const story of stories) {
    const second = story.title !== undefined || given.includes(story);
    const fit = title.fits.values[title.fits.placeOf(story)] ?? 0;
    const own =
      fit + (title.signs && second ? signature(story) : habit + (second ? WEIGHTS.secondTitle : -WEIGHTS.untitled));
    const other = story === current ? 0 : WEIGHTS.otherStorysTitle;
    const so = score + own + other + (isInside(inside, story) ? interrupted(inside) : 0);
    if (so + most + plan.costs < offers.floor) continue;
    const next = chosenFor(chosen, story.id);
    given.push(story);
    if (left > 0) give(plan, place, so, next);
    else offers.offer(so + plan.costs, (next.decision ??= decide(plan, place)));
    given.pop();
  }
}

/** What it is worth that a story that has its title gets its authors below a text. */
const signature = ({ title, manner }: Story): number =>
  title === 'below' && manner === 'plain' ? WEIGHTS.signedBelow : WEIGHTS.secondTitle;

function decide(plan: Plan, { given, outcomes }: Place): Decision {
  const parts = [
    ...plan.above.map(({ part }, n): PlacedPart => ({ ...part, ...(given[n] && { story: given[n].id }) })),
    ...plan.rest,
  ];
  const decision: Decision = { kind: 'divided', parts };
  outcomes.set(decision, { plan, given: given.map(({ id }) => id) });
  return decision;
}

/** The repeated subhead among lines, or the one before them. */
const headOf = (page: Knowledge, lines: readonly StackLine[], before: number): number =>
  lines.reduce((head, line) => (page.repeated(line) >= 0 ? page.repeated(line) : head), before);

function leftBy(
  page: Knowledge,
  stack: Stack,
  parts: readonly Part[],
  waitingFor: (part: Part) => Waiting,
  hasStory: boolean,
): Left {
  const waiting: Waiting[] = [];
  let odd: boolean | undefined;
  let [subhead, head, owes] = [-1, NO_HEAD, false];
  for (const part of parts) {
    const lines = stack.lines.slice(part.from, part.to);
    switch (part.goes) {
      case 'below':
        if (subhead >= 0 && hasStory) [owes, subhead, head] = [true, -1, NO_HEAD];
        waiting.push(waitingFor(part));
        break;
      case 'subhead':
        subhead = part.from === 0 ? Math.min(3, stack.spareBefore) : Math.max(0, subhead);
        head = headOf(page, lines, head);
        odd = lines.every((line) => page.alike(line) === 0);
        break;
      case 'text':
        subhead = -1;
        head = NO_HEAD;
        break;
      case 'above':
      case 'column':
        break;
    }
  }
  return { waiting, subhead, head, odd, owes };
}

function divided(page: StoryPage, state: State, { plan, given }: Outcome): State {
  const current = state.stories.at(-1);
  const { waiting, subhead, head, odd, owes } = current ? plan.below : plan.alone;
  return {
    stories:
      given.length === 0
        ? state.stories
        : state.stories.map((story) => (given.includes(story.id) ? entitled(page, story) : story)),
    waiting: waiting.length === 0 ? state.waiting : [...state.waiting, ...waiting].slice(-MOST_WAITING),
    subhead,
    odd: odd ?? state.odd,
    head,
    owed: owes && current ? current.id : state.owed,
    ended: current !== undefined && given.includes(current.id) && current.title === undefined,
  };
}

/** A story that has its title gets authors only. */
const entitled = ({ book }: StoryPage, story: Story): Story =>
  story.title === undefined ? book.entitle(story) : book.sign(story);
