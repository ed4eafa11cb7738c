// The history of a page or an article: what each revision changed, and what taking it back would do.
import { z } from 'zod';
import { mergeConflict } from './operation.ts';
import { cleaningStep, draftMark, revision } from './work.ts';

/**
 * `wraps`: line ends joined or made; `spaces`: other white space; `order`: blocks moved, articles cut or made one; `roles`;
 * `characters`: all other text.
 */
export const layer = z.enum(['wraps', 'spaces', 'order', 'roles', 'characters']);

/** How many places changed in each layer. */
const layerCounts = z.record(layer, z.number().int());
export type LayerCounts = z.infer<typeof layerCounts>;

const blockSpan = z.object({ block: z.string(), start: z.number().int(), end: z.number().int() });

/** One change: `[start, end)` in a block of the older text, and in one of the newer; null where that side has nothing. */
const pageChange = z.object({
  layer,
  from: blockSpan.nullable(),
  to: blockSpan.nullable(),
  /** Texts; for `roles` the roles, for `order` ids of groups. */
  before: z.string(),
  after: z.string(),
});

/** A revision in the timeline of its page. */
const timelineEntry = revision.extend({
  /** What it changed: for an import against the raw text, else against its parent. */
  changes: layerCounts,
  /** Ids of the groups that it changed, made or dissolved. */
  groups: z.array(z.string()),
  /** True while what it changed has been taken back by a later revision, see `about` there. */
  undone: z.boolean(),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;

export const timeline = z.object({
  /** Newest first. */
  entries: z.array(timelineEntry),
  /** The page's newest revision, whether it changed what is asked for or not. */
  newest: z.number().int(),
  /** Unsaved work against the newest revision; null when there is none. Not told of a single article. */
  draft: z.object({ savedAt: z.iso.datetime(), writer: z.string(), changes: layerCounts }).nullable(),
});
export type Timeline = z.infer<typeof timeline>;

/** Two revisions side by side, older or newer as asked for. */
export const comparison = z.object({
  from: revision.extend({ text: z.string() }),
  to: revision.extend({ text: z.string() }),
  changes: z.array(pageChange),
});
export type Comparison = z.infer<typeof comparison>;

/** A page as it would be, against what it is: nothing has been saved. */
export const proposedText = z.object({
  /** The revision it was worked out for: what is asked for with `base` other than this is refused as `stale`. */
  base: z.number().int(),
  /** Galley text. */
  text: z.string(),
  changes: z.array(pageChange),
  /** What both sides changed: there the page keeps what it has. */
  conflicts: z.array(mergeConflict),
});
export type ProposedText = z.infer<typeof proposedText>;

/** A request that changes the newest text of a page, and whose work it may pass over, see `DraftMark`. */
export const changeOf = draftMark.extend({ base: z.number().int() });

/** `revision`: the page's newest one after it; the same as before when there was nothing to change. */
export const changed = z.object({ revision: z.number().int(), conflicts: z.array(mergeConflict) });
export type Changed = z.infer<typeof changed>;

/** What a step of cleaning did to a page by itself: "wraps joined 318 · review · undo". */
export const stepTally = z.object({
  step: cleaningStep,
  /** How often it acted: wraps joined, spaces removed, blocks given a role, articles, captions moved. */
  count: z.number().int(),
  /** It has been taken back on this page. */
  undone: z.boolean(),
});
export type StepTally = z.infer<typeof stepTally>;

/** What composing many pages anew would do, by a sample of them. */
export const anewPreview = z.object({
  /** How many pages it is about, and how many of them were looked at. */
  of: z.number().int(),
  looked: z.number().int(),
  /** Of those looked at: pages that would change, and pages left out because of unsaved work or, for an engine, of any work. */
  pages: z.number().int(),
  skipped: z.number().int(),
  changes: layerCounts,
  /** Places that would stay as they are, because somebody has changed them. */
  conflicts: z.number().int(),
  /** Some pages that would change, the most changed first. */
  examples: z.array(
    z.object({ page: z.number().int(), name: z.string(), changes: layerCounts, conflicts: z.number().int() }),
  ),
});
export type AnewPreview = z.infer<typeof anewPreview>;

/** Bytes that came in for a page. Each version is kept as it came. */
export const rawVersion = z.object({
  id: z.number().int(),
  /** The file's name as it came. */
  name: z.string(),
  sha256: z.string().length(64),
  encoding: z.string(),
  bytes: z.number().int(),
  addedAt: z.string(),
  /** The page's text is made from this one. */
  current: z.boolean(),
});
export type RawVersion = z.infer<typeof rawVersion>;
