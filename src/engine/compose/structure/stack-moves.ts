// The choices at a stack of title lines: each way to divide it, with each open story that a part may be the title of.
import { MOST_WAITING, type PlacedPart, type State, type StoryOffers, type StoryStep } from './chain.ts';
import type { Stack } from './elements.ts';
import { WEIGHTS } from './evidence.ts';
import { type StoryPage, unused } from './knowledge.ts';
import type { Division, Part } from './parts.ts';

/** A division, taken apart: what goes to stories above differs from state to state, the rest does not. */
interface Plan {
  readonly score: number;
  /** Its first parts: titles of texts above. */
  readonly above: readonly Part[];
  readonly rest: readonly Part[];
  /** What it costs that each title of a text below may find no story. */
  readonly costs: readonly number[];
}

export function stackStep(page: StoryPage, stack: Stack, at: number): StoryStep {
  const plans = (page.divisions.get(at) ?? []).map((division) => planOf(page, at, division));
  const whole = planOf(page, at, { parts: [{ from: 0, to: stack.lines.length, goes: 'below' }], score: 0 });
  return {
    choose(state, offers) {
      const open = plans.filter((plan) => plan.above.length === 0 || state.stories.length > 0);
      for (const plan of open.length > 0 ? open : [whole]) place(page, state, at, plan, offers);
    },
    after: (state, decision) => (decision.kind === 'divided' ? divided(page, state, stack, at, decision.parts) : state),
  };
}

function planOf(page: StoryPage, at: number, { parts, score }: Division): Plan {
  const below = parts.filter((part) => part.goes === 'below');
  return {
    score,
    above: parts.filter((part) => part.goes === 'above'),
    rest: parts.filter((part) => part.goes !== 'above'),
    costs: below.map((part) => unused(page.elements, { element: at, part })),
  };
}

/** Offers a division once for each way to give its titles of texts above to open stories. */
function place(page: StoryPage, state: State, at: number, plan: Plan, offers: StoryOffers): void {
  const current = state.stories.at(-1);
  const give = (score: number, given: readonly PlacedPart[]): void => {
    const part = plan.above[given.length];
    if (!part) {
      const total = plan.costs.reduce((sum, cost) => sum + cost, score);
      if (total >= offers.floor) offers.offer(total, { kind: 'divided', parts: [...given, ...plan.rest] });
      return;
    }
    for (const story of state.stories) {
      const second = story.title !== undefined || given.some((other) => other.story === story.id);
      const fits = page.titleAbove(at, part, story) + page.habit.above;
      const own = fits + (second ? WEIGHTS.secondTitle : -WEIGHTS.untitled);
      const far = story === current ? 0 : WEIGHTS.otherStorysTitle;
      give(score + own + far, [...given, { ...part, story: story.id }]);
    }
  };
  give(plan.score, []);
}

function divided(page: StoryPage, state: State, stack: Stack, at: number, parts: readonly PlacedPart[]): State {
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
        waiting = [...waiting, { element: at, part }].slice(-MOST_WAITING);
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
