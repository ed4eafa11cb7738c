// Turns what was thrown into a reply. What is not meant for the reader becomes `internal`, and goes to the log instead.
import { ERROR_CODES, type ErrorCode, GalleyError } from '../../contract/index.ts';

export type Log = (error: unknown) => void;

export function errorReply(error: unknown, log: Log): Response {
  if (error instanceof GalleyError) return reply(error.code, error.message, error.detail);
  log(error);
  return reply('internal', 'Something went wrong inside Galley; its log has the reason.');
}

function reply(code: ErrorCode, message: string, detail?: unknown): Response {
  return Response.json(
    { error: { code, message, ...(detail !== undefined && { detail }) } },
    { status: ERROR_CODES[code] },
  );
}
