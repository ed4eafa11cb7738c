import { expect, it } from 'vitest';
import { type Flag, worthOf } from '../../../src/engine/index.ts';

const flag = (more: Partial<Flag> = {}): Flag => ({
  rule: 'confusion',
  severity: 'warning',
  group: 'a1',
  block: 'b1',
  start: 0,
  end: 1,
  message: '',
  confidence: 0.5,
  ...more,
});
const fix = { label: '', ops: [] };

it('weighs titles, names, numbers and dates double, and what is only worth knowing by half', () => {
  const text = { id: 'b1', role: 'paragraph', text: '天9' } as const;
  expect(worthOf(flag(), text).risk).toBe(0.5);
  expect(worthOf(flag(), { ...text, role: 'headline' }).risk).toBe(1);
  expect(worthOf(flag({ rule: 'name-spellings' }), text).risk).toBe(1);
  expect(worthOf(flag({ start: 1, end: 2 }), text).risk).toBe(1);
  expect(worthOf(flag({ severity: 'info' }), text).risk).toBe(0.25);
  expect(worthOf(flag({ confidence: 1 }), undefined).risk).toBe(1);
});

it('counts the keys it takes: one for a fix, two for a choice, more where one has to type', () => {
  const benefits = [flag({ fix }), flag({ suggestions: [fix] }), flag()].map((one) => worthOf(one, undefined).benefit);
  expect(benefits).toEqual([0.5, 0.25, 0.125]);
});
