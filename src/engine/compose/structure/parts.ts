// The ways to cut a stack of title lines into parts, each with a destination. Scores here are what holds whatever the
// stories are; what a part scores with a given story is added later.
import { headsSection } from '../../lexicon/index.ts';
import { greatestFirst } from './extremes.ts';
import { columnEvidence, fromCoverage, type StoryKind, subheadEvidence, WEIGHTS } from './evidence.ts';
import type { Stack, StackLine } from './elements.ts';
import { isShouted, namesBriefs } from './signs.ts';
import { isUnit } from './titles.ts';

/**
 * `above`: title of a story whose text stands before it · `below`: title of a story that follows · `subhead`: inside the
 * story · `column`: a standing head · `text`: a line of running text that the page cuts off.
 */
export type Destination = 'above' | 'below' | 'subhead' | 'column' | 'text';

export interface Part {
  readonly from: number;
  readonly to: number;
  readonly goes: Destination;
}

export interface Division {
  readonly parts: readonly Part[];
  readonly score: number;
}

const MOST_PARTS = 4;
const MOST_DIVISIONS = 28;

export interface StackContext {
  /** 0 to 1: how much another stack line of the page that also stands inside a text has this line's form. */
  readonly alike: (line: StackLine) => number;
  /** The line's words head a part of any article, or stand more than once on the page: they are no title. */
  readonly standing: (line: StackLine) => boolean;
  /** The share of a line's weight that the paragraphs right behind the stack hold. */
  readonly covered: (line: StackLine) => number;
  /** The stack is one line without a number, below numbered subheads. */
  readonly outOfRow: boolean;
  /** The text above goes on on another page. */
  readonly afterJump: boolean;
  /**
   * A paragraph with a dateline, a list, a table or a letter stands right behind the stack, or an editor's note before it: no
   * subhead does that.
   */
  readonly opensNews: boolean;
  /** The paragraph right behind the stack says when, as news does. */
  readonly tellsWhen: boolean;
  /** The share of a line that the first sentence right behind the stack holds. */
  readonly toldAtOnce: (line: StackLine) => number;
}

const DESTINATIONS: readonly Destination[] = ['above', 'below', 'subhead', 'column', 'text'];

export function divisions(stack: Stack, context: StackContext): Division[] {
  const height = stack.lines.length;
  const cuts = stack.lines.map((_, to) => (to > 0 && mayCut(stack, to, context) ? cutScore(stack, to) : undefined));
  // A part's own score depends on the part before it only in whether that is a subhead or a column head: each is worked out once.
  const known: number[][] = [];
  const scoreOf = (from: number, to: number, number: number, before: Destination | undefined): number => {
    const scores = (known[from * height + to - 1] ??= []);
    const place = number + DESTINATIONS.length * (before === 'subhead' ? 1 : before === 'column' ? 2 : 0);
    return (scores[place] ??= partScore(stack, { from, to, goes: DESTINATIONS[number] ?? 'text' }, context, before));
  };
  /** The divisions found: each as its parts, one after the other in one number, and its score. */
  const paths: number[] = [];
  const totals: number[] = [];
  const build = (from: number, parts: number, path: number, score: number): void => {
    if (from === height) {
      paths.push(path);
      totals.push(score);
      return;
    }
    if (parts >= MOST_PARTS) return;
    const last = parts === 0 ? undefined : DESTINATIONS[path & 7];
    for (let to = from + 1; to <= height; to += 1) {
      const cut = to < height ? cuts[to] : 0;
      if (cut === undefined) continue;
      for (let number = 0; number < DESTINATIONS.length; number += 1) {
        const goes = DESTINATIONS[number] ?? 'text';
        if (goes === 'above' && last !== undefined && last !== 'above') continue;
        const title = goes === 'above' || goes === 'below';
        const dangling = title && (last === 'subhead' || last === 'text') ? -4 : 0;
        const own = scoreOf(from, to, number, last) + dangling;
        if (own > -8) build(to, parts + 1, (path << PART_BITS) | (to << 3) | number, score + own + cut);
      }
    }
  };
  build(0, 0, 0, 0);
  // Whatever the lines are, they can be one title.
  if (paths.length === 0) return [{ parts: [{ from: 0, to: height, goes: 'below' }], score: 0 }];
  return greatestFirst(totals, MOST_DIVISIONS).map((n) => ({ parts: partsOf(paths[n] ?? 0), score: totals[n] ?? 0 }));
}

/** Bits of one part in a path: three for its destination, four for the line behind it. No stack has sixteen lines. */
const PART_BITS = 7;

function partsOf(path: number): Part[] {
  const parts: Part[] = [];
  for (let rest = path; rest > 0; rest >>= PART_BITS) {
    const from = (rest >> (PART_BITS + 3)) & 15;
    parts.unshift({ from, to: (rest >> 3) & 15, goes: DESTINATIONS[rest & 7] ?? 'text' });
  }
  return parts;
}

