// The habits of one made page: measure, indents, blank lines, marks, damage. Drawn at random, wide enough that no real
// paper's habits are a stranger to the model.
import type { Chance } from './chance.ts';
import type { HanMeasure, WordMeasure } from './setting.ts';

export interface Style {
  readonly alphabetic: boolean;
  readonly width: number;
  /** How often an article has a layout of its own. */
  readonly changes: number;
  readonly anyWidth: (chance: Chance) => number;
  readonly sameWidth: number;
  readonly han: Omit<HanMeasure, 'cells' | 'indent'>;
  readonly words: Omit<WordMeasure, 'width' | 'indent'>;
  /** Cells that first lines are short of in print, and what of that the raw text shows. */
  readonly printIndent: number;
  readonly indentText: string;
  readonly indentAll: boolean;
  readonly indentFirst: boolean;
  readonly titleIndent: string;
  readonly hanging: string;
  readonly blankParagraphs: number;
  readonly lateBlank: number;
  readonly blankTurn: number;
  readonly quoteBlank: number;
  readonly blankSize: number;
  readonly blankTitles: number;
  /** How often a title stands off its text: many papers leave a line above a title and none below it. */
  readonly blankUnder: number;
  readonly doubled: boolean;
  readonly narrows: number;
  readonly interrupts: number;
  /** How often a picture, a box, a title or the like stands in the midst of a paragraph. */
  readonly inserts: number;
  readonly headFirst: number;
  readonly pictures: number;
  /** How often the writer's name stands in brackets below the title, and how often otherwise. */
  readonly asides: number;
  readonly bylines: number;
  readonly spacedTitles: number;
  readonly spacedLine: number;
  readonly spacedWidow: number;
  readonly digitSpaces: number;
  readonly noise: number;
  /** How often a paragraph runs on with the next: papers differ tenfold in the length of their paragraphs. */
  readonly merges: number;
  /** How often a sentence in the middle of a paragraph ends it: in briefs and popular papers most do. */
  readonly divides: number;
  /** How often a subhead opens a paragraph. */
  readonly subheads: number;
  /** How often a paragraph is a question with its answer. */
  readonly asked: number;
  /** Lines longer than any column: a paragraph is one line, but for a cut here and there. */
  readonly longLines: boolean;
  /** How often a first paragraph opens with a dateline, and how that reads. */
  readonly datelines: number;
  readonly dateline: (chance: Chance) => string;
  readonly convert: (text: string) => string;
  readonly folio: string;
  /** How often some paragraphs are set in a smaller size, of which more goes on a line. */
  readonly sizes: number;
  /** Paragraphs are numbered. */
  readonly numbered: boolean;
  /** How often a paragraph is opened by a sign of its own, and which. */
  readonly bulleted: number;
  readonly bullet: string;
  /** A page begins in the middle of a text, and what stands at its foot. */
  readonly cutTop: number;
  readonly foot: string;
}

export function chooseStyle(alphabetic: boolean, chance: Chance): Style {
  const anyWidth = alphabetic ? wordWidth : hanWidth;
  const flat = chance.yes(0.3);
  const separated = chance.one([0, 0, 0.1, 0.75, 0.9, 1, 1]);
  const shown = chance.yes(alphabetic ? 0.3 : 0.4);
  const printIndent = chance.yes(0.75) ? (alphabetic ? chance.between(2, 6) : chance.one([4, 4, 4, 4, 4, 4, 2])) : 0;
  const merges = chance.one([0, 0, 0, 0.3, 0.6, 0.85]);
  return {
    alphabetic,
    width: anyWidth(chance),
    anyWidth,
    changes: chance.one([0, 0, 0.2, 0.5]),
    sameWidth: chance.one([0, 0.5, 1]),
    words: {
      hyphen: chance.one(['-', '-', '⸗', '¬', '']),
      divides: chance.one([0.1, 0.5, 0.8, 0.95]),
      proportional: chance.yes(0.85),
      emphasis: chance.one([0, 0, 0.02, 0.05]),
      squeeze: chance.one([0, 0.04, 0.06, 0.08]),
    },
    printIndent,
    indentText: !shown
      ? ''
      : alphabetic
        ? ' '.repeat(Math.max(2, printIndent))
        : chance.one(['　　', '　　', '    ', ' ']),
    indentAll: chance.yes(0.7),
    indentFirst: chance.yes(0.5),
    titleIndent: chance.yes(0.1) ? '      ' : '',
    hanging: '',
    blankParagraphs: flat ? 0 : separated,
    lateBlank: flat || separated === 0 ? 0 : chance.one([0, 0.5]),
    blankTurn: flat ? 0 : chance.one([0, 0.7, 1, 1]),
    quoteBlank: flat ? 0 : chance.one([0, 0, 0.3]),
    blankSize: chance.yes(0.85) ? 1 : 2,
    blankTitles: flat ? 0 : chance.between(0, 3),
    blankUnder: chance.one([0, 0, 0.1, 0.9, 1, 1]),
    doubled: !flat && chance.yes(0.03),
    narrows: chance.one([0, 0.25, 0.5]),
    interrupts: chance.one([0, 0.15, 0.3]),
    inserts: alphabetic ? 0 : chance.one([0, 0, 0.15, 0.4]),
    headFirst: chance.one([0, 0.2, 0.9, 1]),
    pictures: chance.one([0, 0.3]),
    asides: alphabetic ? 0 : chance.one([0, 0, 0.7]),
    bylines: chance.one([0, 0, 0.4, 0.9]),
    spacedTitles: alphabetic ? 0 : chance.one([0, 0.2, 0.5]),
    spacedLine: chance.one([0, 0.02, 0.05]),
    spacedWidow: alphabetic ? 0 : chance.one([0, 0.5]),
    digitSpaces: chance.one([0, 0, 0.35, 0.9]),
    noise: chance.one([0, 0.02, 0.05]),
    merges,
    divides: alphabetic || merges > 0 ? 0 : chance.one([0, 0.3, 0.6]),
    subheads: chance.one([0, 0, 0.12, 0.3, 0.5]),
    asked: alphabetic ? 0 : chance.one([0, 0, 0, 0, 0, 0, 0, 0, 0.5]),
    longLines: chance.yes(alphabetic ? 0.04 : 0.2),
    datelines: alphabetic ? 0 : chance.one([0, 0.5, 0.9]),
    dateline: datelines(chance),
    ...marks(alphabetic, chance),
    folio: alphabetic
      ? chance.one([
          `${chance.between(1, 300)}`,
          `THE HOUSE ON THE HILL. ${chance.between(1, 300)}`,
          `${chance.between(2, 300)} A Winter Journey`,
          'CHAPTER V.',
        ])
      : headOfPage(chance),
    sizes: chance.one(alphabetic ? [0, 0, 0.1, 0.3] : [0, 0, 0, 0.05]),
    numbered: !alphabetic && chance.yes(0.05),
    bulleted: alphabetic ? 0 : chance.one([0, 0, 0, 0.4]),
    bullet: chance.one(['▲', '●', '◆', '■', '▲', '※', '△']),
    cutTop: alphabetic ? 0.6 : 0.15,
    foot: alphabetic
      ? chance.one(['', '', `${chance.between(1, 300)}`, 'VOL. I. B', '*) See page 12 of this journal.'])
      : '',
  };
}

