// The choices at a stack of title lines: each way to divide it, with each open story that a part may be the title of.
import {
  MOST_WAITING,
  NO_HEAD,
  type PlacedPart,
  type State,
  type Story,
  type StoryOffers,
  type StoryStep,
} from './chain.ts';
import type { Stack, StackLine } from './elements.ts';
import { WEIGHTS } from './evidence.ts';
import { type StoryPage, unused } from './knowledge.ts';
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
}

interface TitleAbove {
  readonly part: Part;
  /** How well a story fits it. */
  readonly fits: (story: Story) => number;
}

/** Where a plan is being carried out. */
interface Place {
  readonly stories: readonly Story[];
  readonly offers: StoryOffers;
  /** What it is worth to stand behind its text. */
  readonly habit: number;
  /** The stories that have got the first titles; grows and shrinks on the way, because this runs very often. */
  readonly given: Story[];
}

export function stackStep(page: StoryPage, stack: Stack, at: number): StoryStep {
  const plans = (page.divisions.get(at) ?? []).map((division) => planOf(page, stack, at, division));
  const whole = planOf(page, stack, at, { parts: [{ from: 0, to: stack.lines.length, goes: 'below' }], score: 0 });
  const withoutAbove = plans.filter((plan) => plan.above.length === 0);
  return {
    choose({ stories, waiting }, offers) {
      const open = stories.length > 0 ? plans : withoutAbove;
      const place = { stories, offers, habit: page.habit.above, given: [] };
      const reach = reachOf(place.habit);
      const above = stories.at(-1);
      const top = !above && waiting.length === 0 ? WEIGHTS.nothingAbove : 0;
      const sub = above ? subheadIn(page, above) : 0;
      for (const plan of open.length > 0 ? open : [whole]) {
        const inside = plan.inside ? (plan.repeats ? 0 : top) + (plan.subhead ? sub : 0) : 0;
        const score = plan.score + inside;
        // Most plans fall behind whatever their titles score.
        if (score + reach * plan.above.length + plan.costs < offers.floor) continue;
        give(plan, place, score);
      }
    },
    after: (state, decision) => (decision.kind === 'divided' ? divided(page, state, stack, at, decision.parts) : state),
  };
}

/** What it is worth to a subhead to stand in such a story. */
function subheadIn(page: StoryPage, story: Story): number {
  if (page.isNews(story.id)) return WEIGHTS.subheadInNews;
  if (story.signed) return WEIGHTS.subheadInFeature;
  return story.title === undefined ? WEIGHTS.subheadInUntitled : 0;
}

function planOf(page: StoryPage, stack: Stack, at: number, { parts, score }: Division): Plan {
  const above = parts.filter((part) => part.goes === 'above');
  const below = parts.filter((part) => part.goes === 'below');
  return {
    score,
    subhead: parts[0]?.goes === 'subhead',
    repeats: parts.some(
      ({ goes, from, to }) => goes === 'subhead' && headOf(page, stack.lines.slice(from, to), NO_HEAD) >= 0,
    ),
    inside: parts[0]?.goes === 'subhead' || parts[0]?.goes === 'text',
    above: above.map((part) => ({ part, fits: page.titleAbove(at, part) })),
    rest: parts.filter((part) => part.goes !== 'above'),
    costs: below.reduce((sum, part) => sum + unused(page.elements, { element: at, part }), 0),
  };
}

/** What a title of a text above may score at most. */
const reachOf = (habit: number): number => BEST_FIT + habit - WEIGHTS.untitled;

/** Offers a plan once for each way to give its titles of texts above to open stories. */
function give(plan: Plan, place: Place, score: number): void {
  const { given } = place;
  const title = plan.above[given.length];
  if (!title) {
    const total = score + plan.costs;
    if (total >= place.offers.floor) place.offers.offer(total, { kind: 'divided', parts: partsOf(plan, given) });
    return;
  }
  const most = reachOf(place.habit) * (plan.above.length - given.length);
  if (score + most + plan.costs < place.offers.floor) return;
  const { stories, habit } = place;
  const current = stories.at(-1);
  for (const story of stories) {
    const second = story.title !== undefined || given.includes(story);
    const own = title.fits(story) + habit + (second ? WEIGHTS.secondTitle : -WEIGHTS.untitled);
    const far = story === current ? 0 : WEIGHTS.otherStorysTitle;
    given.push(story);
    give(plan, place, score + own + far);
    given.pop();
  }
}

const partsOf = (plan: Plan, given: readonly Story[]): PlacedPart[] => [
  ...plan.above.map(({ part }, n): PlacedPart => ({ ...part, ...(given[n] && { story: given[n].id }) })),
  ...plan.rest,
];

/** The repeated subhead among lines, or the one before them. */
const headOf = (page: StoryPage, lines: readonly StackLine[], before: number): number =>
  lines.reduce((head, line) => (page.repeated(line) >= 0 ? page.repeated(line) : head), before);

function divided(page: StoryPage, state: State, stack: Stack, at: number, parts: readonly PlacedPart[]): State {
  const current = state.stories.at(-1);
  let { stories, waiting, odd, owed } = state;
  let [subhead, ended, head] = [-1, false, NO_HEAD];
  for (const part of parts) {
    switch (part.goes) {
      case 'above':
        stories = stories.map((story) => (story.id === part.story ? page.book.entitle(story) : story));
        ended ||= part.story === current?.id;
        break;
      case 'below':
        if (subhead >= 0 && current) [owed, subhead, head] = [current.id, -1, NO_HEAD];
        waiting = [...waiting, { element: at, part }].slice(-MOST_WAITING);
        break;
      case 'subhead':
        subhead = part.from === 0 ? Math.min(3, stack.spareBefore) : Math.max(0, subhead);
        head = headOf(page, stack.lines.slice(part.from, part.to), head);
        odd = stack.lines.slice(part.from, part.to).every((line) => page.alike(line) === 0);
        break;
      case 'text':
        subhead = -1;
        head = NO_HEAD;
        break;
      case 'column':
        break;
    }
  }
  return { stories, waiting, subhead, odd, head, owed, ended };
}
