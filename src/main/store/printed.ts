// What a page's own text says of its page data: the head of the page (2025年9月22日 星期一 第04版 要闻 总第12345期), which the
// engine sets apart as furniture, or a short line like it at the top or the bottom. Proposed with its words, never taken unasked.
import { type Block, type CorrectedPage, placedBlocks, type Placed } from '../../engine/index.ts';
import type { Evidence } from './questions/pages.ts';
import { isoDate } from './iso-date.ts';

/** How many blocks from either end are looked at, and how long a line of a page head may be. */
const EDGE = 8;
const LONGEST = 80;

const HAN_DIGITS = '〇一二三四五六七八九';
const HAN = '[〇○零一二三四五六七八九十]';
const DATE = new RegExp(
  `(\\d{4}|${HAN}{4})\\s*年\\s*(\\d{1,2}|${HAN}{1,3})\\s*月\\s*(\\d{1,2}|${HAN}{1,3})\\s*[日号]`,
  'u',
);
const WEEKDAY = /(?:星期|周|礼拜)\s*([一二三四五六日天])/u;
const NUMBER = new RegExp(`第\\s*0{0,3}(\\d{1,3}|${HAN}{1,3})\\s*版|(?<!\\d)0(\\d)\\s*版`, 'u');
const ISSUE = /(?:总|總)\s*第\s*(\d{1,6})\s*[期号號]|第\s*(\d{2,6})\s*[期号號]/u;
const SIGNS = [DATE, WEEKDAY, NUMBER, ISSUE];
/** Words of two to six characters beside the page's number: 第04版 要闻, 04版：民生. */
const SECTION_AFTER = /版\s*[:：·・|｜/\s]\s*(\p{Script=Han}{2,6})(?=$|[\s|｜·・:：]|责|責)/u;
const SECTION_BEFORE =
  /(?:^|[\s|｜·・])(\p{Script=Han}{2,6})\s*[:：·・|｜/\s]\s*第?\s*[\d〇一二三四五六七八九十]{1,3}\s*版/u;
const NO_SECTION = /日$|星期|责编|責編|编辑|编辑|校对|美编|版面|今日|本版|主编|值班/u;
const PAPER =
  /^\p{Script=Han}{1,8}(?:日报|晚报|时报|早报|晨报|周报|商报|导报|都市报|青年报|日報|晚報|時報|新闻报|报|報)$/u;

/** At most one value of a field, the first that is found. */
export function printedEvidence(page: CorrectedPage): Evidence[] {
  const found = new Map<Evidence['field'], Evidence>();
  for (const { text } of heads(page)) {
    for (const evidence of readHead(text)) if (!found.has(evidence.field)) found.set(evidence.field, evidence);
  }
  return [...found.values()];
}

function heads(page: CorrectedPage): Block[] {
  const placed = Array.from(placedBlocks(page)).filter(({ group }) => group.kind !== 'removed');
  const isFurniture = ({ group, block }: Placed): boolean =>
    block.role === 'furniture' || (group.kind === 'furniture' && block.role !== 'teaser' && block.role !== 'jump');
  const furniture = placed.filter(isFurniture).filter(({ block }) => block.text.length <= 4 * LONGEST);
  const edges = [...placed.slice(0, EDGE), ...placed.slice(-EDGE)].filter(
    (one) =>
      !isFurniture(one) && one.block.role !== 'jump' && one.block.role !== 'teaser' && looksLikeHead(one.block.text),
  );
  return [...furniture, ...edges].map(({ block }) => block);
}

/** May this block be, or have been, one that tells of its page? For whoever does not know what stands beside it. */
export const mayBeHead = ({ group, block: { role, text } }: Pick<Placed, 'group' | 'block'>): boolean =>
  role === 'furniture' ||
  group.kind === 'furniture' ||
  (text.length <= 2 * LONGEST && SIGNS.some((sign) => sign.test(text)));

/** A line of a page head says two things of the page at least, and hardly anything else. */
function looksLikeHead(text: string): boolean {
  if (text.length > LONGEST || /[，。；！？]/u.test(text)) return false;
  return SIGNS.filter((pattern) => pattern.test(text)).length >= 2;
}

function readHead(text: string): Evidence[] {
  const found: Evidence[] = [];
  const add = (field: Evidence['field'], value: string | null | undefined, words: string | undefined): void => {
    if (value && words) found.push({ field, value, words: words.trim() });
  };
  const [date, weekday, number, issue] = SIGNS.map((pattern) => pattern.exec(text));
  add('date', date && isoDate({ year: digits(date[1]), month: digits(date[2]), day: digits(date[3]) }), date?.[0]);
  add('weekday', weekday && String('日一二三四五六'.indexOf((weekday[1] ?? '').replace('天', '日'))), weekday?.[0]);
  add('number', number && digits(number[1] ?? number[2]), number?.[0]);
  add('issue', issue && (issue[1] ?? issue[2]), issue?.[0]);
  const section = number ? [SECTION_AFTER, SECTION_BEFORE].map((pattern) => pattern.exec(text)?.[1]) : [];
  const named = section.find((name) => name !== undefined && !NO_SECTION.test(name) && !PAPER.test(name));
  add('section', named, text.slice(0, LONGEST));
  const paper = text.split(/\s+/u).find((word) => PAPER.test(word));
  add('paper', paper, paper);
  return found;
}

/** 二〇二五 → 2025, 十二 → 12, 二十二 → 22; digits as they are, without zeros in front. */
export function digits(text = ''): string {
  if (/^\d+$/.test(text)) return String(Number(text));
  const plain = text.replace(/[○零]/gu, '〇');
  if (!plain.includes('十')) return Array.from(plain, (c) => String(HAN_DIGITS.indexOf(c))).join('');
  const [tens = '', ones = ''] = plain.split('十');
  return String((tens === '' ? 1 : HAN_DIGITS.indexOf(tens)) * 10 + Math.max(0, HAN_DIGITS.indexOf(ones || '〇')));
}
