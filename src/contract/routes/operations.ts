// What was done in one step, and taking it back.
import { z } from 'zod';
import { operation, undoOutcome } from '../schemas/index.ts';
import { route } from './route.ts';

export const operationsRoutes = {
  /** Newest first, at most `limit` of those before the operation `before`. */
  operations: route({
    method: 'GET',
    path: '/api/operations',
    query: z.object({
      before: z.coerce.number<number>().int().optional(),
      limit: z.coerce.number<number>().int().min(1).max(500).default(50),
    }),
    reply: z.array(operation),
  }),
  /** What taking an operation back would do; changes nothing. */
  previewUndo: route({ method: 'GET', path: '/api/operations/:id/undo', reply: undoOutcome }),
  /**
   * Takes an operation back, on every page where nobody has to guess, as one operation. Pages that were left out can be tried
   * again. Taking the undo back does the operation again.
   */
  undoOperation: route({ method: 'POST', path: '/api/operations/:id/undo', reply: undoOutcome }),
} as const;
