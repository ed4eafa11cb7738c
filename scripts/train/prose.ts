// Made-up prose for alphabetic pages: words from syllables, sentences, quotations, abbreviations, names and numbers. The
// joins of such pages rest on widths, marks and capitals, not on what the words mean.
import type { Chance } from './chance.ts';
import { notes, persons, place, reports, type Speech } from './gazette.ts';
import type { Document, Paragraph } from './texts.ts';

export type Tongue = 'english' | 'german' | 'korean';

const SMALL: Readonly<Record<Tongue, readonly string[]>> = {
  korean: '이 그 한 또 및 등 수 것 두 더 다시 모두 함께 이번 지난 올해 가장 매우 위해 대해'.split(' '),
  english:
    'the of and to in a that was he his with for as it on had by at from they which were be this not but or an'.split(
      ' ',
    ),
  german:
    'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er daß'.split(
      ' ',
    ),
};
const SYLLABLES: readonly [string, ...string[]] = [
  ...(['ba'] as const),
  ...'con ter ment vor stel lung ral per for mi nis ra tion ver ant wort lich keit sea port ing har bour ed mar ket ly ness un der wal king'.split(
    ' ',
  ),
];
const HANGUL: readonly [string, ...string[]] = [
  ...(['가'] as const),
  ...'나 다 라 마 바 사 아 자 차 하 기 니 리 미 시 지 거 너 더 러 서 어 저 고 노 도 로 모 보 소 오 조 구 두 부 수 우 주 국 군'.split(
    ' ',
  ),
  ...'민 정 성 상 장 대 학 교 전 원 은 는 을 를 에 의'.split(' '),
];
const SHORT = ['Mr.', 'Dr.', 'St.', 'No.', 'Nr.', 'Gen.', 'Prof.', 'J.', 'W.'] as const;

/** A document of `paragraphs` paragraphs. */
export function makeProse(name: string, tongue: Tongue, paragraphs: number, chance: Chance): Document {
  const body: Paragraph[] = [];
  const vocabulary = Array.from({ length: 260 }, () => (tongue === 'korean' ? koreanWord(chance) : word(chance)));
  const abroad = chance.yes(0.3) && tongue !== 'korean';
  const figures = chance.one([0.02, 0.02, 0.12]);
  const brief = chance.yes(0.25);
  const gazette = chance.yes(0.3);
  const speech: Speech = {
    sentence: () => sentence(tongue, vocabulary, chance, figures),
    name: () => capital(vocabulary[chance.between(0, 259)] ?? ''),
  };
  for (let n = 0; n < paragraphs; n++) {
    if (gazette && chance.yes(0.5)) body.push(...(chance.yes(0.5) ? [reports(speech, chance)] : place(speech, chance)));
    if (chance.yes(0.03)) body.push(...(chance.yes(0.6) ? persons(speech, chance) : notes(speech, chance)));
    const dialogue = chance.yes(0.15);
    const sentences = dialogue ? chance.between(1, 2) : chance.yes(0.2) ? 1 : chance.between(1, brief ? 2 : 7);
    const prose = Array.from({ length: sentences }, () => sentence(tongue, vocabulary, chance, figures)).join(' ');
    const text = abroad && chance.yes(0.4) ? `${dateline(tongue, vocabulary, chance)} ${prose}` : prose;
    body.push({ role: 'paragraph', text: dialogue ? `“${text}”` : chance.yes(0.05) ? `${text.slice(0, -1)}:` : text });
    if (chance.yes(0.03)) body.push(...verse(vocabulary, chance));
    if (chance.yes(0.04)) body.push(...table(vocabulary, chance));
    if (chance.yes(0.06)) body.push(...enumeration(tongue, vocabulary, chance));
    if (chance.yes(0.05)) body.push({ role: 'subhead', text: titled(vocabulary, chance) });
  }
  const title = titled(vocabulary, chance);
  return {
    name,
    title: chance.yes(0.5) ? title.toUpperCase() : title,
    byline: undefined,
    subheadline: undefined,
    paragraphs: body,
  };
}

const PLACES = ['London', 'Paris', 'Madrid', 'Wien', 'St. Petersburg', 'Konstantinopel', 'New York'] as const;
const MONTHS = {
  german: ['Januar', 'März', 'Juni', 'August', 'Oktober', 'Dezember'],
  english: ['January', 'March', 'June', 'August', 'Oct.', 'Dec.'],
} as const;

/** Where and when a report was sent: land, place, day, sender. */
function dateline(tongue: Tongue, vocabulary: readonly string[], chance: Chance): string {
  const land = chance.yes(0.7) ? `${capital(vocabulary[chance.between(0, 259)] ?? '')}. ` : '';
  const [day, month] = [chance.between(1, 30), chance.one(MONTHS[tongue === 'german' ? tongue : 'english'])];
  const when = tongue === 'german' ? `${day}. ${month}.` : `${month} ${day}.`;
  return `${land}${chance.one(PLACES)}, ${when}${chance.yes(0.6) ? ' (W. T. B.)' : ''}`;
}

