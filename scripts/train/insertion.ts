// What stands in the midst of a paragraph on a made page: a picture with its text, a box in another measure, a title with
// its byline, the head of the page, a list of names.
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
  chance.one(kinds)(maker, document);
  const own = maker.rows;
  maker.rows = rows;
  [column.left, column.width] = [left, width];
  return own;
}

type Kind = (maker: PageMaker, document: Document) => void;

/** Any text of the document in a measure of its own. */
const sample = ({ chance, style }: PageMaker, { paragraphs, title }: Document): string => {
  const text = paragraphs[chance.between(0, Math.max(0, paragraphs.length - 1))]?.text ?? title;
  return style.convert(text.slice(0, chance.between(30, 160)).replace(/[^。]$/u, '。'));
};

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
