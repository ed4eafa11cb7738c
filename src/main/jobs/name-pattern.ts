// Patterns that a person writes for file names with their folders: `{paper}/{date}/{number}-{section}.txt`. A pattern is read by
// the last folders it names, with or without the file's extension; it fits a name as a whole or says nothing of it.
import { GalleyError, PAGE_FIELDS, type SomePageData } from '../../contract/index.ts';
import { isoDate } from '../store/iso-date.ts';

const SLOTS = [...PAGE_FIELDS, 'year', 'month', 'day', '*'] as const;
type Slot = (typeof SLOTS)[number];

type Token = { readonly slot: Slot } | { readonly text: string };
/** The tokens of each folder and of the file, outermost first. */
export type NamePattern = readonly (readonly Token[])[];

/** Longest text that a slot takes. */
const LONGEST = 100;
const SLOT = /\{([a-z]+|\*)\}/giu;
const isSlot = (name: string): name is Slot => SLOTS.some((slot) => slot === name);

/** @throws GalleyError `bad-request` that names a slot there is not. */
export function readPattern(text: string): NamePattern {
  return text
    .normalize('NFC')
    .split(/[/\\]/)
    .filter((part) => part !== '')
    .map((part) => {
      const tokens: Token[] = [];
      let at = 0;
      for (const { 0: whole, 1: name = '', index } of part.matchAll(SLOT)) {
        if (!isSlot(name.toLowerCase())) {
          const known = SLOTS.map((slot) => `{${slot}}`).join(' ');
          throw new GalleyError('bad-request', `There is no ${whole} in a pattern. There are ${known}.`);
        }
        if (index > at) tokens.push({ text: part.slice(at, index).toLowerCase() });
        const slot = name.toLowerCase();
        if (isSlot(slot)) tokens.push({ slot });
        at = index + whole.length;
      }
      if (at < part.length) tokens.push({ text: part.slice(at).toLowerCase() });
      return tokens;
    });
}

type Found = ReadonlyMap<Slot, string>;

/** What a name says by a pattern; null when it does not fit, or says what cannot be (a 13th month). */
export function matchPattern(pattern: NamePattern, file: string): SomePageData | null {
  const parts = file
    .normalize('NFC')
    .split(/[/\\]/)
    .filter((part) => part !== '');
  if (pattern.length === 0 || parts.length < pattern.length) return null;
  const tail = parts.slice(-pattern.length);
  const last = tail.at(-1) ?? '';
  return (
    matchParts(pattern, tail) ?? matchParts(pattern, [...tail.slice(0, -1), last.replace(/\.[a-z]\w{0,7}$/iu, '')])
  );
}

function matchParts(pattern: NamePattern, parts: readonly string[]): SomePageData | null {
  const found = new Map<Slot, string>();
  for (const [index, tokens] of pattern.entries()) {
    const own = matchPart(tokens, parts[index] ?? '');
    if (!own) return null;
    for (const [slot, value] of own) found.set(slot, value);
  }
  return dataOf(found);
}

/** Tries the ends a slot may have, shortest text and longest number first; a place that failed is not tried again. */
function matchPart(tokens: readonly Token[], part: string): Found | null {
  const lower = part.toLowerCase();
  const failed = new Set<number>();
  const from = (index: number, at: number): [Slot, string][] | null => {
    const token = tokens[index];
    if (!token) return at === part.length ? [] : null;
    const key = index * (part.length + 1) + at;
    if (failed.has(key)) return null;
    const ends =
      'text' in token
        ? lower.startsWith(token.text, at)
          ? [at + token.text.length]
          : []
        : endsOf(token.slot, part, at);
    for (const end of ends) {
      const rest = from(index + 1, end);
      if (rest) return 'text' in token ? rest : [[token.slot, part.slice(at, end)], ...rest];
    }
    failed.add(key);
    return null;
  };
  const found = from(0, 0);
  return found && new Map(found);
}

const DATES = [
  /\d{4}([-_. ]?)\d{2}\1\d{2}(?!\d)/uy,
  /\d{4}([-_. ])\d{1,2}\1\d{1,2}(?!\d)/uy,
  /\d{4}年\d{1,2}月\d{1,2}日/uy,
];

function endsOf(slot: Slot, part: string, at: number): number[] {
  if (slot === 'date') {
    return DATES.flatMap((pattern) => {
      pattern.lastIndex = at;
      return pattern.test(part) ? [pattern.lastIndex] : [];
    });
  }
  const digits = /^\d*/.exec(part.slice(at, at + 12))?.[0].length ?? 0;
  if (slot === 'year') return digits >= 4 ? [at + 4] : [];
  if (slot === 'month' || slot === 'day') return [2, 1].filter((n) => n <= digits).map((n) => at + n);
  if (slot === 'number') return [4, 3, 2, 1].filter((n) => n <= digits).map((n) => at + n);
  const least = slot === '*' ? 0 : 1;
  const most = Math.min(part.length - at, LONGEST);
  return Array.from({ length: Math.max(0, most - least + 1) }, (_, n) => at + least + n);
}

function dataOf(found: Found): SomePageData | null {
  const text = (slot: Slot): string | undefined => found.get(slot)?.trim();
  const [year, month, day] = [text('year'), text('month'), text('day')];
  const written = text('date')?.match(/^(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?$/u);
  const date = written
    ? isoDate({ year: written[1], month: written[2], day: written[3] })
    : isoDate({ year, month, day });
  if (date === null && (written || (year && month && day))) return null;
  const number = Number(text('number') ?? 0);
  if (found.has('number') && number < 1) return null;
  const words = (['paper', 'issue', 'section', 'edition', 'source', 'scan'] as const).flatMap((slot) => {
    const value = text(slot);
    return value === undefined || value === '' ? [] : [[slot, value.slice(0, slot === 'issue' ? 40 : 100)]];
  });
  return { ...Object.fromEntries(words), ...(date !== null && { date }), ...(number > 0 && { number }) };
}
