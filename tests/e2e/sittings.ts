// One program, one browser and one archive with the sample for a whole test file; a fresh window for each test.
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchBrowser, type LaunchedBrowser } from './browser.ts';
import * as person from './person.ts';
import { type ServedDesk, serveDesk, temporaryArchive } from './served-desk.ts';

export interface Sittings {
  /** The window of the running test. A complaint left in it fails the test. */
  readonly now: person.Sitting;
  /** A second window, with nothing in common with the first but the program; `asks`: and what that remembers of the reader. */
  another(asks?: boolean): Promise<person.Sitting>;
}

/** Registers the hooks of a test file. */
export function sittings(): Sittings {
  const archive = temporaryArchive();
  let desk: ServedDesk;
  let browser: LaunchedBrowser;
  let now: person.Sitting;
  const another = (asks = false): Promise<person.Sitting> =>
    person.sitDown(browser.browser, desk.link, undefined, asks);
  beforeAll(async () => {
    desk = await serveDesk(archive.file);
    browser = await launchBrowser();
    const { page, context } = await another();
    await person.giveName(page, '次仁');
    await person.takeSample(page);
    await context.close();
  });
  afterAll(async () => {
    await browser?.kill();
    await desk?.stop();
    archive.remove();
  });
  beforeEach(async () => {
    now = await another();
  });
  afterEach(async () => {
    expect(now.complaints).toEqual([]);
    await now.context.close();
  });
  return {
    get now() {
      return now;
    },
    another,
  };
}
