import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GalleyError } from '../../../src/contract/index.ts';
import { readPage } from '../../../src/main/read/index.ts';

const hex = (bytes: string): Uint8Array => new Uint8Array(Buffer.from(bytes.replaceAll(/\s/g, ''), 'hex'));
const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const swapped = (bytes: Uint8Array): Uint8Array => new Uint8Array(Buffer.from(bytes).swap16());

function utf32(text: string, littleEndian: boolean): Uint8Array {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(points.length * 4));
  points.forEach((point, at) => view.setUint32(at * 4, point, littleEndian));
  return new Uint8Array(view.buffer);
}

function refusal(bytes: Uint8Array, name = 'a.txt'): string {
  try {
    readPage(bytes, name);
  } catch (error) {
    if (error instanceof GalleyError && error.code === 'unreadable') return error.message;
    throw error;
  }
  throw new Error('it was read');
}

describe('an encoding that the file itself settles', () => {
  const text = '拉萨晚报讯 昨日𠮷\n';
  const marked = utf16(`\ufeff${text}`);
  it.each([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 LE', marked, 'utf-16le'],
    ['UTF-16 BE', swapped(marked), 'utf-16be'],
    ['UTF-32 LE, which begins like UTF-16', utf32(`\ufeff${text}`, true), 'utf-32le'],
    ['UTF-32 BE', utf32(`\ufeff${text}`, false), 'utf-32be'],
  ])('%s: no guess, no note, no mark in the text', (_, bytes, encoding) => {
    expect(readPage(bytes, 'a.txt')).toMatchObject({ text, encoding, notes: [], alternatives: [] });
  });
});

describe('an encoding that has to be guessed', () => {
  it.each([
    ['a few words of GBK', 'c0ad c8f8 cded b1a8 d1b6', 'gb18030', '拉萨晚报讯'],
    ['GB18030 with characters of four bytes', 'c9fac6a7d7d6a3ba 8139ee39 9532 8236 a1a3', 'gb18030', '生僻字：㐀𠀀。'],
    ['Big5 with a backslash byte', 'b35c a55c bb5c bba1 a147 a4a4 b0ea', 'big5', '許功蓋說：中國'],
    ['Shift_JIS', '967b 93fa 8cdf 914f 8141 907d 8f91 8ad9 82c5 8142', 'shift_jis', '本日午前、図書館で。'],
    ['MacRoman', '4c65 2074 688e 8974 7265 2064 8f73 2063 6520 736f 6972', 'macintosh', 'Le théâtre dès ce soir'],
    ['Windows Latin', '4465 7220 4bf6 6e69 6720 67fc 7420', 'windows-1252', 'Der König güt '],
    ['UTF-16 BE without a mark', '62c9 8428 665a 62a5 000a 62c9 8428', 'utf-16be', '拉萨晚报\n拉萨'],
    ['Latin letters in UTF-16 without a mark', '4100 2000 7000 6100 6700 6500', 'utf-16le', 'A page'],
  ])('%s', (_, bytes, encoding, text) => {
    const page = readPage(hex(bytes), 'a.txt');
    expect([page.encoding, page.text]).toEqual([encoding, text]);
    expect(page.notes[0]).toContain(`${encoding} was guessed`);
    expect(page.notes[0]).toContain(page.alternatives.join(', '));
  });

  it('is a person’s choice where the guess is wrong', () => {
    expect(readPage(hex('c0adc8f8'), 'a.txt', { encoding: 'GB2312' })).toMatchObject({
      text: '拉萨',
      encoding: 'gb18030',
    });
    expect(() => readPage(utf8('报'), 'a.txt', { encoding: 'klingon' })).toThrow('no encoding "klingon"');
    expect(() => readPage(hex('ff41'), 'a.txt', { encoding: 'utf-8' })).toThrow('not utf-8');
  });
});

