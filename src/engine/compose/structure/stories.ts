// Paragraphs and titles to stories, decided together over the page: which story each paragraph goes on with or begins, and
// whose title each part of a stack of title lines is. One chain of decisions in raw order; the best chain wins.
import { type Decision, hashOf, isSame, labelOf, START, type State } from './chain.ts';
import type { Element } from './elements.ts';
import { habitOf, type Knowledge, knowledgeOf, type StoryView } from './knowledge.ts';
import { bestChain, bestDecisions, type Decided, type Problem } from './lattice.ts';
import { endScore, stepAt } from './moves.ts';
import { planBook } from './stack-moves.ts';

export interface StoryPlan {
  /** One per element of the sequence. */
  readonly decided: readonly Decided<Decision>[];
  /** Share of titled stories whose title stands before their text. */
  readonly titlesBefore: number;
}

/** Two passes: the second knows from the first whether the page sets titles before or after their texts. */
export function planStories(view: StoryView): StoryPlan {
  const known = knowledgeOf(view);
  const plans = planBook(known);
  const prior = known.foreign ? FOREIGN_PRIOR : PRIOR;
  const likely = prior[edgesOf(view.elements)];
  const titlesBefore = habit(bestDecisions(storyProblem(known, plans, likely)), likely);
  const decided = bestChain(storyProblem(known, plans, titlesBefore));
  return { decided, titlesBefore };
}

/** The chain of decisions as a problem for `bestChain`. */
function storyProblem(
  known: Knowledge,
  plans: ReturnType<typeof planBook>,
  titlesBefore: number,
): Problem<State, Decision> {
  const page = { ...known, habit: habitOf(titlesBefore) };
  return {
    start: START,
    steps: page.elements.length,
    stepAt: (at) => stepAt(page, plans, at),
    hashOf,
    isSame,
    labelOf,
    finish: endScore,
  };
}

/** Share of titles before their texts that the page's edges let expect: what opens with a title and ends with a text. */
const PRIOR = { before: 0.8, open: 0.5, after: 0.2 } as const;
/** Other scripts than Han are set across: what is read there comes in the order of the page. */
const FOREIGN_PRIOR = { before: 0.95, open: 0.9, after: 0.7 } as const;

function edgesOf(elements: readonly Element[]): keyof typeof PRIOR {
  const told = elements.filter(({ kind }) => kind === 'stack' || kind === 'paragraph');
  const [first, last] = [told[0]?.kind, told.at(-1)?.kind];
  return first === last ? 'open' : first === 'stack' ? 'before' : 'after';
}

function habit(decisions: readonly Decision[], likely: number): number {
  let [before, all] = [0, 0];
  for (const decision of decisions) {
    if (decision.kind === 'begins' && decision.title) {
      before += 1;
      all += 1;
    } else if (decision.kind === 'divided') {
      all += decision.parts.filter((part) => part.goes === 'above').length;
    }
  }
  return (before + 1.6 * likely) / (all + 1.6);
}