/** Rows of figures, each its own line; words that come again are ditto marks. */
function table(vocabulary: readonly string[], chance: Chance): Paragraph[] {
  const words = Array.from({ length: 4 }, () => vocabulary[chance.between(0, 259)] ?? '');
  const dittos = chance.yes(0.6);
  const figure = (): string => `${chance.between(1, 999)} ${String(chance.between(0, 999)).padStart(3, '0')}`;
  return Array.from({ length: chance.between(3, 8) }, (_, row) => {
    const again = (term: string): string => (dittos && row > 0 && chance.yes(0.7) ? '„' : term);
    const [a = '', b = '', c = '', d = ''] = words.map(again);
    return {
      role: 'verse',
      text: `${figure()} ${a} ${figure()} ${b} ${c} ${chance.between(1, 50)} ${d}${chance.one([',', ',', '.', ''])}`,
    };
  });
}

/** Entries that a semicolon ends, the last one a full stop; numbered, lettered or not, and as often begun small. */
function enumeration(tongue: Tongue, vocabulary: readonly string[], chance: Chance): Paragraph[] {
  const count = chance.between(2, 7);
  const sign = chance.one([() => '', () => '', (n: number) => `${n + 1}) `, (n: number) => `${'abcdefg'.charAt(n)}) `]);
  const small = chance.yes(0.7);
  const tail = chance.yes(0.3);
  return Array.from({ length: count }, (_, n) => {
    const text = sentence(tongue, vocabulary, chance).slice(0, -1);
    const end = `${tail ? ` [${chance.between(100, 2900)}]` : ''}${n + 1 < count ? ';' : '.'}`;
    return { role: 'paragraph', text: sign(n) + (small ? text.charAt(0).toLowerCase() + text.slice(1) : text) + end };
  });
}

/** Lines of a poem, each its own, most of them beginning with a capital letter. */
function verse(vocabulary: readonly string[], chance: Chance): Paragraph[] {
  const words = chance.between(4, 7);
  return Array.from({ length: chance.between(3, 10) }, () => ({
    role: 'verse',
    text:
      capital(Array.from({ length: words }, () => (vocabulary[chance.between(0, 259)] ?? '').slice(0, 7)).join(' ')) +
      chance.one([',', ',', '', ';', '.']),
  }));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function word(chance: Chance): string {
  let text = '';
  for (let n = Math.min(chance.between(1, 3), chance.between(1, 4)); n > 0; n--) text += chance.one(SYLLABLES);
  return text;
}

const koreanWord = (chance: Chance): string =>
  Array.from({ length: chance.between(2, 5) }, () => chance.one(HANGUL)).join('');

function titled(vocabulary: readonly string[], chance: Chance): string {
  const words = Array.from({ length: chance.between(1, 6) }, () =>
    capital(vocabulary[chance.between(0, vocabulary.length - 1)] ?? ''),
  );
  return words.join(' ') + (chance.yes(0.4) ? '.' : '');
}

/** A number, a day, an amount with its unit; a short word with a point may stand before it. */
function numeral(tongue: Tongue, chance: Chance): string {
  const amount = chance.yes(0.3)
    ? `${chance.between(1, 999)}${chance.one([' ', ',', '.'])}${String(chance.between(0, 999)).padStart(3, '0')}`
    : String(chance.between(1, 1950));
  const before = chance.yes(0.25) ? chance.one(['d. i. ', 'Nr. ', 'No. ', 'p. ', 'S. ', 'vom ', 'about ', '§ ']) : '';
  const german = chance.one(['', '', '.', '. d. M.', ' ℳ', ' Frcs.', ' %']);
  return (
    before + amount + (tongue === 'german' ? german : chance.one(['', '', '', ' per cent.', ' lbs.', 'd.', ' ft.']))
  );
}

function sentence(tongue: Tongue, vocabulary: readonly string[], chance: Chance, figures = 0.02): string {
  if (tongue === 'korean') return koreanSentence(vocabulary, chance);
  const words: string[] = [];
  const length = chance.between(4, 28);
  for (let n = 0; n < length; n++) {
    const small = SMALL[tongue][chance.between(0, SMALL[tongue].length - 1)] ?? '';
    let next = chance.yes(0.45) ? small : (vocabulary[Math.floor(vocabulary.length * chance.next() ** 2)] ?? '');
    if (next !== small && chance.yes(tongue === 'german' ? 0.55 : 0.1)) next = capital(next);
    if (chance.yes(0.02)) next = `${chance.one(SHORT)} ${capital(next)}`;
    if (chance.yes(figures)) next = numeral(tongue, chance);
    if (chance.yes(0.02)) next = `${next}-${word(chance)}`;
    if (n + 1 < length && chance.yes(0.1))
      next += chance.one([',', ',', ',', ',', ',', ',', ';', ';', chance.one([',', ':'])]);
    words.push(next);
  }
  return capital(words.join(' ')) + chance.one(['.', '.', '.', '.', '.', '.', '?', '!']);
}

function koreanSentence(vocabulary: readonly string[], chance: Chance): string {
  const words = Array.from({ length: chance.between(3, 18) }, () => {
    const next = chance.one([SMALL.korean, vocabulary]);
    return (next[chance.between(0, next.length - 1)] ?? '') + (chance.yes(0.06) ? ',' : '');
  });
  return `${words.join(' ')}다.`;
}
