// Reads the body of a request, and stops at a limit instead of filling the memory.
import { GalleyError, MOST_BODY, MOST_FILE, type Route } from '../../contract/index.ts';

const MB = 1024 * 1024;

export const limitOf = (body: Route['body']): number => (body === 'raw' ? MOST_FILE : MOST_BODY);

/** A browser that is closed in the middle of a request is no failure of Galley's. */
async function* whileSent<Chunk>(body: AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  try {
    yield* body;
  } catch {
    throw new GalleyError('bad-request', 'The request broke off. Send it again.');
  }
}

/** @throws GalleyError `too-large`, as soon as that is known. */
export async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const refuse = () =>
    new GalleyError('too-large', `This is larger than ${limit / MB} MB, the most that Galley takes.`);
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw refuse();
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of whileSent(request.body)) {
    size += chunk.length;
    if (size > limit) throw refuse();
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
