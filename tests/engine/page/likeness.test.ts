import { expect, it } from 'vitest';
import { type CorrectedPage, type Flag, likenesses } from '../../../src/engine/index.ts';

const TEXT = '他已径走了，张琳也走了，\ud842\udfb7己\ud842\udfb7。';
const page: CorrectedPage = {
  groups: [{ id: 'a1', kind: 'article', blocks: [{ id: 'b1', role: 'paragraph', text: TEXT }] }],
};
const flag = (rule: string, start: number, end: number): Flag => ({
  rule,
  severity: 'warning',
  group: 'a1',
  block: 'b1',
  start,
  end,
  message: '',
  confidence: 0.5,
});

it('is the flagged text where that says enough, else with two neighbours on either side', () => {
  const at = TEXT.indexOf('己');
  const flags = [flag('name-spellings', 6, 8), flag('confusion', at, at + 1), flag('missing-mark', 3, 3)];
  expect(likenesses(page, flags)).toEqual(['name-spellings|张琳', `confusion|，𠮷|己|𠮷。`, 'missing-mark|已径||走了']);
});

it('of a whole group is its own only', () => {
  const { block: _block, ...onGroup } = flag('headline-missing', 0, 0);
  expect(likenesses(page, [onGroup])[0]).toContain('他已径走了');
});
