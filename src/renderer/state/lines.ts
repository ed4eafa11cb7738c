// Replies that come line by line: each line of JSON is checked and handed on as soon as it is there.
import type { z } from 'zod';

/** @throws ZodError for a line that is not as agreed; whatever the connection throws when it breaks. */
export async function* linesOf<T>(response: Response, schema: z.ZodType<T>): AsyncGenerator<T, void> {
  if (!response.body) return;
  let rest = '';
  for await (const chunk of decoded(response.body)) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') yield schema.parse(JSON.parse(line));
  }
  if (rest !== '') yield schema.parse(JSON.parse(rest));
}

async function* decoded(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string, void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
