// The work on a page: drafts, revisions, verdicts on flags.
import { z } from 'zod';
import {
  archiveVerdict,
  draft,
  draftMark,
  pageRow,
  readingWarning,
  revision,
  stepAbout,
  verdict,
  verdictKind,
  verdictList,
} from '../schemas/index.ts';
import { route } from './route.ts';

export const workRoutes = {
  /**
   * Keeps unsaved work. Refused as `stale`, with a `StaleDetail`, when `base` is not the page's newest revision, and when it
   * would write over a draft of another window that this one has not seen.
   */
  saveDraft: route({
    method: 'PUT',
    path: '/api/pages/:page/draft',
    body: draft.pick({ text: true, base: true }).extend(draftMark.shape),
    reply: draft.pick({ savedAt: true }),
  }),
  /** Drops unsaved work; refused as `saveDraft` is. */
  dropDraft: route({ method: 'DELETE', path: '/api/pages/:page/draft', query: draftMark }),
  revisions: route({ method: 'GET', path: '/api/pages/:page/revisions', reply: z.array(revision) }),
  /**
   * Makes a revision of the text, drops the draft. Text equal to the parent makes none. `done` moves the state on, with warnings.
   * `about` says that it takes a step of cleaning back, or brings that again. Refused as `saveDraft` is.
   */
  saveRevision: route({
    method: 'POST',
    path: '/api/pages/:page/revisions',
    body: z
      .object({ text: z.string(), base: z.number().int(), done: z.boolean(), about: stepAbout.optional() })
      .extend(draftMark.shape),
    reply: pageRow.extend({ revision: z.number().int(), warnings: z.array(readingWarning) }),
  }),
  /** Records what a person decided on a flag, or takes it back. */
  setVerdict: route({
    method: 'PUT',
    path: '/api/pages/:page/verdicts',
    body: z.object({
      fingerprint: verdict.shape.fingerprint,
      rule: verdict.shape.rule,
      verdict: verdictKind.nullable(),
      text: verdict.shape.text.optional(),
    }),
    reply: z.array(verdict),
  }),
  /**
   * All verdicts, where they were given. Muted rules are in `statistics`, listed words in the project's lists: with those, this
   * is all that keeps a flag from being shown.
   */
  verdicts: route({
    method: 'GET',
    path: '/api/verdicts',
    query: z.object({
      verdict: verdictKind.optional(),
      rule: verdict.shape.rule.optional(),
      offset: z.coerce.number<number>().int().min(0).default(0),
      limit: z.coerce.number<number>().int().min(1).max(1000).default(200),
    }),
    reply: verdictList,
  }),
  /** Ignores flags of one likeness in the whole archive, or shows them again. Pages are counted anew in the background. */
  setArchiveVerdict: route({
    method: 'PUT',
    path: '/api/verdicts',
    body: archiveVerdict.pick({ likeness: true, rule: true, text: true, page: true }).extend({ ignored: z.boolean() }),
    reply: z.array(archiveVerdict),
  }),
} as const;
