import { expect, it } from 'vitest';
import { withEntry } from '../../../src/main/jobs/lists.ts';

const entry = { list: 'words', entry: '八廓街' } as const;

it.each([
  ['', '[words]\n八廓街\n'],
  ['[words]\n', '[words]\n八廓街\n'],
  ['# ours\n[words] # kept\n拉萨\n\n[people]\n甲 = 乙', '# ours\n[words] # kept\n拉萨\n八廓街\n\n[people]\n甲 = 乙\n'],
  ['[people]\n甲 = 乙\n', '[people]\n甲 = 乙\n\n[words]\n八廓街\n'],
])('puts an entry at the end of its list, and leaves the rest as it is: %j', (text, expected) => {
  expect(withEntry(text, entry)).toBe(expected);
});

it('says why on the same line', () => {
  expect(withEntry('', { ...entry, note: 'a\nb' })).toBe('[words]\n八廓街 # a b\n');
});