const FREELY = 5;

/** What a standing subhead costs as part of a title. */
const STANDING = -4;

/** High stacks are cut only where the page leaves room, so that the number of divisions stays small. */
function mayCut(stack: Stack, at: number, { standing }: StackContext): boolean {
  if (stack.lines.length <= FREELY) return true;
  if (stack.lines.slice(at - 1, at + 1).some(standing)) return true;
  const gaps = stack.lines.slice(1).map((line) => line.gap);
  const line = stack.lines[at];
  return line !== undefined && (line.gap > Math.min(...gaps) || stack.lines[at - 1]?.shape === 'byline');
}

function cutScore(stack: Stack, at: number): number {
  const line = stack.lines[at];
  if (line === undefined) return 0;
  const gaps = stack.lines.slice(1).map((other) => other.gap);
  const outside = Math.min(stack.lines[0]?.gap ?? 0, stack.gapAfter);
  const tight = line.gap < Math.max(...gaps) || (line.gap < outside && !stack.opensPage && !stack.closesPage);
  const wider = line.gap > Math.min(...gaps);
  return (line.bound ? -5 : 0) + (wider ? 0.6 : tight ? -1.5 : 0) - 0.4;
}

function partScore(stack: Stack, part: Part, context: StackContext, before: Destination | undefined): number {
  const lines = stack.lines.slice(part.from, part.to);
  const core = lines.filter((line) => line.shape === 'title');
  if (isTitleOfBriefs(stack, part) && (part.goes !== 'below' || lines.length > 1)) return WEIGHTS.briefsAmongTitles;
  switch (part.goes) {
    case 'above':
    case 'below':
      return (
        (lines.some(context.standing) && lines.at(-1)?.shape !== 'byline' ? STANDING : 0) +
        titleShapeScore(stack, lines, part) +
        nearness(stack, part, before) * (part.goes === 'below' ? 1 : -1)
      );
    case 'subhead': {
      if (core.length < lines.length) return -9;
      const excess = part.to === stack.lines.length ? stack.spareAfter : 0;
      const text = lines.map((line) => line.text).join('');
      const again = before === 'subhead' ? -1 : before === 'column' ? underSection(stack, part) : 0;
      const acting = isUnit(lines[0]?.text ?? '') ? WEIGHTS.actingSubhead : 0;
      const news = part.to === stack.lines.length && context.opensNews ? WEIGHTS.subheadBeforeLead : 0;
      return (
        subheadEvidence(text, excess, Math.max(...lines.map(context.alike)), Math.max(...lines.map(context.covered))) +
        again +
        news +
        (part.to === stack.lines.length ? announced(lines, context) : 0) +
        acting +
        (context.outOfRow ? WEIGHTS.subheadOutOfRow : 0) +
        (context.afterJump && !lines.some(context.standing) ? WEIGHTS.subheadAfterJump : 0) -
        looseLines(lines) +
        (lines.some(context.standing) && stack.lines[part.to]?.shape !== 'byline' ? 1.5 : 0)
      );
    }
    case 'column': {
      const [line] = core;
      if (line === undefined || lines.length > 1) return -9;
      const alone = part.from === 0 ? stack.excessBefore > 0 : line.gap > (stack.lines[part.to]?.gap ?? stack.gapAfter);
      return columnEvidence(line.text, {
        alone,
        opensPage: stack.opensPage && part.from === 0,
        bare: stack.lines.length === 1 && stack.opensPage,
        section: headsSection(line.text),
        above: part.to < stack.lines.length,
      });
    }
    case 'text': {
      if (core.length < lines.length || lines.length > 1) return -9;
      const commas = /[，,、：“”]/u.test(lines[0]?.text ?? '') ? 1.5 : 0;
      const apart = part.from === 0 && stack.excessBefore > 0 ? -1.5 : 0;
      const [{ text: only } = { text: '' }] = lines;
      const shouted = isShouted(only) || only.endsWith('.') ? WEIGHTS.shoutedText : 0;
      const brief = commas === 0 && (lines[0]?.text.length ?? 0) <= 8 ? -2 : 0;
      const news = part.to === stack.lines.length && context.opensNews ? -3 : 0;
      return -4 + shouted + commas + apart + brief + news + (before === 'subhead' ? 2.5 : 0);
    }
  }
}

/** Below the name of a section stands the title of a text. */
const underSection = (stack: Stack, { from }: Part): number =>
  headsSection(stack.lines[from - 1]?.text ?? '') ? WEIGHTS.subheadUnderSection : 0;

