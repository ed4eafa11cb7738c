// Small things a reader would notice: the previews on a card, raw lines of a block, the language of a text, names of files.
import { Text } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import type { CorrectedPage } from '../../../src/engine/page/index.ts';
import { ribbon } from '../../../src/renderer/desk/connector.ts';
import { langOf } from '../../../src/renderer/desk/language.ts';
import { previewOf } from '../../../src/renderer/desk/preview.ts';
import { linesOf } from '../../../src/renderer/desk/raw-view.ts';
import { fileNameOf } from '../../../src/renderer/host/save-file.ts';
import { readPlace } from '../../../src/renderer/app/route.ts';

const page: CorrectedPage = {
  groups: [
    {
      id: 'a1',
      kind: 'article',
      blocks: [
        { id: 'b1', role: 'paragraph', text: '分三批精准招录880名专职社工,从源头上优化社工队伍结构。' },
        { id: 'b2', role: 'paragraph', text: '入职后，实行试用期动态考评。' },
      ],
    },
  ],
};

describe('previewOf', () => {
  it('shows a replaced mark with a little text around it', () => {
    const repair = { label: '，', ops: [{ op: 'replace', block: 'b1', start: 15, end: 16, text: '，' } as const] };
    expect(previewOf(page, repair)).toEqual({
      before: '…录880名专职社工',
      cut: ',',
      put: '，',
      after: '从源头上优化社工队…',
      more: 0,
    });
  });

  it('shows a join and a split as a paragraph mark that goes or comes', () => {
    expect(previewOf(page, { label: '', ops: [{ op: 'join', block: 'b1', glue: '' }] })).toMatchObject({
      cut: '¶',
      put: '',
    });
    expect(previewOf(page, { label: '', ops: [{ op: 'split', block: 'b2', at: 4 }] })).toEqual({
      before: '入职后，',
      cut: '',
      put: '¶',
      after: '实行试用期动态考评…',
    });
  });

  it('shows nothing for what is not on the page any more', () => {
    expect(previewOf(page, { label: '', ops: [{ op: 'split', block: 'b9', at: 4 }] })).toBeNull();
  });
});

describe('linesOf', () => {
  const doc = Text.of(['一二三', '四五', '', '六七八', '九']);

  it('makes one range of neighbouring lines, and keeps torn ones apart', () => {
    expect(
      linesOf(doc, [
        { start: 8, end: 10 },
        { start: 0, end: 2 },
        { start: 4, end: 6 },
      ]),
    ).toEqual([
      { first: 1, last: 2 },
      { first: 4, last: 4 },
    ]);
  });

  it('leaves out what is not in the text', () => {
    expect(
      linesOf(doc, [
        { start: 3, end: 3 },
        { start: 10, end: 99 },
      ]),
    ).toEqual([]);
  });
});

it('draws a ribbon between two edges', () => {
  expect(ribbon({ top: 0, bottom: 10 }, { top: 40, bottom: 60 }, 30)).toBe(
    'M0 0C15 0 15 40 30 40V60C15 60 15 10 0 10Z',
  );
});

it.each([
  ['拉萨市人大常委会办公室开展专题宣讲会', 'zh-Hans'],
  ['國會開會時問學長這個問題', 'zh-Hant'],
  ['བོད་ཀྱི་ཚགས་པར།', 'bo'],
  ['신문 기사', 'ko'],
  ['Plain English', 'und'],
])('knows the language of %s', (text, lang) => {
  expect(langOf(text)).toBe(lang);
});

it('takes the file name that the server gives, in any script', () => {
  expect(fileNameOf(`attachment; filename="x.txt"; filename*=UTF-8''%E6%8B%89%E8%90%A8.txt`)).toBe('拉萨.txt');
  expect(fileNameOf(null)).toBeUndefined();
});

it('reads places from the address, and anything odd as the list', () => {
  expect(readPlace('#/page/12')).toEqual({ at: 'page', page: 12 });
  expect(readPlace('#/page/../etc')).toEqual({ at: 'pages' });
});
