// The work on a page: drafts, revisions, verdicts on flags.
import { z } from 'zod';
import { draft, draftMark, pageRow, revision, verdict, verdictKind } from '../schemas/index.ts';
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
   * Makes a revision of the text, drops the draft. Text equal to the parent makes none. `done` moves the state on. Refused as
   * `saveDraft` is.
   */
  saveRevision: route({
    method: 'POST',
    path: '/api/pages/:page/revisions',
    body: z.object({ text: z.string(), base: z.number().int(), done: z.boolean() }).extend(draftMark.shape),
    reply: pageRow.extend({ revision: z.number().int() }),
  }),
  /** Records what a person decided on a flag, or takes it back. */
  setVerdict: route({
    method: 'PUT',
    path: '/api/pages/:page/verdicts',
    body: z.object({
      fingerprint: verdict.shape.fingerprint,
      rule: verdict.shape.rule,
      verdict: verdictKind.nullable(),
    }),
    reply: z.array(verdict),
  }),
} as const;
