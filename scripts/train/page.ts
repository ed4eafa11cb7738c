// Makes raw pages with known joins: articles set in columns, with the habits and the damage that real extractions show.
import type { Chance } from './chance.ts';
import { legend } from './gazette.ts';
import { insertion } from './insertion.ts';
import { byline, clausesOf, divide, mergeParagraphs, subheadOf } from './pieces.ts';
import { setHan, setWords } from './setting.ts';
import { chooseStyle, type Style } from './style.ts';
import type { Document, Paragraph } from './texts.ts';

export interface MadePage {
  readonly raw: string;
  /** For each raw line that is not blank, by its number: the raw line that continues it; -1: none does. */
  readonly next: ReadonlyMap<number, number>;
  /** Raw lines after which either is right. */
  readonly open: ReadonlySet<number>;
  /** For each raw line, the one that stands below it in its column, joined to it or not; none at an article's end. */
  readonly below: ReadonlyMap<number, number>;
}

/** A line on its way to the page. */
export interface Row {
  readonly text: string;
  /** Number of its paragraph on the page; lines of one paragraph follow each other. */
  readonly paragraph: number;
  /** Blank lines before it. */
  readonly blanks: number;
  readonly open?: boolean;
  /** Its place in reading order. */
  readonly place?: number;
}

interface Column {
  left: number;
  width: number;
}

/** How often columns are read across, and how often at least one article interrupts another. */
export interface Mixing {
  readonly interleaves?: number;
  readonly interrupts?: number;
}

/** Sets documents into one raw page. Same documents, same chance: same page. */
export function makePage(
  documents: readonly Document[],
  alphabetic: boolean,
  chance: Chance,
  { interleaves = 0, interrupts = 0 }: Mixing = {},
): MadePage {
  const style = chooseStyle(alphabetic, chance);
  const maker = new PageMaker(
    {
      ...style,
      interrupts: Math.max(interrupts, style.interrupts),
      inserts: Math.max(interrupts, style.inserts),
    },
    chance,
    documents,
    interrupts > 0,
  );
  const woven = documents.length > 1 && chance.yes(interleaves) ? chance.between(2, Math.min(6, documents.length)) : 0;
  if (woven > 0) maker.interleave(documents.slice(0, woven));
  for (const document of documents.slice(woven)) maker.article(document);
  if (maker.style.foot !== '') maker.single(maker.style.foot, maker.gap());
  return maker.finish();
}

const SHORTEST_PIECE = 2;
const LONGEST_PIECE = 9;

/** A few lines in a row out of a page, with what is known of them. What goes on outside the piece goes on nowhere. */
export function pieceOf(page: MadePage, chance: Chance): MadePage {
  const lines = page.raw.replace(/\n+$/, '').split('\n');
  const size = chance.between(SHORTEST_PIECE, LONGEST_PIECE);
  const from = chance.between(0, Math.max(0, lines.length - size));
  const inside = (line: number): boolean => line >= from && line < from + size;
  const within = (pairs: ReadonlyMap<number, number>): [number, number][] =>
    [...pairs].filter(([line]) => inside(line)).map(([line, to]) => [line - from, inside(to) ? to - from : -1]);
  return {
    raw: `${lines.slice(from, from + size).join('\n')}\n`,
    next: new Map(within(page.next)),
    open: new Set([...page.open].filter(inside).map((line) => line - from)),
    below: new Map(within(page.below).filter(([, to]) => to >= 0)),
  };
}

/** What may stand between a title and its text. */
const UNDER_TITLE = ['基本案情', '引子', '事件回顾', '编者按', '案情简介', '总体情况'] as const;

