// Near misses of set phrases: one character missing, changed or swapped inside a phrase that has one form only.
import type { Placed } from '../page/index.ts';
import { type Finding, findingAt, replacing, type Rule } from './rule.ts';
import { SET_PHRASES } from './set-phrases.ts';

interface Half {
  readonly phrase: string;
  readonly half: string;
  /** The half's offset in the phrase. */
  readonly from: number;
}

/** One slip leaves one half of a phrase whole: halves are looked for, and the other half is compared. */
const HALVES: readonly Half[] = SET_PHRASES.flatMap((phrase) => {
  const middle = Math.ceil(phrase.length / 2);
  return [
    { phrase, half: phrase.slice(0, middle), from: 0 },
    { phrase, half: phrase.slice(middle), from: middle },
  ];
});
const BY_FIRST = Map.groupBy(HALVES, ({ half }) => half.charCodeAt(0));
const FIRST = new Uint8Array(0x10000);
for (const code of BY_FIRST.keys()) FIRST[code] = 1;

export const setPhrase: Rule = {
  id: 'set-phrase',
  title: 'Set phrase misread',
  severity: 'error',
  about:
    'A phrase that papers print in one form only, with one character missing, changed or swapped: 立志、明大德 for 立大志、明大德.',
  examples: [
    {
      raw: '争做立志、明大德、成大才、担大任的新时代青年，努力奋斗，报效祖国。\n',
      flags: ['立志、明大德、成大才、担大任'],
    },
    { raw: '争做立大志、明大德、成大才、担大任的新时代青年，坚持中国特色社会主义。\n', flags: [] },
  ],
  check: ({ blocks }) => blocks.flatMap(scan),
};

function scan(placed: Placed): Finding[] {
  const { text } = placed.block;
  const findings: Finding[] = [];
  let past = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (FIRST[code] !== 1) continue;
    for (const { phrase, half, from } of BY_FIRST.get(code) ?? []) {
      if (!text.startsWith(half, at)) continue;
      const near = from === 0 ? missAfter(text, at, phrase) : missBefore(text, at - from, phrase);
      if (!near || near[0] < past) continue;
      findings.push(report(placed, near, phrase));
      past = near[1];
    }
  }
  return findings;
}

/** The phrase starts at `at`, its first half is there: where it ends, if one slip is in the second half. */
function missAfter(text: string, at: number, phrase: string): [number, number] | undefined {
  for (const length of [phrase.length, phrase.length - 1]) {
    if (isSlip(text.slice(at, at + length), phrase)) return [at, at + length];
  }
  return undefined;
}

/** The phrase would start at `at`, its second half is there: where it starts, if one slip is in the first half. */
function missBefore(text: string, at: number, phrase: string): [number, number] | undefined {
  const end = at + phrase.length;
  for (const start of [at, at + 1]) {
    if (start >= 0 && isSlip(text.slice(start, end), phrase)) return [start, end];
  }
  return undefined;
}

/** One character inside the phrase is missing, another one, or swapped with its neighbour; both ends are as they should be. */
function isSlip(read: string, phrase: string): boolean {
  if (read === phrase || read.charAt(0) !== phrase.charAt(0) || read.at(-1) !== phrase.at(-1)) return false;
  let first = 0;
  while (first < read.length && read.charAt(first) === phrase.charAt(first)) first++;
  const rest = phrase.slice(first + 1);
  if (read.length < phrase.length) return read.slice(first) === rest;
  const swapped = phrase.charAt(first + 1) + phrase.charAt(first) + phrase.slice(first + 2);
  return (
    /^\p{Script=Han}$/u.test(read.charAt(first)) && (read.slice(first + 1) === rest || read.slice(first) === swapped)
  );
}

function report(placed: Placed, [start, end]: [number, number], phrase: string): Finding {
  return findingAt(placed, start, end, 0.85, `One character off the set phrase ${phrase}.`, {
    data: { phrase },
    suggestions: [replacing(placed, start, end, phrase)],
  });
}