describe('damage is said, never hidden', () => {
  it('keeps the whole lines of a page into which a line of GBK has come', () => {
    const bytes = Buffer.concat([
      utf8('第一行的文字没有问题，\n'),
      hex('bbf9 c9ee c1bd cad0'),
      utf8('\n第三行也没有问题。\n'),
    ]);
    const page = readPage(new Uint8Array(bytes), 'a.txt');
    expect(page.encoding).toBe('utf-8');
    expect(page.text).toMatch(/^第一行的文字没有问题，\n.*\ufffd.*\n第三行也没有问题。\n$/);
    expect(page.notes).toHaveLength(1);
    expect(page.notes[0]).toMatch(
      /^Line 2 holds bytes that are not UTF-8 \(BB F9 .*as gb18030 the line would be "基深两市"/,
    );
  });

  it('says that UTF-16 ends in half a character, or holds half a pair', () => {
    const cut = readPage(utf16('\ufeff甲乙').subarray(0, 5), 'a.txt');
    expect([cut.text, cut.notes]).toEqual(['甲', [expect.stringContaining('middle of a character')]]);
    const half = readPage(hex('fffe 3275 00d8 594e'), 'a.txt');
    expect([half.text, half.notes]).toEqual(['甲\ufffd乙', [expect.stringContaining('unpaired surrogates')]]);
  });

  it('keeps NUL and noncharacters, and names them', () => {
    const page = readPage(utf8('第一行\0还是\n\0第二行 和更多的字\ufffe'), 'a.txt');
    expect(page.text).toBe('第一行\0还是\n\0第二行 和更多的字\ufffe');
    expect(page.notes).toEqual([expect.stringContaining('3 characters that no text has (U+0000, U+FFFE)')]);
  });

  it('suspects mojibake and leaves it as it is', () => {
    const spoilt = Buffer.from('拉萨晚报讯', 'utf8').toString('latin1');
    const page = readPage(utf8(spoilt), 'a.txt');
    expect(page.text).toBe(spoilt);
    expect(page.notes).toEqual([expect.stringContaining('it would be "拉萨晚报讯"')]);
  });

  it('takes RTF and misnamed text as text, and says so', () => {
    expect(readPage(utf8('{\\rtf1 x}'), 'a.txt').notes).toEqual([expect.stringContaining('This is RTF')]);
    expect(readPage(utf8('报纸'), 'a.xml').notes).toEqual([expect.stringContaining('no markup')]);
  });
});

describe('what is no text is refused by what it is', () => {
  it.each([
    ['PDF', utf8('%PDF-1.4\n1 0 obj'), 'a PDF document'],
    ['docx', hex('504b0304 1400'), 'a zip archive or an office document'],
    ['ELF', hex('7f454c46 0201'), 'a program'],
    ['SQLite', utf8('SQLite format 3\0'), 'an SQLite database'],
    ['JPEG', hex('ffd8ffe0 0010'), 'a JPEG image'],
    ['XML', utf8('<?xml version="1.0"?><alto/>'), 'an XML document'],
    ['XML without a declaration', utf8('<alto><String CONTENT="报"/></alto>\n'), 'an XML document'],
    ['HTML', utf8('<!DOCTYPE html><p>报</p>'), 'an HTML document'],
  ])('%s', (_, bytes, what) => {
    expect(refusal(bytes)).toContain(`This is ${what}`);
  });

  it('JSON only by its name: a page may begin with a bracket', () => {
    expect(refusal(utf8('{"a":1}'), 'a.json')).toContain('a JSON document');
    expect(readPage(utf8('[本报讯] 昨日'), 'a.txt').text).toBe('[本报讯] 昨日');
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a mark alone', hex('efbbbf')],
    ['white space of many kinds', utf8(' \t\u3000\u00a0\u2003\n\r\n\u200b\n')],
  ])('%s', (_, bytes) => {
    expect(refusal(bytes)).toMatch(/empty|nothing but white space/);
  });

  it('bytes that are a text in no encoding', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * at * 31 + at * 17) % 256);
    expect(refusal(noise)).toContain('no text in any encoding');
  });
});

describe('newlines', () => {
  it.each([
    ['一', 'none', '一'],
    ['一\n二\n', 'lf', '一\n二\n'],
    ['一\r\n二\r\n', 'crlf', '一\n二\n'],
    ['一\r二\r', 'cr', '一\n二\n'],
    ['一\r\n二\r三\n\r四\f五\u0085六\u2028七', 'mixed', '一\n二\n三\n\n四\f五\u0085六\u2028七'],
  ])('%j was %s', (text, newline, expected) => {
    expect(readPage(utf8(text), 'a.txt')).toMatchObject({ newline, text: expected });
  });
});

describe('any bytes', () => {
  it('are a well-formed text or one plain sentence', () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'binary' }).map(utf8),
      fc.string().map(utf16),
    );
    fc.assert(
      fc.property(anything, (bytes) => {
        try {
          expect(readPage(bytes, 'a.txt').text.isWellFormed()).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(GalleyError);
          expect(error).toMatchObject({ code: 'unreadable', message: expect.stringMatching(/^[A-Z].*\.$/) });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('that are UTF-8 come back as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const page = `报${text.replaceAll(/[\r\0]/g, '')}`;
        expect(readPage(utf8(page), 'a.txt').text).toBe(page);
      }),
    );
  });
});