/** A paragraph that has a dateline of its own. */
const DATED = /^[^，。]{0,12}[讯訊电電](?:[\s（(]|$)/u;

const EMPTY: Row = { text: '', paragraph: -1, blanks: 0 };

export class PageMaker {
  style: Style;
  readonly chance: Chance;
  /** What the page is made of. */
  readonly documents: readonly Document[];
  /** Whether the page is made for lines that go on over others. */
  readonly apart: boolean;
  rows: Row[] = [];
  paragraphs = 0;
  places = 0;
  /** Whether a subhead stands right above. */
  titled = false;
  /** The number of the last numbered paragraph. */
  number = 0;
  /** Paragraphs yet to come in a smaller size, and how much more goes on their lines. */
  small = 0;
  size = 1;
  column: Column;

  constructor(style: Style, chance: Chance, documents: readonly Document[], apart: boolean) {
    this.style = style;
    this.chance = chance;
    this.documents = documents;
    this.apart = apart;
    this.column = { left: chance.between(12, 45), width: style.width };
    if (chance.yes(style.alphabetic ? 0.6 : 0.3)) this.single(style.folio, 0);
  }

  article(document: Document): void {
    const { chance } = this;
    if (chance.yes(this.style.changes))
      this.style = { ...chooseStyle(this.style.alphabetic, chance), convert: this.style.convert };
    const { style } = this;
    this.column.width = chance.yes(style.sameWidth) ? style.width : style.anyWidth(chance);
    this.small = 0;
    const top = this.rows.length <= 1 && chance.yes(style.cutTop);
    const headFirst = chance.yes(style.headFirst) && !top;
    const head = (): void => {
      if (chance.yes(0.15)) this.single(style.convert(document.title.slice(0, 8)), this.gap(), true);
      this.title(document.title);
      if (this.gap() > 0 && !style.alphabetic && chance.yes(0.02)) this.stack(document);
      const below =
        document.subheadline ??
        (chance.yes(0.15) ? `——${clausesOf(document.paragraphs[0]?.text ?? '')[0] ?? document.title}` : undefined);
      if (below !== undefined) this.single(style.convert(below), this.gap() === 0 ? 0 : chance.between(0, 1));
      if (chance.yes(style.bylines))
        this.single(byline(style.alphabetic, chance), chance.yes(style.blankUnder) ? this.gap() : 0);
      else if (document.byline !== undefined) this.single(style.convert(document.byline), this.gap());
      else if (chance.yes(style.asides))
        this.single(`（${chance.one(['丹', '江客', '林远', '老匏', '一'])}）`, this.gap());
      if (!style.alphabetic && chance.yes(0.08)) this.serial();
      if (chance.yes(style.pictures / 4)) this.picture(document);
    };
    if (!style.alphabetic && chance.yes(0.06)) this.single(style.folio, this.gap());
    if (headFirst) head();
    if (headFirst && !style.alphabetic && chance.yes(0.1))
      this.rows.push(...this.titleRows(chance.one(UNDER_TITLE), this.gap(), true));
    let first = true;
    let body: Row[] = [];
    for (const { role, text } of this.paragraphsOf(document)) {
      if (role === 'paragraph') this.resize();
      if (!first && role === 'paragraph' && chance.yes(style.subheads))
        body.push(...this.titleRows(style.convert(subheadOf(text, style.alphabetic, chance)), this.gap(), true));
      const led = first && role === 'paragraph' && !DATED.test(text) && chance.yes(style.datelines);
      const sign = role === 'paragraph' && !led ? this.sign() : '';
      const converted = led ? style.dateline(chance) + style.convert(text) : sign + style.convert(text);
      if (role === 'subhead') body.push(...this.titleRows(converted, this.gap(), true));
      else if (role === 'verse') body.push(...this.lone(converted, body.length === 0 ? 1 : 0));
      else body.push(...this.paragraph(converted, first));
      first = false;
    }
    if (top && body.length > 4)
      body = body.slice(chance.between(1, 3)).map((row, n) => (n === 0 ? { ...row, blanks: this.gap() } : row));
    if (chance.yes(style.interrupts) && this.rows.length > 12) body = this.weave(body);
    else if (chance.yes(style.inserts)) body = this.insert(body, document);
    this.rows.push(...body.map((row): Row => ({ ...row, place: row.place ?? this.places++ })));
    if (chance.yes(0.08)) this.single('（下转第四版）', style.blankParagraphs > 0.5 ? 1 : 0);
    if (!headFirst) head();
    if (!style.alphabetic && chance.yes(0.06)) this.teaser(document.paragraphs.at(-1)?.text ?? '');
    if (chance.yes(style.pictures)) this.picture(document);
  }

  /** What opens a paragraph: its number, a bullet, nothing. */
  sign(): string {
    const { chance, style } = this;
    if (!style.numbered) return chance.yes(style.bulleted) ? style.bullet : '';
    this.number = chance.yes(0.1) ? 1 : this.number + 1;
    const han = '一二三四五六七八九十'.charAt((this.number - 1) % 10);
    return chance.yes(0.15) ? '' : style.bullet < '■' ? `${this.number}.` : `${han}、`;
  }

  /** Another size of type, for some paragraphs. */
  resize(): void {
    const { chance, style, column } = this;
    if (this.small > 0 && --this.small === 0) column.width = Math.round(column.width / this.size);
    if (this.small > 0 || !chance.yes(style.sizes)) return;
    [this.small, this.size] = [chance.between(1, 4), chance.one([1.12, 1.2, 1.3])];
    column.width = Math.round(column.width * this.size);
  }

  /** What the page makes of a document's paragraphs: longer or shorter ones, questions and answers. */
  paragraphsOf(document: Document): Paragraph[] {
    const { chance, style } = this;
    return mergeParagraphs(document.paragraphs, style, chance).flatMap((paragraph): Paragraph[] => {
      if (paragraph.role !== 'paragraph') return [paragraph];
      const parts = divide(paragraph.text, style.divides, chance);
      const asks = chance.yes(style.asked) ? [`问：${subheadOf(paragraph.text, false, chance)}？`] : [];
      return [...asks, ...parts].map((text, n) => ({
        role: 'paragraph',
        text: asks.length > 0 && n === 1 ? `答：${text}` : text,
      }));
    });
  }

  /** A caption with its credit behind it, below it or not at all. */
  picture(document: Document): void {
    const { chance, style } = this;
    const said = this.paragraphs % 2 === 0 ? document.paragraphs[0]?.text : document.paragraphs.at(-1)?.text;
    if (style.alphabetic) {
      const words = (said ?? 'Harbour').split(' ');
      const name = (): string => chance.one(['Castle', 'Method', ...words]).replaceAll(/[^\p{L}]/gu, '') || 'Bridge';
      return this.single(legend({ sentence: name, name }, chance), this.gap());
    }
    const text = `${chance.one(['', '', '图为', '上图：'])}${clausesOf(said ?? '')[0] ?? '活动现场'}。`;
    const credit = chance.one(['本报记者 林远 摄', '林远 摄', '（江城公司供图）', '图/周小禾', '赵一摄', '']);
    if (chance.yes(0.3)) {
      this.single(style.convert(text), this.gap());
      if (credit !== '') this.single(credit, 0);
    } else this.single(style.convert(text) + (credit === '' ? '' : ` ${credit}`), this.gap());
  }

  /** Articles side by side, read line by line across all of them. */
  interleave(documents: readonly Document[]): void {
    const { chance } = this;
    const before = this.rows;
    const columns = documents.map((document) => {
      this.rows = [];
      this.column.left = 1000;
      this.article(document);
      return this.rows.map((row): Row => ({ ...row, place: this.places++ }));
    });
    const late = columns.length > 2 || chance.yes(0.7) ? 0 : chance.between(1, 6);
    const next = columns.map(() => 0);
    const mixed: Row[] = [];
    for (let turn = 0; columns.some((column, c) => (next[c] ?? 0) < column.length); turn++) {
      for (const [c, column] of columns.entries()) {
        const twice = columns.length === 2 && c === 0 && chance.yes(0.03) ? 2 : 1;
        if (c > 0 && turn < late && (next[0] ?? 0) < (columns[0]?.length ?? 0)) continue;
        for (let n = 0; n < twice && (next[c] ?? 0) < column.length; n++) {
          const row = column[next[c] ?? 0] ?? EMPTY;
          next[c] = (next[c] ?? 0) + 1;
          mixed.push({ ...row, blanks: c === 0 && chance.yes(0.02) ? 1 : 0 });
        }
      }
    }
    this.rows = [...before, ...mixed];
  }

  /** An article that another one interrupts: its rows go into the middle of the page so far, at a paragraph's inside. */
  weave(body: Row[]): Row[] {
    const { chance } = this;
    const at = chance.between(2, body.length - 2);
    if (body.length < 8) return body;
    const stranger = this.rows.splice(this.textStart(this.rows.length - chance.between(5, 30)));
    const [before, after] = [body.slice(0, at), body.slice(at)];
    const open = (row: Row): Row => ({ ...row, blanks: Math.max(row.blanks, this.gap()) });
    return [
      ...before,
      ...stranger.map((row, n) => (n === 0 ? open(row) : row)),
      ...after.map((row, n) => (n === 0 ? open(row) : row)),
    ];
  }

  /** A text in whose paragraph something else stands: most have no blank line around it, as extractions go. */
  insert(body: Row[], document: Document): Row[] {
    const { chance } = this;
    const inside = body.flatMap((row, n) => (n > 1 && row.paragraph === body[n - 1]?.paragraph ? [n] : []));
    const at = inside[chance.between(0, Math.max(0, inside.length - 1))];
    if (at === undefined) return body;
    const others = this.documents.filter((other) => other !== document);
    const strangers = insertion(this, others[chance.between(0, Math.max(0, others.length - 1))] ?? document);
    const blanks = chance.yes(0.45) ? 1 : 0;
    const open = (rows: readonly Row[]): Row[] => rows.map((row, n) => (n === 0 ? { ...row, blanks } : row));
    return [...body.slice(0, at), ...open(strangers), ...open(body.slice(at))];
  }

  /** Where the paragraph, title or caption begins that holds a row: what interrupts a text begins as a text does. */
  textStart(row: number): number {
    let at = Math.max(0, row);
    while (at > 0 && this.rows[at]?.paragraph === this.rows[at - 1]?.paragraph) at--;
    return at;
  }

  /** Lines of a title that stand apart, each between blank lines: a sentence that leads to short ones. */
  stack(document: Document): void {
    const { chance, style } = this;
    const text = document.paragraphs[0]?.text ?? document.title;
    const lead = text.slice(0, chance.between(8, 20)).replace(/[，。、]$/u, '');
    const parts = clausesOf(text.slice(20)).map((clause) => clause.slice(0, chance.between(4, 8)));
    for (const line of [lead, ...parts.slice(0, chance.between(1, 3))])
      this.single(style.convert(line.replaceAll('。', '')), Math.max(1, this.gap()));
  }

  /** A line that names a story of another page, and the page below it. */
  teaser(text: string): void {
    const { chance } = this;
    const line = text.slice(0, chance.between(6, 14)).replaceAll(/[，。、,]/gu, '');
    const paragraph = this.paragraphs++;
    this.rows.push({
      text: chance.yes(0.5) ? Array.from(line).join(' ') : line,
      paragraph,
      blanks: chance.between(0, 1),
    });
    this.rows.push({ text: `（第${chance.one(['二', '三', '四', '八'])}版）`, paragraph, blanks: 0 });
  }

  /** The lines that stand between the title and the text of a serial: number, writer, rights, chapter. */
  serial(): void {
    const { chance } = this;
    const lines = [
      `（${chance.one(['一', '二', '十'])}）`,
      '江上客著',
      '禁止转载',
      `第${chance.one(['七', '八', '三'])}回`,
      '移花接木',
    ];
    for (const line of lines) if (chance.yes(0.6)) this.single(line, chance.yes(0.5) ? this.gap() : 0);
  }

  gap(): number {
    return this.style.blankTitles === 0 ? 0 : this.chance.between(1, this.style.blankTitles);
  }

  single(text: string, blanks: number, open = false): void {
    this.rows.push({ text: this.dirty(text), paragraph: this.paragraphs++, blanks, open });
  }

  lone(text: string, blanks: number): Row[] {
    return [{ text, paragraph: this.paragraphs++, blanks }];
  }

  title(text: string): void {
    this.rows.push(...this.titleRows(this.style.convert(text), this.gap()));
  }

  titleRows(text: string, blanks: number, known = false): Row[] {
    const { chance, style } = this;
    const spaced = chance.yes(style.spacedTitles);
    const free = chance.between(style.alphabetic ? 18 : 14, style.alphabetic ? 60 : 46);
    const wrapped = known && text.includes('——') && chance.yes(0.5) ? chance.between(12, 24) : free;
    const width = chance.yes(0.35) ? this.column.width : wrapped;
    this.titled = true;
    const lines = splitAfterDash(text).flatMap((part) =>
      style.longLines && chance.yes(0.7) ? [part] : this.set(part, width, 0),
    );
    const paragraph = this.paragraphs++;
    const stretched = !style.alphabetic && lines.length > 1 && chance.yes(0.15) ? lines.length - 1 : -1;
    const blankWithin = chance.yes(known ? 0.35 : 0.12) ? this.gap() : 0;
    const late = known && chance.yes(0.5);
    return lines.map((line, n) => ({
      text: spaced || n === stretched ? Array.from(line).join(' ') : style.titleIndent + line,
      paragraph,
      blanks: n === 0 ? blanks : n + 1 < lines.length && late ? 0 : blankWithin,
      open: !known && n + 1 < lines.length && blankWithin > 0,
    }));
  }

  set(text: string, width: number, indent: number): string[] {
    const { style } = this;
    if (style.longLines) return cutSometimes(text, style.alphabetic, this.chance);
    if (style.alphabetic) return setWords(text, { ...style.words, width, indent }, this.chance);
    return setHan(text, { ...style.han, cells: width, indent }, this.chance);
  }

  paragraph(text: string, first: boolean): Row[] {
    const { chance, style, column } = this;
    const paragraph = this.paragraphs++;
    const between = chance.next();
    const under = first || this.titled;
    this.titled = false;
    const marked = style.indentAll || (first && style.indentFirst) ? style.indentText : '';
    let blanks = under
      ? chance.yes(Math.max(style.blankUnder, style.blankParagraphs))
        ? this.gap()
        : 0
      : between < style.blankParagraphs
        ? style.blankSize
        : 0;
    const late = !under && blanks === 0 && chance.yes(style.lateBlank);
    const rows: Row[] = [];
    let rest = text;
    for (let begun = false; rest !== ''; begun = true) {
      const lines = this.set(rest, column.width, begun ? 0 : style.printIndent);
      if (lines.length > 1 && chance.yes(style.spacedWidow) && (lines.at(-1)?.length ?? 9) <= 3) {
        lines[lines.length - 2] = Array.from(lines.at(-2) ?? '').join(' ');
      }
      let used = 0;
      for (const line of lines) {
        if (rows.length === 1 && late) blanks = 1;
        if (rows.length > 0 && style.longLines)
          blanks = style.blankParagraphs > 0.5 || chance.yes(0.7) ? style.blankSize : 0;
        if (rows.length > 0 && /^[“（《]/u.test(line) && chance.yes(style.quoteBlank)) blanks = 1;
        rows.push({
          text: (rows.length === 0 ? marked : style.hanging) + this.dirty(line, used + 1 < lines.length),
          paragraph,
          blanks,
        });
        [blanks, used] = [0, used + 1];
        if (--column.left <= 0) {
          const wide = this.turn();
          blanks = chance.yes(style.blankTurn) ? style.blankSize : 0;
          if (wide && used < lines.length) break;
        }
      }
      rest = style.alphabetic
        ? used < lines.length
          ? rejoin(lines.slice(used), style.words.hyphen)
          : ''
        : lines
            .slice(used)
            .join('')
            .replaceAll(/(?<=\P{ASCII}) (?=\P{ASCII})/gu, '');
    }
    return rows;
  }

  /** A new column; true when its width differs. */
  turn(): boolean {
    const { chance, style, column } = this;
    column.left = chance.between(10, 45);
    if (!chance.yes(style.narrows)) return false;
    // Beside a picture a column is narrow for a few lines, and wide again below it.
    if (!style.alphabetic && chance.yes(0.45)) {
      const narrow = column.width > 24;
      column.left = narrow ? chance.between(3, 9) : column.left;
      column.width = narrow ? Math.max(12, Math.round(column.width / 4) * 2) : Math.min(80, column.width * 2);
      return true;
    }
    column.width = Math.max(style.alphabetic ? 24 : 16, column.width + chance.one([-12, -8, -4, 4, 8, 12]));
    return true;
  }

  dirty(line: string, stretched = false): string {
    const { chance, style } = this;
    if (style.alphabetic)
      return chance.yes(style.noise) ? line.replace(/[,.]$/u, chance.one(['', '.', ',', '-'])) : line;
    if (chance.yes(stretched ? style.spacedLine : style.spacedLine / 6)) return Array.from(line).join(' ');
    const near = style.digitSpaces;
    const lost = chance.yes(style.noise) ? line.slice(0, -4) + line.slice(-3) : line;
    return lost.replaceAll(/(?<=\p{Script=Han})(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=\p{Script=Han})/gu, () =>
      chance.yes(near) ? ' ' : '',
    );
  }

  finish(): MadePage {
    const lines: string[] = [];
    const next = new Map<number, number>();
    const open = new Set<number>();
    const tails = new Map<number, number>();
    const ats: number[] = [];
    for (const [n, row] of this.rows.entries()) {
      const blanks = this.style.doubled ? Math.max(1, row.blanks) : row.blanks;
      if (n > 0) for (let k = 0; k < blanks; k++) lines.push('');
      const at = lines.length;
      ats.push(at);
      const before = tails.get(row.paragraph);
      if (before !== undefined) next.set(before, at);
      next.set(at, -1);
      tails.set(row.paragraph, at);
      if (row.open === true) open.add(at);
      lines.push(row.text);
    }
    const below = new Map<number, number>();
    const placed = ats.flatMap((at, n) =>
      this.rows[n]?.place === undefined ? [] : [[this.rows[n]?.place ?? 0, at] as const],
    );
    const byPlace = new Map(placed);
    for (const [place, at] of placed) below.set(at, byPlace.get(place + 1) ?? -1);
    return { raw: `${lines.join('\n')}\n`, next, open, below };
  }
}

/** A subhead is broken after its dash, whatever the measure: 靶向提能—— / 搭建“培育链”. */
const splitAfterDash = (text: string): string[] => text.split(/(?<=.——)(?=.)/u);

/** A paragraph in one line, or in two where a column ended. */
function cutSometimes(text: string, alphabetic: boolean, chance: Chance): string[] {
  if (!chance.yes(0.35) || text.length < 40) return [text];
  const from = chance.between(10, text.length - (alphabetic ? 20 : 10));
  // Extractors part a line most readily where the face changes, as it does at brackets.
  const bracket = !alphabetic && chance.yes(0.4) ? 1 + from + text.slice(from, -10).search(/[）)]/u) : 0;
  const at = alphabetic ? text.indexOf(' ', from) : bracket > from ? bracket : from;
  return at < 1 ? [text] : [text.slice(0, at), text.slice(at).trimStart()];
}

/** Words again from lines that were set too early. */
const rejoin = (lines: readonly string[], hyphen: string): string =>
  lines.reduce((text, line) =>
    text.endsWith(hyphen) && hyphen !== '' ? text.slice(0, -hyphen.length) + line : `${text} ${line}`,
  );
