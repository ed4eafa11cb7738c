import { describe, expect, it } from 'vitest';
import { align, placesOf } from '../../../src/engine/index.ts';
import { page } from './pages.ts';

/** Raw lines 拉萨市 / 委常委 / 日光城 as two blocks, the last line first, 市 lost. */
const alignment = align('拉萨市\n委常委\n日光城', page('日光城', '拉萨委常委'));

describe('the place of a raw offset', () => {
  it.each([
    ['of a character', 0, ['b2:0']],
    ['after a join', 4, ['b2:2']],
    ['of a missing character', 2, []],
    ['of a wrap whose left side is missing', 3, ['b2:2']],
    ['of a line end between two blocks', 7, ['b2:5', 'b1:0']],
    ['past the end', 99, []],
  ])('%s', (_, offset, places) => {
    expect(placesOf(alignment, offset).map((place) => `${place.block}:${place.offset}`)).toEqual(places);
  });
});
