// Near misses of set phrases, and of names with their titles: one character missing, changed or swapped.
import type { Placed } from '../page/index.ts';
import { KIND } from './kinds.ts';
import { standsAt } from './near.ts';
import { pairAt } from './pair.ts';
import { type Phrase, type Phrases, phrasesOf } from './phrases.ts';
import { KNOWN_NAME, type NameCounts } from './names.ts';
import { type Finding, findingAt, replacing, type Rule } from './rule.ts';
import { type CheckedBlock, holding, placesOf } from './scan.ts';

export const setPhrase: Rule = {
  id: 'set-phrase',
  title: 'Set phrase misread',
  severity: 'error',
  subject: 'spelling',
  about:
    'A phrase that papers print in one form only, with one character missing, changed or swapped: 立志、明大德 for 立大志、明大德. The project may list phrases of its own, and names with their titles.',
  examples: [
    {
      raw: '争做立志、明大德、成大才、担大任的新时代青年，努力奋斗，报效祖国。\n',
      flags: ['立志、明大德、成大才、担大任'],
    },
    { raw: '争做立大志、明大德、成大才、担大任的新时代青年，坚持中国特色社会主义。\n', flags: [] },
  ],
  check({ blocks, lists, names }) {
    const phrases = phrasesOf(lists);
    return holding(blocks, KIND.phrase).flatMap((placed) => scan(placed, phrases, names));
  },
};

interface Miss {
  readonly phrase: Phrase;
  readonly start: number;
  readonly end: number;
}

function scan(placed: CheckedBlock, phrases: Phrases, names: NameCounts): Finding[] {
  const { text } = placed.block;
  const findings: Finding[] = [];
  let past = 0;
  for (const at of placesOf(placed, KIND.phrase)) {
    for (const { phrase, half, from } of phrases.byOpening.get(pairAt(text, at)) ?? []) {
      if (!standsAt(text, half, at)) continue;
      const miss = from === 0 ? missAfter(text, at, phrase) : missBefore(text, at - from, phrase);
      if (!miss || miss.start < past || isRight(text, miss, phrases, names)) continue;
      findings.push(report(placed, miss));
      past = miss.end;
    }
  }
  return findings;
}

/** The phrase starts at `at`, its first half is there: where it ends, if one slip is in the second half. */
function missAfter(text: string, at: number, phrase: Phrase): Miss | undefined {
  const { length } = phrase.text;
  const end = [at + length, at + length - 1].find((one) => isSlip(text.slice(at, one), phrase));
  return end === undefined ? undefined : { phrase, start: at, end };
}

/** The phrase would start at `at`, its second half is there: where it starts, if one slip is in the first half. */
function missBefore(text: string, at: number, phrase: Phrase): Miss | undefined {
  const end = at + phrase.text.length;
  const start = [at, at + 1].find((one) => one >= 0 && isSlip(text.slice(one, end), phrase));
  return start === undefined ? undefined : { phrase, start, end };
}

/** A character that is no mark: what stands for another one. */
const LETTER = /^\p{L}$/u;
const HAN = /^\p{Script=Han}$/u;

/**
 * One character inside the phrase is missing, another one, or swapped with its neighbour; both ends are as they should be, but
 * for another character at a loose one.
 */
function isSlip(read: string, { text, own, loose }: Phrase): boolean {
  if (read === text) return false;
  let first = 0;
  while (first < read.length && read.charAt(first) === text.charAt(first)) first++;
  const rest = text.slice(first + 1);
  const changed = text.charAt(first) !== ' ' && read.length === text.length && read.slice(first + 1) === rest;
  if (first === 0 && !(changed && loose === 'first')) return false;
  if (read.at(-1) !== text.at(-1) && !(changed && loose === 'last')) return false;
  if (read.length < text.length) return read.slice(first) === rest;
  const swapped = text.charAt(first + 1) + text.charAt(first) + text.slice(first + 2);
  return (own ? LETTER : HAN).test(read.charAt(first)) && (changed || read.slice(first) === swapped);
}

/** True when what is read is another phrase, or the name of another person. */
function isRight(text: string, { phrase, start, end }: Miss, phrases: Phrases, names: NameCounts): boolean {
  const read = text.slice(start, end);
  if (phrases.whole.has(read)) return true;
  if (!phrase.name) return false;
  const name = read.slice(phrase.name.start, phrase.name.end + read.length - phrase.text.length);
  const meant = phrase.text.slice(phrase.name.start, phrase.name.end);
  return name !== meant && (phrases.names.has(name) || (names.get(name) ?? 0) >= KNOWN_NAME);
}

function report(placed: Placed, { phrase: { text, own }, start, end }: Miss): Finding {
  const message = `One character off the ${own ? 'phrase' : 'set phrase'} ${text}${own ? ' on the project’s lists' : ''}.`;
  return findingAt(placed, start, end, own ? 0.95 : 0.85, message, {
    data: { phrase: text },
    suggestions: [replacing(placed, start, end, text)],
  });
}
