// Replies that come line by line: JSON, one value a line, while the work goes on. Whoever stops reading ends the work.
import { GalleyError } from '../../contract/index.ts';
import type { Log } from './errors.ts';

/** @param values the first is awaited, so that what is refused at once is refused as any other call. */
export async function jsonLines<Value>(values: AsyncGenerator<Value, void>, log: Log): Promise<Response> {
  const first = await values.next();
  let waiting: IteratorResult<Value, void> | null = first;
  const lines = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = waiting ?? (await values.next());
        waiting = null;
        if (done === true) controller.close();
        else controller.enqueue(lineOf(value));
      } catch (error) {
        controller.enqueue(lineOf(failure(error, log)));
        controller.close();
      }
    },
    cancel: async () => void (await values.return()),
  });
  return new Response(lines, { headers: { 'content-type': 'application/x-ndjson' } });
}

const lineOf = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value)}\n`);

function failure(error: unknown, log: Log): object {
  if (error instanceof GalleyError) return { kind: 'failed', code: error.code, message: error.message };
  log(error);
  return { kind: 'failed', code: 'internal', message: 'Something went wrong inside Galley; its log has the reason.' };
}
