import { expect, test } from 'vitest';
import { keepsHyphen } from '../../../src/engine/lexicon/index.ts';

test.each([
  ['self', 'preservation'],
  ['sixty', 'fourth'],
  ['half', 'past'],
  ['old', 'established'],
  ['High', 'street'],
  ['ex', 'president'],
  ['est', 'il'],
  ['научно', 'технический'],
  ['два', 'три'],
])('%s-%s keeps its hyphen', (tail, head) => expect(keepsHyphen(tail, head)).toBe(true));

test.each([
  ['ex', 'traordinary'],
  ['bij', 'een'],
  ['there', 'fore'],
])('%s%s has none', (tail, head) => expect(keepsHyphen(tail, head)).toBe(false));

test.each([
  ['hard', 'ening'],
  ['по', 'строен'],
  ['infor', 'mation'],
])('%s and %s do not say', (tail, head) => expect(keepsHyphen(tail, head)).toBeUndefined());
