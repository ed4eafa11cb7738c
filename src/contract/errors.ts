// Errors at the wire: what is meant for the reader has a code from this list; everything else is `internal` and is logged.
import { z } from 'zod';

/** code → HTTP status */
export const ERROR_CODES = {
  'bad-request': 400,
  forbidden: 403,
  'not-found': 404,
  /** The page has moved on since the sender last read it. */
  stale: 409,
  'too-large': 413,
  /** The file is no text, or cannot be decoded. */
  unreadable: 422,
  /** The archive cannot be written: read-only, full or taken. */
  'archive-unwritable': 507,
  /** Files cannot be written where they were asked for. */
  'target-unwritable': 507,
  internal: 500,
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

export const errorBody = z.object({
  error: z.object({ code: z.string(), message: z.string(), detail: z.unknown().optional() }),
});

/** An error meant for the reader: its message says what happened and what to do. */
export class GalleyError extends Error {
  override name = 'GalleyError';
  readonly code: ErrorCode;
  readonly detail: unknown;

  constructor(code: ErrorCode, message: string, detail?: unknown) {
    super(message);
    this.code = code;
    this.detail = detail;
  }
}