/** 简讯 right above its news is their only title, unless it opens the page as the head of a column. */
const isTitleOfBriefs = (stack: Stack, part: Part): boolean =>
  part.to === stack.lines.length && !stack.opensPage && namesBriefs(stack.lines[part.to - 1]?.text ?? '');

/** What the text behind lines says against a subhead: it tells at once what they announce, and when it was. */
const announced = (lines: readonly StackLine[], { toldAtOnce, tellsWhen }: StackContext): number =>
  WEIGHTS.subheadToldAtOnce * Math.max(...lines.map(toldAtOnce)) + (tellsWhen ? WEIGHTS.subheadBeforeNews : 0);

/** What it costs to hold lines for one subhead that nothing binds. */
function looseLines(lines: readonly StackLine[]): number {
  let cost = 0;
  for (const [n, line] of lines.entries()) {
    if (n === 0 || line.bound) continue;
    cost += /[，,]/u.test(lines[n - 1]?.text ?? '') && line.text.length <= 6 ? 0.3 : 3;
  }
  return cost;
}

/** Titles stand closer to their own text: positive when a part is nearer to what follows it. */
function nearness(stack: Stack, part: Part, above: Destination | undefined): number {
  // A column head is its title's.
  const before = stack.lines[above === 'column' ? 0 : part.from]?.gap ?? 0;
  const after = part.to < stack.lines.length ? (stack.lines[part.to]?.gap ?? 0) : stack.gapAfter;
  const edge = (part.from === 0 && stack.opensPage) || (part.to === stack.lines.length && stack.closesPage);
  return edge ? 0 : 0.7 * Math.max(-2, Math.min(2, before - after));
}

/** What each line costs that nothing holds to the title above it; the same, where the page sets no titles apart. */
const LOOSE = -2;
const LOOSE_UNTOLD = -1.2;

/** A title is one to three lines and a byline below; a stack that holds more is probably several titles. */
function titleShapeScore(stack: Stack, lines: readonly StackLine[], part: Part): number {
  const core = lines.filter((line) => line.shape === 'title');
  const outside = Math.min(stack.opensPage ? Infinity : (stack.lines[0]?.gap ?? 0), stack.gapAfter);
  const loose = core.slice(1).filter((line) => !line.bound && !isUnit(line.text));
  const close = loose.filter((line) => line.gap === 0 && outside > 0).length;
  const named = isUnit(core[0]?.text ?? '') ? 1 : 0;
  // Where no gap stands round the stack either, none could part two titles in it.
  const each = outside === 0 ? LOOSE_UNTOLD : LOOSE;
  let score = each * Math.max(0, loose.length - close - named) - 0.5 * close - 1.2 * Math.max(0, core.length - 3);
  if (core.length === 0) score -= part.goes === 'below' ? 2.5 : 1;
  if (lines[0]?.shape === 'dash') score -= 1.5;
  const inner = lines.slice(1);
  const narrow = Math.min(...stack.lines.slice(1).map((line) => line.gap));
  for (const [n, line] of inner.entries()) {
    if (line.gap > narrow && !line.bound) score -= 0.8;
    if (lines[n]?.shape === 'byline' && line.shape !== 'byline') score -= 4;
  }
  return score;
}

/** No part fits better. */
export const BEST_FIT = 7;

/**
 * How well the lines of a part fit a text or story: `covered` says what share of a line's weight it holds. Lines bound to
 * each other count as one.
 */
export function fit(stack: Stack, part: Part, covered: (line: StackLine) => number, kind: StoryKind): number {
  let [found, missed, spared, bound] = [0, 0, 0, NOTHING_BOUND];
  const take = (share: number, weight: number): void => {
    const value = weight * fromCoverage(share, kind);
    if (value > 0) found += value;
    else {
      missed += Math.max(value, weight < 1 ? -1 : -4);
      spared += Math.max(value, weight < 1 ? -1 : SPARED);
    }
  };
  for (let n = part.from; n < part.to; n += 1) {
    const line = stack.lines[n];
    if (line === undefined) break;
    if (line.shape === 'title' && line.bound && bound > NOTHING_BOUND) {
      bound = Math.max(bound, covered(line));
      continue;
    }
    if (bound > NOTHING_BOUND) take(bound, 1);
    bound = line.shape === 'title' ? covered(line) : NOTHING_BOUND;
    if (line.shape === 'dash') take(covered(line), 0.5);
  }
  if (bound > NOTHING_BOUND) take(bound, 1);
  const tight = stack.lines.slice(part.from + 1, part.to).every(({ gap }) => gap === 0);
  return Math.min(found, BEST_FIT) + (tight && found >= SURELY ? spared : missed);
}

/** What a line costs whose words the text never uses, right below or above one that surely is of that text. */
const SPARED = -2;
const SURELY = 3;

/** In place of the greatest share of the lines of one title, which is 0 or more. */
const NOTHING_BOUND = -1;
