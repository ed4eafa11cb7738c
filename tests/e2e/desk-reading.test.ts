// A paragraph is heard with a voice of this computer, and flags are settled with a key or two.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import * as person from './person.ts';
import { sittings } from './sittings.ts';

const sitting = sittings();

/** Stands in for the computer's voices, and keeps what they are asked to say. */
const giveVoices = (page: Page, voices: readonly { readonly lang: string; readonly localService: boolean }[]) =>
  page.addInitScript((given) => {
    const heard: string[] = [];
    class Utterance {
      text: string;
      voice: unknown = null;
      lang = '';
      constructor(text: string) {
        this.text = text;
      }
    }
    const synthesis = {
      speaking: false,
      getVoices: () => given,
      speak({ text, lang }: Utterance) {
        heard.push(`${lang} ${text}`);
        synthesis.speaking = true;
      },
      cancel() {
        heard.push('silence');
        synthesis.speaking = false;
      },
    };
    Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.assign(globalThis, { heard });
  }, voices);

const heard = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const all: unknown = Reflect.get(globalThis, 'heard');
    return Array.isArray(all) ? all.map(String) : [];
  });

describe('reading aloud', () => {
  it('reads the current paragraph with a local voice, and falls silent when asked again', async () => {
    const { page } = sitting.now;
    await giveVoices(page, [
      { lang: 'en-US', localService: true },
      { lang: 'zh-TW', localService: true },
      { lang: 'zh-CN', localService: true },
      { lang: 'zh-CN', localService: false },
    ]);
    await page.reload();
    await person.openPage(page, 0);
    await person.cursorTo(page, 2);
    await page.getByRole('button', { name: /paragraph aloud/ }).waitFor();
    const text = await page.locator('.corrected .cm-line.current-block').innerText();
    await page.keyboard.press('F4');
    await page.keyboard.press('F4');
    expect(await heard(page)).toEqual([`zh-CN ${text}`, 'silence']);
  });

  it('is not offered where the only voice would ask a server', async () => {
    const { page } = sitting.now;
    await giveVoices(page, [{ lang: 'zh-CN', localService: false }]);
    await page.reload();
    await person.openPage(page, 0);
    expect(await page.getByRole('button', { name: /paragraph aloud/ }).count()).toBe(0);
    await person.cursorTo(page, 2);
    await page.keyboard.press('F4');
    expect(await heard(page)).toEqual([]);
  });
});

describe('a run of flags', () => {
  it('takes one key for each flag after the first: Enter accepts and goes on, Backspace dismisses and goes on', async () => {
    const { page } = sitting.now;
    await person.openPage(page, 3);
    const [before, open] = [await person.galleyText(page), await person.openFlagCount(page)];
    expect(open).toBeGreaterThan(3);
    await page.keyboard.press('F8');
    let dismissed = 0;
    let accepted = 0;
    for (; dismissed < 2; dismissed += 1) {
      await person.card(page).waitFor();
      await page.keyboard.press('Backspace');
      await expect.poll(() => person.openFlagCount(page), person.SOON).toBe(open - dismissed - 1);
    }
    expect(await person.galleyText(page)).toBe(before);
    for (; accepted < 1; accepted += 1) {
      await expect.poll(() => cardHasKeys(page), person.SOON).toBe(true);
      await page.keyboard.press('Enter');
      await expect.poll(() => person.settledCount(page), person.SOON).toBeGreaterThanOrEqual(dismissed + accepted + 1);
    }
    await person.saved(page);
    for (let n = 0; n < dismissed + accepted; n += 1) await page.keyboard.press('Control+z');
    await expect.poll(() => person.openFlagCount(page), person.SOON).toBe(open);
    await page.keyboard.press('Escape');
    await expect.poll(() => person.galleyText(page), person.SOON).toBe(before);
  });

  it('cannot hurt the text by keys pressed in haste, nor lose what is typed in haste', async () => {
    const { page } = sitting.now;
    const id = await page.evaluate(async (body) => {
      const told: unknown = await (await fetch('/api/pages?name=haste.txt', { method: 'POST', body })).json();
      return typeof told === 'object' && told !== null ? Number(Reflect.get(told, 'page')) : Number.NaN;
    }, HALF_WIDTH);
    await page.evaluate((to) => (location.hash = to), `#/page/${id}`);
    await person.checked(page);
    const [before, open] = [await person.galleyText(page), await person.openFlagCount(page)];
    expect(open).toBeGreaterThan(3);
    await page.keyboard.press('F8');
    await person.card(page).waitFor();
    // Faster than any check can answer.
    for (let n = 0; n < 3; n += 1) await page.keyboard.press('Enter', { delay: 0 });
    await page.keyboard.press('Delete');
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    await expect.poll(() => person.openFlagCount(page), person.SOON).toBeLessThan(open);
    await person.saved(page);
    // The fixes widen marks; words are as they were.
    expect(words(await person.galleyText(page))).toBe(words(before));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await person.undoneTo(page, before, open + 6)).toBe(true);
  });
});

/** A page whose flags are all of one kind: what fixes them touches no word. */
const HALF_WIDTH =
  '公园里的花开了\n\n　　本报讯 今天上午,城关区的公园里开满了花，孩子们放风筝,老人们坐在长椅上晒太阳，大家都说好。\n' +
  '　　社区的人来了,学校的老师也来了，公园里很热闹。花开了,风也停了，太阳很好,孩子们都很高兴，大家一直坐到傍晚才回家。\n';

const words = (galley: string): string => galley.replaceAll(/[^\p{Script=Han}a-z]/gu, '');

const cardHasKeys = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.closest('.flag-card') !== null);
