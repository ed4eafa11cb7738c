// A thread that runs a person's regular expression over texts. It is ended from outside when the pattern takes too
// long, which is why it runs here and nowhere else.
import { answerQuestions } from '../store/thread.ts';
import { matcherOf, type PatternMatch } from './pattern.ts';

let match: ((text: string) => PatternMatch[]) | null = null;

const methods = {
  /** @throws SyntaxError for what is no pattern. */
  set(source: string, matchCase: boolean, put: string): void {
    match = matcherOf(source, matchCase, put);
  },
  /** For each text its matches. */
  match: (texts: readonly string[]): PatternMatch[][] => texts.map((text) => match?.(text) ?? []),
};
export type PatternMethods = typeof methods;

answerQuestions(() => methods);
