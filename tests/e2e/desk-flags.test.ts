// Flags beyond one at a time: all of a kind, the order, the archive; and what was done automatically.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readGalleyText } from '../../src/engine/page/index.ts';
import * as person from './person.ts';
import { sittings } from './sittings.ts';

const sitting = sittings();

it('fixes all flags of a kind, and takes them back by one undo', async () => {
  const { page } = sitting.now;
  await person.openPage(page, 0);
  await person.cursorTo(page, 1);
  await page.keyboard.insertText('甲,乙,丙,丁');
  await person.saved(page);
  const row = page.locator('.rail-item', { hasText: 'Half-width punctuation' });
  await row.locator('.rail-action').waitFor();
  const typed = await person.galleyText(page);
  expect(typed).toContain('甲,乙,丙,丁');
  const open = await person.openFlagCount(page);
  await row.locator('.rail-action').click();
  await expect.poll(() => person.openFlagCount(page), person.SOON).toBeLessThan(open - 1);
  await person.saved(page);
  expect(await person.galleyText(page)).toContain('甲，乙，丙，丁');
  await page.keyboard.press('Control+z');
  await expect.poll(() => person.openFlagCount(page), person.SOON).toBe(open);
  await expect.poll(() => person.galleyText(page), person.SOON).toBe(typed);
  await page.keyboard.press('Control+z');
  await expect.poll(() => person.galleyText(page), person.SOON).not.toContain('甲,乙,丙,丁');
});

it('goes by benefit or in page order, as the person likes', async () => {
  const { page } = sitting.now;
  await person.openPage(page, 0);
  const firstFlag = async (): Promise<string> => {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F8');
    const name = await person.card(page).getAttribute('aria-label');
    await page.keyboard.press('Escape');
    return name ?? '';
  };
  const inOrder = await firstFlag();
  await page.getByRole('button', { name: 'by place' }).click();
  await page.getByRole('button', { name: 'by benefit' }).waitFor();
  await page.keyboard.press('Escape');
  const best = await firstFlag();
  expect(best).not.toBe(inOrder);
  await page.getByRole('button', { name: 'by benefit' }).click();
});

it('ignores what is alike in the whole archive, and undo brings it back', async () => {
  const { page } = sitting.now;
  await person.openPage(page, 0);
  const open = await person.openFlagCount(page);
  await page.keyboard.press('F8');
  await person.card(page).waitFor();
  await page.keyboard.press('Shift+Backspace');
  await expect.poll(() => person.openFlagCount(page), person.SOON).toBeLessThan(open);
  await page.keyboard.press('Escape');
  await person.saved(page);
  await page.reload();
  await person.checked(page);
  await expect.poll(() => person.openFlagCount(page), person.SOON).toBeLessThan(open);
  await page.keyboard.press('Escape');
});

it('shows what undoing a step of the engine would change, does it, and takes that back', async () => {
  const { page } = sitting.now;
  await person.openPage(page, 0);
  const before = await person.galleyText(page);
  const count = readGalleyText(before).groups.flatMap(({ blocks }) => blocks).length;
  await page.getByRole('button', { name: 'Review or undo a step' }).click();
  await page.locator('.acts li', { hasText: 'Wraps joined' }).getByRole('button', { name: 'Undo' }).click();
  await page.getByText(/blocks would change/).waitFor();
  expect(await page.locator('.undo-samples li').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Undo this step' }).click();
  await person.saved(page);
  const without = readGalleyText(await person.galleyText(page)).groups.flatMap(({ blocks }) => blocks).length;
  expect(without).toBeGreaterThan(count * 2);
  expect(await page.locator('.account').innerText()).toMatch(/all accounted for/);
  await expect.poll(() => stepsTakenBack(page), person.SOON).toEqual(['joins']);
  await page.getByRole('button', { name: 'Review or undo a step' }).click();
  await page.locator('.acts li', { hasText: 'Wraps joined' }).getByText('Taken back').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.corrected .cm-content').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => person.galleyText(page), person.SOON).toBe(before);
  await expect.poll(() => stepsTakenBack(page), person.SOON).toEqual([]);
});

/** Steps of cleaning that the server knows to be taken back on the first page. */
const stepsTakenBack = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const steps: unknown = await (await fetch('/api/pages/1/steps')).json();
    const entries: unknown[] = Array.isArray(steps) ? steps : [];
    return entries
      .filter((entry): entry is { step: string } => typeof entry === 'object' && entry !== null && 'step' in entry)
      .filter((entry) => Reflect.get(entry, 'undone') === true)
      .map(({ step }) => step);
  });

