import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExportInput, FORMATS, perArticle, WRITERS } from '../../../src/engine/formats/index.ts';
import {
  type Block,
  type CorrectedPage,
  type Flag,
  type Group,
  GROUP_KINDS,
  ROLES,
} from '../../../src/engine/page/index.ts';

const block = (id: string, role: Block['role'], text: string): Block => ({ id, role, text });

const page: CorrectedPage = {
  groups: [
    {
      id: 'a1',
      kind: 'article',
      blocks: [
        block('b1', 'column', '时讯快递'),
        block('b2', 'kicker', '城关区'),
        block('b3', 'headline', '推出工作模式\n守护平安'),
        block('b4', 'byline', '本报记者 刘琳琳'),
        block('b5', 'paragraph', '第一段。'),
        block('b6', 'subhead', '严把\n入口关'),
        block('b7', 'paragraph', '第二段,完'),
        block('b8', 'caption', '图①:合影。\n图②:演讲。'),
        block('b9', 'credit', '刘琳琳 摄'),
        block('b10', 'jump', '（下转第四版）'),
      ],
    },
    {
      id: 'p1',
      kind: 'photo',
      blocks: [
        block('b11', 'headline', '温情四溢'),
        block('b12', 'caption', '近日。'),
        block('b13', 'credit', '鹿丽娟摄'),
      ],
    },
    {
      id: 'f1',
      kind: 'furniture',
      blocks: [block('b14', 'furniture', '奋进首府'), block('b15', 'teaser', '秋分（第四版）')],
    },
    { id: 'r1', kind: 'removed', why: 'hyphen at a wrap', blocks: [block('b16', 'furniture', '-')] },
  ],
};

const flag = (rule: string, group: string, rest: Partial<Flag>): Flag => ({
  rule,
  severity: 'warning',
  group,
  start: 0,
  end: 0,
  message: 'why',
  confidence: 0.9,
  ...rest,
});

const flags: readonly Flag[] = [
  flag('article-merged', 'a1', {}),
  flag('broken-wrap', 'a1', { block: 'b3', start: 6, end: 7 }),
  flag('half-width-mark', 'a1', { block: 'b7', start: 3, end: 4 }),
  flag('name', 'a1', { block: 'b9', start: 0, end: 3 }),
  flag('name', 'p1', { block: 'b11', start: 1, end: 2 }),
];
const meta = { name: '000.txt', paper: '拉萨晚报', date: null, number: 1, revision: 3, galley: '0.1.0' };
const input: ExportInput = { page, flags, meta };

describe('json', () => {
  const record: unknown = JSON.parse(WRITERS.json.write(input));

  test('writes an article with its parts, and flags where their text is', () => {
    expect(record).toMatchObject({
      page: '000.txt',
      paper: '拉萨晚报',
      date: null,
      revision: 3,
      articles: [
        {
          id: 'a1',
          column: '时讯快递',
          kicker: '城关区',
          headline: '推出工作模式 守护平安',
          subheadline: null,
          byline: '本报记者 刘琳琳',
          body: [
            { role: 'paragraph', text: '第一段。' },
            { role: 'subhead', text: '严把 入口关' },
            { role: 'paragraph', text: '第二段,完', flags: [{ rule: 'half-width-mark', start: 3, end: 4 }] },
          ],
          captions: [
            {
              text: '图①:合影。\n图②:演讲。',
              credit: '刘琳琳 摄',
              flags: [{ rule: 'name', field: 'credit', start: 0, end: 3 }],
            },
          ],
          jump: '（下转第四版）',
          incomplete: false,
        },
      ],
      photos: [{ headline: '温情四溢', text: '近日。', credit: '鹿丽娟摄', flags: [{ field: 'headline', start: 1 }] }],
      furniture: ['奋进首府', { text: '秋分（第四版）', role: 'teaser' }],
      removed: [{ text: '-', why: 'hyphen at a wrap' }],
    });
  });

  test('a flag on a group has no offsets, one on a title names its field', () => {
    expect(record).toHaveProperty('articles.0.flags', [
      { rule: 'article-merged', severity: 'warning', message: 'why', confidence: 0.9 },
      {
        rule: 'broken-wrap',
        severity: 'warning',
        field: 'headline',
        block: 'b3',
        start: 6,
        end: 7,
        message: 'why',
        confidence: 0.9,
      },
    ]);
  });

  test('a flag on the whole page stands on the page, and on no article', () => {
    const written = WRITERS.json.write({ ...input, flags: [flag('half-width-mark', 'p1', { pageWide: true })] });
    const pageFlag = { rule: 'half-width-mark', severity: 'warning', message: 'why', confidence: 0.9 };
    expect(JSON.parse(written)).toMatchObject({ flags: [pageFlag] });
    expect(written.split('"flags"')).toHaveLength(2);
  });

  test('offsets move along when two blocks are one text', () => {
    const two = {
      groups: [
        { id: 'a1', kind: 'article', blocks: [block('b1', 'headline', '一二'), block('b2', 'headline', '三四')] },
      ],
    } as const;
    const written: unknown = JSON.parse(
      WRITERS.json.write({ page: two, flags: [flag('x', 'a1', { block: 'b2', end: 2 })], meta }),
    );
    expect(written).toHaveProperty('articles.0.headline', '一二 三四');
    expect(written).toHaveProperty('articles.0.flags.0', expect.objectContaining({ start: 3, end: 5 }));
  });
});

