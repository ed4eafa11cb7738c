// Figures about the work and the rules.
import { z } from 'zod';
import { errorMeter, ruleRecord, statistics } from '../schemas/index.ts';
import { route } from './route.ts';

const span = z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() });

export const statisticsRoutes = {
  /** Progress, flags, rules, and the pace of readers from one day to another. */
  statistics: route({ method: 'GET', path: '/api/statistics', query: span, reply: statistics }),
  /** Errors per 10,000 characters, by the time of the reading, by paper or by reader. */
  errorMeter: route({
    method: 'GET',
    path: '/api/error-meter',
    query: span.extend({ by: z.enum(['month', 'paper', 'reader']).default('month') }),
    reply: errorMeter,
  }),
  /** Mutes a rule, has it heard again, or leaves that to its verdicts with null. */
  setRule: route({
    method: 'PUT',
    path: '/api/rules',
    body: z.object({ rule: z.string().min(1).max(80), said: ruleRecord.shape.said }),
    reply: ruleRecord,
  }),
} as const;