/** The datelines of one paper. */
function datelines(chance: Chance): (chance: Chance) => string {
  const paper = chance.one(['本报讯', '江城融媒讯', '本报南山讯', '晚报讯']);
  const bracketed = chance.one(['', '', '', '【】', '（）']);
  const space = chance.one(['', ' ']);
  return (own) => {
    const name = own.one(['林远', '周小禾', '赵一', '何文静', '欧阳青']);
    const news = own.one(['本報訊', '本市訊', '南京三日專電', '中央社北平十一日電', '路局消息', '本报讯', '倫敦電']);
    if (bracketed !== '') return bracketed.charAt(0) + news + bracketed.charAt(1);
    return own.yes(0.25)
      ? `新华社江城${own.between(1, 12)}月${own.between(1, 28)}日电 `
      : `${paper}（记者${space}${name}）`;
  };
}

/** A folio line: page, date, edition, with gaps between. */
function headOfPage(chance: Chance): string {
  const date = `${chance.one(['2026年', '民国九年', '1987年'])}${chance.between(1, 12)}月${chance.between(1, 28)}日`;
  const page = `第${chance.one(['一', '二', '三', '四', '2', '7'])}版`;
  const more = chance.one(['', '星期三', '农历二月初五', '庚申年二月初五　星期三', '综合新闻', '责任编辑 / 甲乙']);
  const parts = chance.yes(0.5) ? [page, date, more] : [date, more, page];
  return parts.filter((part) => part !== '').join(chance.one([' ', '　', '　　', '  ']));
}

const wordWidth = (chance: Chance): number => (chance.yes(0.5) ? chance.between(26, 48) : chance.between(45, 95));
const hanWidth = (chance: Chance): number => 2 * (chance.yes(0.75) ? chance.between(9, 28) : chance.between(25, 44));

const HALF: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '？': '?',
  '！': '!',
};

const ANGLED: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };

/** How marks are set: full or half width; for old pages one mark for everything, and no rules for line ends. */
function marks(
  alphabetic: boolean,
  chance: Chance,
): { convert: (text: string) => string; han: Style['han']; subheads?: 0 } {
  const han = {
    rules: true,
    halfMarks: chance.one([1, 2] as const),
    fullMarks: chance.one([2, 2, 2, 1] as const),
    hang: chance.yes(0.4),
    ragged: chance.yes(0.08) ? chance.between(1, 3) : 0,
  } satisfies Style['han'];
  if (alphabetic) return { convert: (text) => text, han };
  if (chance.yes(0.3)) {
    const mark = chance.one(['、', '、', '，', '。', '.']);
    const ends = chance.one(['', mark, mark]);
    const one = (text: string): string => text.replaceAll(/[，。；：？！,;:?!]/gu, mark).replace(/[、，。.]$/u, ends);
    return {
      convert: (text) => one(text).replaceAll('“', '『').replaceAll('”', '』'),
      han: { ...han, rules: chance.yes(0.3) },
      subheads: 0,
    };
  }
  if (chance.yes(0.2)) return { convert: (text) => text.replaceAll(/[“”‘’]/gu, (mark) => ANGLED[mark] ?? mark), han };
  if (chance.yes(0.35))
    return { convert: (text) => text.replaceAll(/[，；：（）？！]/gu, (mark) => HALF[mark] ?? mark), han };
  return { convert: (text) => text, han };
}
