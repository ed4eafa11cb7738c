// Figures: what was done, how good the rules are, how many errors are left.
import { z } from 'zod';
import { pageState } from './page.ts';

const count = z.number().int();

/** What readers made of a rule's flags. */
export const ruleRecord = z.object({
  rule: z.string(),
  accepted: count,
  ignored: count,
  /** Open flags of pages that are not in the bin. */
  open: count,
  /** Accepted of all verdicts; null without any. */
  precision: z.number().nullable(),
  /** What a person said of it; null: its verdicts decide. */
  said: z.enum(['mute', 'hear']).nullable(),
  /** Its flags are neither shown nor counted at present. */
  muted: z.boolean(),
});
export type RuleRecord = z.infer<typeof ruleRecord>;

export const pace = z.object({
  reader: z.string(),
  /** ISO date, UTC. */
  day: z.string(),
  /** Readings finished. */
  pages: count,
  characters: count,
  /** Minutes of work; pauses longer than `docs/measures.md` says are left out. */
  minutes: z.number(),
  pagesPerHour: z.number().nullable(),
});
export type Pace = z.infer<typeof pace>;

export const statistics = z.object({
  progress: z.array(
    z.object({ paper: z.string().nullable(), state: pageState, pages: count, characters: count, openFlags: count }),
  ),
  flags: z.array(z.object({ rule: z.string(), paper: z.string().nullable(), pages: count, flags: count })),
  rules: z.array(ruleRecord),
  pace: z.array(pace),
});
export type Statistics = z.infer<typeof statistics>;

/** Errors against a text that is held to be right, counted by the official rule. */
const errorRate = z.object({
  /** What the figures are of: a month `2025-09`, a paper, or a reader. */
  of: z.string(),
  pages: count,
  characters: count,
  /** Errors found, and their points by the counting rule. */
  errors: count,
  points: z.number(),
  per10000: z.number().nullable(),
  /** 95 % interval of `per10000`. */
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type ErrorRate = z.infer<typeof errorRate>;

/** Three numbers that are never added up: only `left` is held against the bar. */
export const errorMeter = z.object({
  /** What was wrong when the pages came in. */
  arrived: z.array(errorRate),
  /** What a reader found after the one before. */
  found: z.array(errorRate),
  /** What blind samples say is left. */
  left: z.array(errorRate),
  /** Errors per 10,000 characters that a newspaper in China may have. */
  bar: z.number(),
});
export type ErrorMeter = z.infer<typeof errorMeter>;
