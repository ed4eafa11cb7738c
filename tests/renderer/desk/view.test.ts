// Small decisions of the desk that a proofreader would notice: keys, deleting, finding, places in the alignment, what comes first.
import { describe, expect, it } from 'vitest';
import { DESK_COMMANDS } from '../../../src/renderer/desk/commands.ts';
import { deletionEnd } from '../../../src/renderer/desk/deletion.ts';
import { isRightToLeft } from '../../../src/renderer/desk/direction.ts';
import { findAll } from '../../../src/renderer/desk/find.ts';
import { chordLabel, chordOf, type KeyPress } from '../../../src/renderer/desk/keys.ts';
import { PageLinks } from '../../../src/renderer/desk/links.ts';

const press = (key: string, code: string, ...held: readonly ('ctrl' | 'alt' | 'shift' | 'meta')[]): KeyPress => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
  metaKey: held.includes('meta'),
});

describe('chordOf', () => {
  it.each([
    [press('z', 'KeyZ', 'ctrl'), false, 'Mod-z'],
    [press('Z', 'KeyZ', 'meta', 'shift'), true, 'Mod-Shift-z'],
    [press('˙', 'KeyH', 'alt'), true, 'Alt-h'],
    [press('р', 'KeyH', 'alt'), false, 'Alt-h'],
    [press('!', 'Digit1', 'alt', 'shift'), false, 'Alt-Shift-1'],
    [press('–', 'Minus', 'alt'), true, 'Alt--'],
    [press('F8', 'F8', 'shift'), false, 'Shift-F8'],
    [press('Process', 'KeyA'), false, null],
    [press('Shift', 'ShiftLeft', 'shift'), false, null],
  ])('names %o', (event, mac, chord) => {
    expect(chordOf(event, mac)).toBe(chord);
  });

  it('prints chords as the keys are labelled', () => {
    expect(chordLabel('Mod-Shift-Enter', false)).toBe('Ctrl Shift ↵');
    expect(chordLabel('Alt--', false)).toBe('Alt −');
    expect(chordLabel('Mod-Shift-p', true)).toBe('⌘⇧P');
  });
});

describe('the list of commands', () => {
  it('gives no two commands one key, and no command two of the same name', () => {
    const keys = DESK_COMMANDS.flatMap((command) => command.keys);
    expect(keys.toSorted()).toEqual(Array.from(new Set(keys)).toSorted());
    const ids = DESK_COMMANDS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('deletionEnd', () => {
  it.each([
    ['拉萨晚报', 2, -1, 1],
    ['拉萨晚报', 2, 1, 3],
    ['看𠮷野家', 3, -1, 1],
    ['AI智慧', 2, -1, 0],
    ['共  赴', 3, -1, 1],
    ['read aloud', 10, -1, 5],
    ['“好”', 3, -1, 2],
    ['尾', 1, 1, 1],
  ] as const)('%s at %i, %i', (text, at, direction, end) => {
    expect(deletionEnd(text, at, direction)).toBe(end);
  });
});

describe('findAll', () => {
  it('finds over wraps and spaces, in either case', () => {
    expect(findAll('拉萨\n晚 报，拉萨晚报', '拉萨晚报')).toEqual([
      { from: 0, to: 6 },
      { from: 7, to: 11 },
    ]);
    expect(findAll('Lhasa lhasa', 'LHASA')).toHaveLength(2);
    expect(findAll('文字', ' ')).toEqual([]);
  });
});

describe('PageLinks', () => {
  // Raw 甲乙丙丁戊, page: block b1 丙丁, block b2 甲X乙.
  const links = new PageLinks({
    blocks: ['b1', 'b2'],
    starts: Int32Array.of(0, 2, 5),
    toRaw: Int32Array.of(2, 3, 0, -1, 1),
    toPage: Int32Array.of(2, 4, 0, 1, -1),
  });

  it('goes from the page to the raw text and back, character by character', () => {
    expect(links.rawAt({ block: 'b2', offset: 2 })).toBe(1);
    expect(links.placeAt(3)).toEqual({ block: 'b1', offset: 1 });
    expect(links.spansOf('b1')).toEqual([{ start: 2, end: 4 }]);
    expect(links.rawStart('b2')).toBe(0);
  });

  it('takes the nearest neighbour where a character has no counterpart', () => {
    expect(links.rawAt({ block: 'b2', offset: 1 })).toBe(0);
    expect(links.placeAt(4)).toEqual({ block: 'b1', offset: 1 });
  });

  it('knows nothing of blocks that the last check has not seen', () => {
    expect(links.rawAt({ block: 'b9', offset: 0 })).toBeUndefined();
    expect(links.spansOf('b9')).toEqual([]);
  });
});

it.each([
  ['سلام 2025', true],
  ['2025年 سلام', false],
  ['“拉萨”', false],
  ['', false],
])('knows which way %s runs', (text, rtl) => {
  expect(isRightToLeft(text)).toBe(rtl);
});
