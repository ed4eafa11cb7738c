// Jobs: start, watch, stop and take up again; what became of each step.
import { z } from 'zod';
import { job, jobReport, jobRequest, jobStep, stepResult } from '../schemas/index.ts';
import { route } from './route.ts';

export const jobRoutes = {
  /** Newest first. */
  jobs: route({ method: 'GET', path: '/api/jobs', reply: z.array(job) }),
  /** An import without paths waits for its files (`addJobFile`), and starts with `resumeJob`. */
  startJob: route({ method: 'POST', path: '/api/jobs', body: jobRequest, reply: job }),
  job: route({ method: 'GET', path: '/api/jobs/:id', reply: jobReport }),
  /** The steps of a job in their order, at most `limit` after the position `after`. */
  jobSteps: route({
    method: 'GET',
    path: '/api/jobs/:id/steps',
    query: z.object({
      result: stepResult.optional(),
      after: z.coerce.number<number>().int().min(0).default(0),
      limit: z.coerce.number<number>().int().min(1).max(1000).default(200),
    }),
    reply: z.array(jobStep),
  }),
  /** The job as JSON, a line whenever it has moved on; the last line is how it ended. */
  jobProgress: route({ method: 'GET', path: '/api/jobs/:id/progress', reply: 'raw' }),
  /** Answers once the step in hand is done. */
  stopJob: route({ method: 'POST', path: '/api/jobs/:id/stop', reply: job }),
  resumeJob: route({ method: 'POST', path: '/api/jobs/:id/resume', reply: job }),
  /** Adds a file to an import that is being filled: the body is its bytes. */
  addJobFile: route({
    method: 'POST',
    path: '/api/jobs/:id/files',
    query: z.object({ name: z.string().min(1).max(500) }),
    body: 'raw',
    reply: job,
  }),
} as const;
