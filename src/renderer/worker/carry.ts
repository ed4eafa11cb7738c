// The carrying worker: writes and sends what is large, so that this does not hold up the thread that draws.
import type { Carried, ToCarry } from './carrying.ts';

addEventListener('message', ({ data }: MessageEvent<ToCarry>) => {
  void carry(data).then((carried) => postMessage(carried));
});

async function carry({ number, url, method, headers, json }: ToCarry): Promise<Carried> {
  try {
    const response = await fetch(url, { method, headers, body: JSON.stringify(json) });
    return { number, status: response.status, headers: Array.from(response.headers), body: await response.text() };
  } catch (error) {
    return { number, failed: error instanceof Error ? error.message : String(error) };
  }
}
