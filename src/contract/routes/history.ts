// The history of a page: timeline, comparing, restoring, reverting, and taking a step of cleaning back.
import { z } from 'zod';
import {
  anewPreview,
  changed,
  changeOf,
  cleaningStep,
  comparison,
  pageId,
  proposedText,
  rawVersion,
  stepTally,
  timeline,
} from '../schemas/index.ts';
import { route } from './route.ts';

const revisionId = z.coerce.number<number>().int().positive();

export const historyRoutes = {
  /**
   * The revisions of a page, newest first; with `group`, those that changed that group or any it was split from or that was
   * merged into it. At most `limit` of those before the revision `before`.
   */
  history: route({
    method: 'GET',
    path: '/api/pages/:page/history',
    query: z.object({
      group: z.string().max(40).optional(),
      before: revisionId.optional(),
      limit: z.coerce.number<number>().int().min(1).max(200).default(50),
    }),
    reply: timeline,
  }),
  /** Two revisions of a page, both texts and what differs. */
  compare: route({
    method: 'GET',
    path: '/api/pages/:page/compare',
    query: z.object({ from: revisionId, to: revisionId }),
    reply: comparison,
  }),
  /** Makes the page what it was at a revision; that is a new revision, and no later one is lost. */
  restoreRevision: route({
    method: 'POST',
    path: '/api/pages/:page/restore',
    body: changeOf.extend({ revision: z.number().int() }),
    reply: changed,
  }),
  /** The page without what one revision changed, later work kept. */
  previewRevert: route({
    method: 'GET',
    path: '/api/pages/:page/revert',
    query: z.object({ revision: revisionId }),
    reply: proposedText,
  }),
  /**
   * Takes one revision back. Where later work changed the same, the page keeps what it has and the place is listed; with
   * conflicts nothing is done unless `partly` says so.
   */
  revertRevision: route({
    method: 'POST',
    path: '/api/pages/:page/revert',
    body: changeOf.extend({ revision: z.number().int(), partly: z.boolean().default(false) }),
    reply: changed,
  }),
  /** What cleaning did to a page by itself. */
  steps: route({ method: 'GET', path: '/api/pages/:page/steps', reply: z.array(stepTally) }),
  /** The page without one step of its cleaning, all that people did kept. */
  previewStep: route({
    method: 'GET',
    path: '/api/pages/:page/steps/undo',
    query: z.object({ step: cleaningStep }),
    reply: proposedText,
  }),
  /** Takes a step of cleaning back on one page; what both sides changed stays as it is, and is listed. */
  undoStep: route({
    method: 'POST',
    path: '/api/pages/:page/steps/undo',
    body: changeOf.extend({ step: cleaningStep }),
    reply: changed,
  }),
  /**
   * What composing many pages anew would do, by a sample: without a step, or with the present engine where `step` is null. It is
   * done by the jobs `undo-step` and `clean`.
   */
  previewAnew: route({
    method: 'POST',
    path: '/api/anew/preview',
    body: z.object({
      step: cleaningStep.nullable(),
      pages: z.array(pageId).nullable().default(null),
      sample: z.number().int().min(1).max(500).default(40),
    }),
    reply: anewPreview,
  }),
  /** All bytes that ever came in for a page, oldest first. */
  rawVersions: route({ method: 'GET', path: '/api/pages/:page/raws', reply: z.array(rawVersion) }),
  /** One of them, byte for byte. */
  rawVersion: route({ method: 'GET', path: '/api/pages/:page/raws/:id', reply: 'raw' }),
} as const;