it('keeps what was typed when a step is undone, and no character stands twice', async () => {
  const { page } = sitting.now;
  await person.openPage(page, 0);
  await person.toArticle(page, 1);
  for (let n = 0; n < 3; n += 1) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.insertText('龘靐');
  }
  await person.saved(page);
  const typed = await person.galleyText(page);
  const account = (): Promise<string> => page.locator('.account').innerText();
  await expect.poll(account, person.SOON).toMatch(/, \+6 added$/);
  await page.getByRole('button', { name: 'Review or undo a step' }).click();
  await page.locator('.acts li', { hasText: 'Wraps joined' }).getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo this step' }).click();
  await expect.poll(() => person.galleyText(page), person.SOON).not.toBe(typed);
  await person.saved(page);
  expect((await person.galleyText(page)).match(/龘靐/gu)).toHaveLength(3);
  expect(await account()).toMatch(/, \+6 added$/);
  await page.locator('.corrected .cm-content').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => person.galleyText(page), person.SOON).toBe(typed);
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('Control+z');
  await person.saved(page);
});

it('never flags a word again, or a rule: undo and the toast take it back', async () => {
  const { page } = sitting.now;
  const flagged = '那那里的的';
  const open = (): Promise<number> => person.openFlagCount(page);
  await person.openPage(page, 0);
  const untouched = await open();
  await person.cursorTo(page, 1);
  await page.keyboard.press('End');
  await page.keyboard.insertText(flagged);
  await expect.poll(open, person.SOON).toBeGreaterThan(untouched);
  await person.saved(page);
  const before = await open();
  const say = (what: 'hear' | null): Promise<void> =>
    page.evaluate(
      async (body) => {
        await fetch('/api/rules', { method: 'PUT', body, headers: { 'content-type': 'application/json' } });
      },
      JSON.stringify({ rule: 'doubled', said: what }),
    );
  const said = (): Promise<string> =>
    page.evaluate(async () => {
      const told = await (await fetch('/api/statistics')).text();
      return /"rule":"doubled"[^}]*"said":"?(\w+)/u.exec(told)?.[1] ?? '';
    });
  const toFlag = async (): Promise<void> => {
    await page.locator('.rail-row', { hasText: 'Doubled character' }).click();
    await person.card(page).waitFor();
  };
  await toFlag();
  // The reader has said that this rule is always to be shown: muting it and taking that back must not forget it.
  await say('hear');
  await page.locator('.card-open').click();
  expect(await page.locator('.flag-card :focus-visible').count()).toBe(0);
  await page.getByRole('button', { name: 'Mute this rule' }).click();
  await expect.poll(open, person.SOON).toBe(untouched);
  await expect.poll(said, person.SOON).toBe('mute');
  await page.locator('.told button').click();
  await expect.poll(open, person.SOON).toBe(before);
  await expect.poll(said, person.SOON).toBe('hear');
  await say(null);
  await toFlag();
  await page.keyboard.press('Shift+N');
  await expect.poll(open, person.SOON).toBe(before - 1);
  await page.getByText(/is on the word list now/).waitFor();
  await page.reload();
  await person.checked(page);
  await expect.poll(open, person.SOON).toBe(before - 1);
});

it('tells what was replaced calmly, what is gone with a sign, and names both in the account', async () => {
  const { page } = sitting.now;
  await person.openPage(page, 2);
  await person.cursorTo(page, 1);
  await page.keyboard.press('Delete');
  const account = page.locator('.account');
  await expect.poll(() => account.innerText(), person.SOON).toMatch(/−1 missing/);
  expect(await account.getAttribute('class')).toBe('account uneven');
  await account.click();
  await page.getByText('In the raw page only').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.insertText('龘');
  await expect.poll(() => account.innerText(), person.SOON).toMatch(/, 1 changed$/);
  expect(await account.getAttribute('class')).toBe('account');
  await account.click();
  await page.locator('.characters', { hasText: '→ 龘' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('.account').innerText(), person.SOON).toMatch(/all accounted for/);
  await person.saved(page);
});
