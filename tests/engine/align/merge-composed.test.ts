import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  account,
  adoptIds,
  applyOps,
  balances,
  compose,
  type CorrectedPage,
  mergeComposed,
  mergePages,
  placedBlocks,
  STEPS,
  type Step,
  writeGalleyText,
} from '../../../src/engine/index.ts';

const RAW =
  '春天来了\n\n本报讯 今天上午，公园里的花都开\n了，游人很多，孩子们在草地上放\n风筝，老人们坐在长椅上晒太阳，\n大家都说今年的春天来得比往年早\n一些。\n\n路修好了\n\n本报讯 昨天夜里下了一场大雨，山\n里的路断了，工人们连夜去修路，今天一\n早路已经修好了。\n';
const without = (step: Step, raw = RAW): CorrectedPage =>
  compose(raw, { steps: new Set(STEPS.filter((other) => other !== step)) }).page;
const texts = (page: CorrectedPage): string[] => Array.from(placedBlocks(page), ({ block }) => block.text);
const seeds = join(import.meta.dirname, '../../../seeds');

describe('ids of a page composed anew', () => {
  it('are those of the page it stands for', () => {
    const base = compose(RAW).page;
    const again = adoptIds(RAW, base, compose(RAW).page);
    expect(writeGalleyText(again)).toBe(writeGalleyText(base));
  });

  it('of pieces are new, but for the first', () => {
    const base = compose(RAW).page;
    const pieces = adoptIds(RAW, base, without('joins'), [base]);
    const ids = Array.from(placedBlocks(pieces), ({ block }) => block.id);
    expect(new Set(ids).size).toBe(ids.length);
    const old = Array.from(placedBlocks(base), ({ block }) => block.id);
    expect(old.every((id) => ids.includes(id))).toBe(true);
  });
});

describe('a step of cleaning taken back', () => {
  it('gives what composing without it gives, where nobody has edited', () => {
    const base = compose(RAW).page;
    const { page, conflicts } = mergeComposed(RAW, base, base, without('joins'));
    expect(conflicts).toEqual([]);
    expect(texts(page)).toEqual(texts(without('joins')));
  });

  it('takes edits along, and leaves a block whole whose cuts somebody has edited', () => {
    const base = compose(RAW).page;
    const block = (start: string): { id: string; text: string } =>
      Array.from(placedBlocks(base), ({ block: { id, text } }) => ({ id, text })).find(({ text }) =>
        text.startsWith(start),
      ) ?? { id: '', text: '' };
    const [spring, road] = [block('本报讯 今天'), block('本报讯 昨天')];
    // In one paragraph a whole line is written anew, beyond its ends; in the other characters within a line, one at its start.
    const line = '风筝，老人们坐在长椅上晒太阳，';
    const at = spring.text.indexOf(line);
    const replace = (id: string, text: string, from: string, to: string) =>
      ({
        op: 'replace',
        block: id,
        start: text.indexOf(from),
        end: text.indexOf(from) + from.length,
        text: to,
      }) as const;
    const ours = applyOps(base, [
      { op: 'replace', block: spring.id, start: at - 1, end: at + line.length + 1, text: '……' },
      replace(road.id, road.text, '大雨', '暴雨'),
      replace(road.id, road.text, '里的路', '间的路'),
    ]);
    const { page, conflicts } = mergeComposed(RAW, base, ours, without('joins'));
    expect(conflicts.map(({ id }) => id)).toContain(spring.id);
    expect(texts(page)).toContain(spring.text.replace(spring.text.slice(at - 1, at + line.length + 1), '……'));
    expect(texts(page)).toEqual(expect.arrayContaining(['本报讯 昨天夜里下了一场暴雨，山']));
    expect(texts(page).some((text) => text.startsWith('间的路断了'))).toBe(true);
    expect(conflicts.some(({ what }) => what === 'account')).toBe(false);
  });

  it.each(STEPS)('%s, on the sample pages: nothing is lost, nothing doubled', (step) => {
    for (const name of readdirSync(seeds)) {
      const raw = readFileSync(join(seeds, name), 'utf8').replaceAll('\r\n', '\n');
      const base = compose(raw).page;
      const { page, conflicts } = mergeComposed(raw, base, base, without(step, raw));
      expect(conflicts, `${name} without ${step}`).toEqual([]);
      expect(balances(account(raw, page))).toBe(true);
      expect(texts(page).toSorted()).toEqual(texts(without(step, raw)).toSorted());
    }
  });

  it('merges as any two pages where blocks are the same on both sides', () => {
    const base = compose(RAW).page;
    const [first] = Array.from(placedBlocks(base), ({ block }) => block);
    const theirs = applyOps(base, [{ op: 'role', block: first?.id ?? '', role: 'kicker' }]);
    expect(mergeComposed(RAW, base, base, theirs)).toEqual(mergePages(base, base, theirs));
  });
});