describe('txt', () => {
  test('is one block a line, articles apart, nothing that was taken out', () => {
    expect(WRITERS.txt.write(input)).toBe(
      [
        '时讯快递\n城关区\n推出工作模式 守护平安\n本报记者 刘琳琳\n第一段。\n严把 入口关\n第二段,完',
        '图①:合影。\n图②:演讲。\n刘琳琳 摄\n（下转第四版）\n\n温情四溢\n近日。\n鹿丽娟摄\n\n奋进首府\n秋分（第四版）\n',
      ].join('\n'),
    );
  });

  test('an empty page is an empty file', () => {
    expect(WRITERS.txt.write({ page: { groups: [] }, flags: [], meta })).toBe('');
  });
});

test('per article: articles and photos, each with its own flags', () => {
  const parts = perArticle(input);
  expect(parts.map(({ position, group }) => [position, group.id])).toEqual([
    [1, 'a1'],
    [2, 'p1'],
  ]);
  expect(parts[1]?.flags).toHaveLength(1);
  expect(WRITERS.txt.write(parts[1] ?? input)).toBe('温情四溢\n近日。\n鹿丽娟摄\n');
});

const anyPage = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...GROUP_KINDS),
      blocks: fc.array(fc.record({ role: fc.constantFrom(...ROLES), text: fc.string({ unit: 'binary' }) }), {
        minLength: 1,
      }),
    }),
  )
  .map((groups): CorrectedPage => {
    const made = groups.map(({ kind, blocks }, g): Group => ({
      id: `g${g}`,
      kind,
      blocks: blocks.map(({ role, text }, b) => ({ id: `b${g}-${b}`, role, text })),
    }));
    return { groups: made };
  });

/** Every string of a JSON value but ids, roles and reasons, white space apart, characters sorted. */
function characters(value: unknown): string {
  const texts: string[] = [];
  const walk = (part: unknown): void => {
    if (typeof part === 'string') texts.push(part);
    else if (Array.isArray(part)) part.forEach(walk);
    else if (typeof part === 'object' && part !== null) {
      for (const [key, inner] of Object.entries(part)) if (!['id', 'role', 'why'].includes(key)) walk(inner);
    }
  };
  walk(value);
  return Array.from(texts.join('').replace(/\s/gu, '')).toSorted().join('');
}

test('json holds every character of any page exactly once, and the same page gives the same bytes', () => {
  fc.assert(
    fc.property(anyPage, (any) => {
      const text = WRITERS.json.write({ page: any, flags: [], meta });
      expect(WRITERS.json.write({ page: any, flags: [], meta })).toBe(text);
      const record: Record<string, unknown> = JSON.parse(text);
      const all = any.groups.flatMap(({ blocks }) => blocks.map((one) => one.text));
      expect(characters(['articles', 'photos', 'furniture', 'removed'].map((key) => record[key]))).toBe(
        characters(all),
      );
    }),
  );
});

test('every format has a writer under its own id', () => {
  expect(FORMATS.map((id) => WRITERS[id].id)).toEqual([...FORMATS]);
});
