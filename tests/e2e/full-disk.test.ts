// Disks that cannot be written under the desk. One that runs full: it is said loudly, work goes on in memory, and saving resumes
// once there is room. One that can only be read: its pages are there to be read.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type LaunchedBrowser } from './browser.ts';
import * as person from './person.ts';
import { type ServedDesk, serveDesk, temporaryArchive } from './served-desk.ts';

const place = temporaryArchive();
const disk = join(place.folder, 'disk');
let mounted = false;
let desk: ServedDesk;
let browser: LaunchedBrowser;

function mountSmallDisk(): boolean {
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

beforeAll(async () => {
  mounted = mountSmallDisk();
  if (!mounted) return;
  desk = await serveDesk(join(disk, 'a.galley'));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.kill();
  await desk?.stop();
  if (mounted) execFileSync('umount', ['--lazy', disk]);
  place.remove();
});

/** Nothing more can be written to the disk until the file is gone. */
function fillUp(): string {
  const filler = join(disk, 'filler');
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, new Uint8Array(bavail * bsize));
  return filler;
}

it('says so, keeps what is typed, and saves it once there is room', async ({ skip }) => {
  if (!mounted) return skip('this process may not mount a small disk');
  const { page, context } = await person.sitDown(browser.browser, desk.link);
  await person.giveName(page, '次仁');
  await person.takeSample(page);
  await person.openPage(page, 2);
  const filler = fillUp();
  await person.cursorTo(page, 0);
  await page.keyboard.insertText('满'.repeat(20_000));
  const banner = page.getByRole('alert');
  await banner.getByText('no room left').waitFor();
  expect(await banner.innerText()).toMatch(/kept in this window/);
  await page.keyboard.insertText('仍');
  expect((await person.texts(page))[0]).toContain('满仍');
  rmSync(filler);
  await banner.waitFor({ state: 'detached' });
  await person.saved(page);
  await page.reload();
  await person.checked(page);
  // So long a block is drawn in part only.
  expect(await person.galleyText(page)).toContain('满仍');
  await context.close();
});

it('opens an archive on a disk that can only be read, and says what can be done with it', async ({ skip }) => {
  if (!mounted) return skip('this process may not mount a small disk');
  await desk.stop();
  execFileSync('mount', ['-o', 'remount,ro', disk]);
  desk = await serveDesk(join(disk, 'a.galley'));
  const { page, context, complaints } = await person.sitDown(browser.browser, desk.link);
  await page.getByText('Read only.').waitFor();
  await person.openPage(page, 3);
  const before = await person.texts(page);
  await person.cursorTo(page, 0);
  await page.keyboard.insertText('改');
  expect(await person.texts(page)).toEqual(before);
  expect(complaints).toEqual([]);
  await context.close();
});
