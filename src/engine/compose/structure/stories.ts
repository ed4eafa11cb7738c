// Paragraphs and titles to stories, decided together over the page: which story each paragraph goes on with or begins, and
// whose title each part of a stack of title lines is. One chain of decisions in raw order; the best chain wins.
import { type Decision, START, type State } from './chain.ts';
import { knowledgeOf, type StoryView } from './knowledge.ts';
import { bestChain, type Decided, type Problem } from './lattice.ts';
import { endScore, movesAt } from './moves.ts';

export interface StoryPlan {
  /** One per element of the sequence. */
  readonly decided: readonly Decided<Decision>[];
  /** Share of titled stories whose title stands before their text. */
  readonly titlesBefore: number;
}

/** Two passes: the second knows from the first whether the page sets titles before or after their texts. */
export function planStories(view: StoryView): StoryPlan {
  const titlesBefore = habit(bestChain(storyProblem(view, 0.5)));
  const decided = bestChain(storyProblem(view, titlesBefore));
  return { decided, titlesBefore };
}

/** The chain of decisions as a problem for `bestChain`. */
export function storyProblem(view: StoryView, titlesBefore: number): Problem<State, Decision> {
  const page = knowledgeOf(view, titlesBefore);
  return {
    start: START,
    steps: page.elements.length,
    expand: (state, step) => movesAt(page, state, step),
    finish: endScore,
  };
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
