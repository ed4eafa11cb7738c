// What a rule is: data plus one pure function. Its examples are its documentation and its tests.
import type { Composition } from '../compose/index.ts';
import type { CorrectedPage, Flag, PageOp, Placed, Repair, Severity } from '../page/index.ts';
import { cutsPair } from '../text/index.ts';
import type { ProjectLists } from './lists.ts';
import type { NameCounts } from './names.ts';
import type { CheckedBlock } from './scan.ts';

/** What a page is checked with. */
export interface RuleView {
  readonly raw: string;
  readonly page: CorrectedPage;
  /** The engine's own composition of `raw`; the page may have been edited since. */
  readonly composition: Composition;
}

/** What a rule looks at: the view, the page's blocks in page order but for what was taken out, and what is known besides. */
export interface RuleScope extends RuleView {
  readonly blocks: readonly CheckedBlock[];
  readonly lists: ProjectLists;
  readonly names: NameCounts;
}

/** A flag before it knows its rule. */
export type Finding = Omit<Flag, 'rule' | 'severity'>;

export interface RuleExample {
  /** A raw page. */
  readonly raw: string;
  /** The flagged texts, in page order, `''` for a flag on a whole group; empty: no flag of this rule. */
  readonly flags: readonly string[];
  /** The first flagged block's text once the fixes are applied, where there are fixes. */
  readonly fixed?: string;
}

/**
 * What a rule's flags are about. `layout`: what composing made of the page. `text`: the characters of a block; a word on the
 * project's list of words is not flagged. `spelling`: the same, and a name that the archive knows is not flagged either.
 */
export type Subject = 'layout' | 'text' | 'spelling';

export interface Rule {
  /** kebab-case, never changed once released: decisions are stored under it. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly subject: Subject;
  /** What it finds and why that matters, in a sentence or two, for docs and the desk. */
  readonly about: string;
  readonly examples: readonly RuleExample[];
  /** Takes time linear in the page. A fix it gives is made of `replace` operations only. */
  check(scope: RuleScope): readonly Finding[];
}

type Rest = Pick<Finding, 'data' | 'fix' | 'suggestions'>;

/** A finding at `[start, end)` of a block, which may be a neighbour's half: it is widened to whole characters. */
export const findingAt = (
  { group, block }: Placed,
  start: number,
  end: number,
  confidence: number,
  message: string,
  rest: Rest = {},
): Finding => ({
  group: group.id,
  block: block.id,
  start: cutsPair(block.text, start) ? start - 1 : start,
  end: cutsPair(block.text, end) ? end + 1 : end,
  message,
  confidence,
  ...rest,
});

/** A finding on the whole page, shown at one of its groups. */
export const findingOnPage = (group: string, confidence: number, message: string, rest: Rest = {}): Finding => ({
  ...findingOn(group, confidence, message, rest),
  pageWide: true,
});

/** A finding on a whole group. */
export const findingOn = (group: string, confidence: number, message: string, rest: Rest = {}): Finding => ({
  group,
  start: 0,
  end: 0,
  message,
  confidence,
  ...rest,
});

export const replaceOp = ({ block }: Placed, start: number, end: number, text: string): PageOp => ({
  op: 'replace',
  block: block.id,
  start,
  end,
  text,
});

/** A repair that puts `text` in place of `[start, end)`. */
export const replacing = (placed: Placed, start: number, end: number, text: string, label = text): Repair => ({
  label,
  ops: [replaceOp(placed, start, end, text)],
});
