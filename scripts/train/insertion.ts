// What stands in the midst of a paragraph on a made page: a picture with its text, a box in another measure, a title with
// its byline, the head of the page, a list of names; on pages made for what lies apart also sayings, notices, and all of it
// in the Latin scripts.
import type { PageMaker, Row } from './page.ts';
import { byline, subheadOf } from './pieces.ts';
import type { Document } from './texts.ts';

/** Rows that belong to no paragraph of the text around them. */
export function insertion(maker: PageMaker, document: Document): Row[] {
  const { rows, column, chance } = maker;
  const { left, width } = column;
  maker.rows = [];
  column.left = 1000;
  const kinds = [picture, picture, picture, box, box, story, story, head, names] as const;
  if (maker.style.alphabetic) chance.one(WRITTEN)(maker, document);
  else if (maker.apart) chance.one([...kinds, ...kinds, story, reported, saying, notice] as const)(maker, document);
  else chance.one(kinds)(maker, document);
  const own = maker.rows;
  maker.rows = rows;
  [column.left, column.width] = [left, width];
  return own;
}

type Kind = (maker: PageMaker, document: Document) => void;

/** Any text of the document, to be set in a measure of its own. */
function sample({ chance, style }: PageMaker, { paragraphs, title }: Document, least = 30, most = 160): string {
  const text = paragraphs[chance.between(0, Math.max(0, paragraphs.length - 1))]?.text ?? title;
  if (!style.alphabetic) return style.convert(text.slice(0, chance.between(least, most)).replace(/[^。]$/u, '。'));
  const cut = text.slice(0, 2 * chance.between(least, most));
  return cut.length < text.length ? cut.replace(/\s?\S*$/u, '.') : cut;
}

const picture: Kind = (maker, document) => {
  if (maker.chance.yes(0.25)) maker.title(document.title.slice(0, maker.chance.between(4, 8)));
  if (maker.chance.yes(0.4)) return maker.picture(document);
  maker.column.width = maker.style.anyWidth(maker.chance);
  maker.rows.push(...maker.paragraph(sample(maker, document).slice(-60), true));
  const credit = maker.chance.one([
    '本报记者 林远 摄',
    '林远 摄',
    '（江城公司供图）',
    '（记者 林远 通讯员 周小禾 摄）',
  ]);
  maker.single(credit, 0);
};

const box: Kind = (maker, document) => {
  const { chance, style, column } = maker;
  maker.single(style.convert(subheadOf(sample(maker, document), false, chance)), 0);
  column.width = style.anyWidth(chance);
  for (let n = chance.between(1, 3); n > 0; n--) maker.rows.push(...maker.paragraph(sample(maker, document), true));
};

const story: Kind = (maker, document) => {
  const { chance, style } = maker;
  maker.title(document.title);
  maker.single(chance.yes(0.3) ? `□ ${chance.one(['童焕然', '林远', '周小禾'])}` : byline(false, chance), 0);
  for (let n = chance.between(0, 3); n > 0; n--) maker.rows.push(...maker.paragraph(sample(maker, document), false));
  if (chance.yes(0.1)) maker.single(style.folio, 0);
};

const head: Kind = (maker) => maker.single(maker.style.folio, 0);

const NAMES = ['林远', '周小禾', '赵一', '何文静', '欧阳青', '王海波', '陈 静', '李 明'] as const;

const names: Kind = (maker) => {
  const { chance } = maker;
  const between = chance.one([' ', '　', '  ']);
  for (let n = chance.between(2, 4); n > 0; n--)
    maker.single([chance.one(NAMES), chance.one(NAMES), chance.one(NAMES), chance.one(NAMES)].join(between), 0);
};

/** A story that opens with its dateline. */
const reported: Kind = (maker, document) => {
  maker.title(document.title);
  const dateline = maker.style.dateline(maker.chance);
  maker.rows.push(...maker.paragraph(dateline + sample(maker, document), true));
  for (let n = maker.chance.between(0, 2); n > 0; n--)
    maker.rows.push(...maker.paragraph(sample(maker, document), false));
};

/** A few words of the text in type of twice its size. */
const saying: Kind = (maker, document) => {
  const { chance, style, column } = maker;
  column.width = Math.max(style.alphabetic ? 14 : 12, 2 * Math.round(column.width * chance.one([0.25, 0.33, 0.4])));
  const text = sample(maker, document, 8, 30);
  const said = chance.yes(0.4) ? text.replace(/[。.]$/u, '') : chance.yes(0.5) ? `“${text}”` : text;
  maker.style = { ...style, printIndent: 0, indentText: '' };
  maker.rows.push(...maker.paragraph(said, true));
  maker.style = style;
  if (chance.yes(0.3)) maker.single(style.alphabetic ? '— Karl Berg' : '——林远', 0);
};

/** A notice or an advertisement: its head, a line or two, where to ask. */
const notice: Kind = (maker, document) => {
  const { chance, style } = maker;
  const [name, where] = style.alphabetic
    ? [chance.one(['NOTICE', 'For Sale', 'Bekanntmachung.', 'To Let.']), 'Tel. 0661 5522']
    : [
        chance.one(['遗失声明', '启事', '招聘', '天气预报', '更正']),
        chance.one(['电话：0891-6320000', '地址：江城路12号']),
      ];
  maker.single(name, 0);
  maker.rows.push(...maker.paragraph(sample(maker, document, 15, 60), true));
  if (chance.yes(0.5)) maker.single(where, 0);
};

const CREDITS = [
  'Photo: Nora Pell',
  'Foto: Karl Berg',
  '(Photo by N. Pell)',
  'Foto: dpa',
  'N. Pell',
  '김민호 기자',
] as const;

const writtenPicture: Kind = (maker, document) => {
  const { chance, style, column } = maker;
  if (chance.yes(0.3)) return maker.picture(document);
  if (chance.yes(0.7)) column.width = style.anyWidth(chance);
  const text = sample(maker, document, 15, 70);
  const behind = chance.yes(0.6);
  maker.rows.push(...maker.paragraph(behind ? `${text} ${chance.one(CREDITS)}` : text, true));
  if (!behind && chance.yes(0.8)) maker.single(chance.one(CREDITS), 0);
};

const writtenStory: Kind = (maker, document) => {
  const { chance } = maker;
  maker.title(document.title);
  if (chance.yes(0.5)) maker.single(byline(true, chance), 0);
  if (chance.yes(0.3)) maker.column.width = maker.style.anyWidth(chance);
  for (let n = chance.between(1, 4), first = true; n > 0; n--, first = false)
    maker.rows.push(...maker.paragraph(sample(maker, document), first));
};

const WRITTEN = [
  writtenPicture,
  writtenPicture,
  writtenPicture,
  writtenStory,
  writtenStory,
  head,
  saying,
  notice,
] as const;
