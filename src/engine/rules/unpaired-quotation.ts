// Quotation marks without a partner, or of the wrong kind. A quotation that reopens at each paragraph and closes once is paired.
import type { Repair } from '../page/index.ts';
import { type PairKinds, type Unpaired, unpaired } from './pairs.ts';
import { KIND } from './kinds.ts';
import { type Finding, findingAt, replacing, type Rule } from './rule.ts';
import { byGroup, holding } from './scan.ts';

const QUOTATION: PairKinds = {
  closers: { '“': '”', '‘': '’', '「': '」', '『': '』', '《': '》', '〈': '〉' },
  kind: KIND.quotation,
};

/** Words that a quotation follows, with the mark between: where a missing opening mark most likely stood. */
const SPEECH =
  /(?:[说說道称稱问問答喊叫写寫笑想]|表示|介[绍紹]|指出|强调|強調|坦言|感慨|感[叹嘆]|盘算|盤算|回[忆憶]|告[诉訴]记者|直言)[：:，,]/;

export const unpairedQuotation: Rule = {
  id: 'unpaired-quotation',
  title: 'Quotation mark unpaired',
  severity: 'error',
  subject: 'text',
  about:
    'An opening quotation mark that nothing closes, a closing one that nothing opens, or one of the wrong kind. The flag covers the quotation as far as it may reach, and the places where the missing mark may have stood are offered.',
  examples: [
    {
      raw: '她笑着盘算，我要多织些特色款，说不定能成个‘小生意’呢！”\n',
      flags: ['，我要多织些特色款，说不定能成个‘小生意’呢！”'],
    },
    { raw: '处长说：“‘送法进校园”并非单一活动，希望学生‘系好扣子’，树立观念。”\n', flags: ['”'] },
    { raw: '他说：“请大家注意安全，谢谢。\n', flags: ['“请大家注意安全，谢谢。'] },
    { raw: '车间获得“区工人先锋号称号，职工都很高兴。\n', flags: ['“区工人先锋号称号，'] },
    { raw: 'It’s the boys’ “first” day.\n', flags: [] },
  ],
  check: ({ blocks }) =>
    byGroup(holding(blocks, KIND.quotation)).flatMap((own) => {
      if (holding(own, KIND.foreign).some(({ block }) => GERMAN.test(block.text))) return [];
      return unpaired(own, QUOTATION)
        .filter(({ placed, mark }) => !APOSTROPHE.test(mark) || (placed.holds & KIND.han) !== 0)
        .map(report);
    }),
};

/** German closes „ with “: such articles are left alone. */
const GERMAN = /[„‚]/;
/** Apostrophes as well, where no Han is. */
const APOSTROPHE = /[‘’]/;

function report(found: Unpaired): Finding {
  const { placed, at, end, mark, instead } = found;
  if (instead !== undefined) {
    const message = `${mark} closes a quotation that another kind of mark opens; ${instead} would pair all marks of the block.`;
    return findingAt(placed, at, end, 0.95, message, {
      data: { mark, instead },
      suggestions: [replacing(placed, at, end, instead)],
    });
  }
  if (found.side === 'opening') return unclosed(found);
  const start = speechBefore(placed.block.text, at);
  if (start === undefined)
    return findingAt(placed, at, end, 0.85, `Nothing opens what this ${mark} closes.`, { data: { mark } });
  const opening = OPENERS.get(mark) ?? '';
  const message = `Nothing opens what this ${mark} closes; the quotation may begin here.`;
  const insert: Repair = replacing(placed, start, start, opening, `Insert ${opening}`);
  return findingAt(placed, start - 1, end, 0.85, message, { data: { mark, opening }, suggestions: [insert] });
}

/** The quotation as far as it may reach, and where it may end. */
function unclosed({ placed, at, end, mark }: Unpaired): Finding {
  const { text } = placed.block;
  const closing = QUOTATION.closers[mark] ?? '';
  const places = endsOfQuotation(text, end);
  const reach = Math.max(end, ...places.map((place) => place + (place < text.length ? 1 : 0)));
  // With the characters before the mark, so that who chooses sees where it goes.
  const suggestions = places.map((place) => {
    const shown = Math.max(end, place - SHOWN);
    return replacing(placed, shown, place, text.slice(shown, place) + closing);
  });
  const where = places.length > 0 ? '; the quotation may end within' : '';
  return findingAt(placed, at, reach, 0.85, `Nothing closes this ${mark}${where}.`, {
    data: { mark, closing },
    ...(suggestions.length > 0 && { suggestions }),
  });
}

/** Characters before the mark that a suggestion shows. */
const SHOWN = 3;
/** How far on the end of a quoted term, and of quoted speech, is looked for. */
const TERM_REACH = 24;
const CLAUSE_REACH = 60;
/** What a term in quotation marks is called: the mark is missing right before. */
const CALLED = /称号|荣誉|为主题|主题|专项|行动|工程|活动|制度|机制|模式|品牌|精神|理念|现象|等|的|和|、|“|‘/;
const CLAUSE_END = /[，。；：！？）]/;
const SENTENCE_END = /[。！？]$/;

/**
 * Where a quotation that opens before `from` may end, likelier places first: at a gap, before the word for what is quoted, at
 * the end of the clause; speech, whose clauses go on to the end of the block, behind its last mark.
 */
function endsOfQuotation(text: string, from: number): number[] {
  const isSpeech = SPEECH_OPENS.test(text.slice(Math.max(0, from - 2), from - 1));
  if (isSpeech && SENTENCE_END.test(text) && text.length - from <= SPEECH_REACH) return [text.length];
  const near = text.slice(from, from + CLAUSE_REACH);
  const clause = CLAUSE_END.exec(near)?.index ?? -1;
  const term = near.slice(0, clause < 0 ? TERM_REACH : Math.min(clause, TERM_REACH));
  const gap = term.indexOf(' ');
  const called = CALLED.exec(term.slice(1))?.index ?? -1;
  const places = [gap, called < 0 ? -1 : called + 1, clause].filter((place) => place > 0);
  return Array.from(new Set(places), (place) => from + place);
}

/** Speech is opened behind one of these. */
const SPEECH_OPENS = /[：:，,]/;

const OPENERS = new Map(Object.entries(QUOTATION.closers).map(([opening, closing]) => [closing, opening]));
/** How far back the opening is looked for. */
const SPEECH_REACH = 300;

/** Where the quotation closed at `end` may have been opened: after the first word of speech since the last closing mark. */
function speechBefore(text: string, end: number): number | undefined {
  const from = Math.max(0, end - SPEECH_REACH);
  const stretch = text.slice(from, end);
  const since = stretch.lastIndexOf('”') + 1;
  const match = SPEECH.exec(stretch.slice(since));
  return match ? from + since + match.index + match[0].length : undefined;
}
