// What a rule is: data plus one pure function. Its examples are its documentation and its tests.
import type { Composition } from '../compose/index.ts';
import type { CorrectedPage, Flag, Severity } from '../page/index.ts';

/** What a rule may look at. */
export interface RuleView {
  readonly raw: string;
  readonly page: CorrectedPage;
  /** The engine's own composition of `raw`; the page may have been edited since. */
  readonly composition: Composition;
}

export interface RuleExample {
  /** A raw page. */
  readonly raw: string;
  /** The flagged texts, in page order; empty: no flag of this rule. */
  readonly flags: readonly string[];
  /** The flagged block's text once the fix is applied, where there is a fix. */
  readonly fixed?: string;
}

export interface Rule {
  /** kebab-case, never changed once released: decisions are stored under it. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** What it finds and why that matters, in a sentence or two, for docs and the desk. */
  readonly about: string;
  readonly examples: readonly RuleExample[];
  check(view: RuleView): readonly Flag[];
}
