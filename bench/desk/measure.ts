// Figures of one open editor, taken in the page: key to frame, and the work of the main thread for each key.
import type { CDPSession, Page } from 'playwright-core';

export interface Typing {
  /** Milliseconds from a key to the end of the frame that shows it, median. */
  readonly frame: number;
  /** Milliseconds the main thread works for a key, 95th percentile. */
  readonly work: number;
}

const KEYS = 60;
const BETWEEN = 110;

export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

/** Milliseconds of work that the page's main thread has done since it began. */
export async function workDone(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

export async function typing(page: Page, session: CDPSession): Promise<Typing> {
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(globalThis, { frames });
    const listen = (): void => {
      const start = performance.now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => frames.push(performance.now() - start), { once: true });
        port1.start();
        port2.postMessage(null);
      });
    };
    addEventListener('keydown', listen, { capture: true });
  });
  const work: number[] = [];
  for (let n = 0; n < KEYS; n += 1) {
    const before = await workDone(session);
    await page.keyboard.press('a');
    await page.waitForTimeout(BETWEEN);
    work.push((await workDone(session)) - before);
  }
  const frames = await page.evaluate(() => {
    const kept: unknown = Reflect.get(globalThis, 'frames');
    return Array.isArray(kept) ? kept.map(Number) : [];
  });
  return { frame: quantile(frames, 0.5), work: quantile(work, 0.95) };
}

/** Milliseconds from a start in the page until a selector's first match stands painted. */
export const untilPainted = (page: Page, hash: string, selector: string): Promise<number> =>
  page.evaluate(
    async ([to, wanted]) => {
      const start = performance.now();
      location.hash = to;
      const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      while (!document.querySelector(wanted)) await frame();
      await frame();
      return performance.now() - start;
    },
    [hash, selector] as const,
  );
