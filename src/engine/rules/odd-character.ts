// Characters that no editor types: controls, zero-width and private-use characters, replacement characters, radicals and
// compatibility forms that look like ordinary Han, letters of another script inside a word.
import type { Placed } from '../page/index.ts';
import { CLASS, classOf } from '../text/index.ts';
import { after, before, isHan, matchesOf } from './near.ts';
import { KIND } from './kinds.ts';
import { type Finding, findingAt, replacing, type Rule } from './rule.ts';
import { holding } from './scan.ts';

/**
 * Runs of what does not show or was never read are one place; so are soft breaks, which mean something, none. Marks that turn
 * the direction by force are runs of their own: they go, though others beside them may stay.
 */
const ODD =
  /(?:(?!\n)\p{Cc})+|[\u202d\u202e]+|(?:(?![\u202d\u202e])\p{Cf})+|[\p{Co}\p{Cn}\p{Cs}]+|\ufffd+|[\u2e80-\u2fdf\u{f900}-\u{faff}\u{2f800}-\u{2fa1f}]|(?<=\p{Script=Latin})[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}](?=\p{Script=Latin})/gu;

export const oddCharacter: Rule = {
  id: 'odd-character',
  title: 'Odd character',
  severity: 'error',
  subject: 'text',
  about:
    'A character that no editor types: a control or zero-width character, a private-use or replacement character, a radical or compatibility form in place of an ordinary Han character, a Cyrillic or Greek letter inside a Latin word. Search finds none of them.',
  examples: [
    {
      raw: '拉萨市\u2f08民医院\ufffd举行揭牌仪式。\n',
      flags: ['\u2f08', '\ufffd'],
      fixed: '拉萨市人民医院\ufffd举行揭牌仪式。',
    },
    {
      raw: '拉萨\u202a市在\u{20bb7}野家举行仪式，👨‍👩‍👧参加。\n',
      flags: ['\u202a'],
      fixed: '拉萨市在\u{20bb7}野家举行仪式，👨‍👩‍👧参加。',
    },
    { raw: 'The Mоscow office opened.\n', flags: ['о'] },
  ],
  check: ({ blocks }) =>
    holding(blocks, KIND.odd).flatMap((placed) =>
      matchesOf(ODD, placed.block.text).flatMap(({ 0: odd, index }) => describe(placed, odd, index) ?? []),
    ),
};

function describe(placed: Placed, odd: string, at: number): Finding | undefined {
  const { text } = placed.block;
  const code = odd.codePointAt(0) ?? 0;
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const [end, data] = [at + odd.length, { code: name }];
  if (code === 0xfffd) return findingAt(placed, at, end, 1, 'Characters that could not be read (U+FFFD).', { data });
  if (isHan(code)) {
    const ordinary = odd.normalize('NFKC');
    if (ordinary === odd) return undefined;
    const message = `${odd} (${name}) is a compatibility form of ${ordinary}.`;
    return findingAt(placed, at, end, 0.95, message, { data, fix: replacing(placed, at, end, ordinary) });
  }
  if (/^[\p{Cc}\p{Cf}]/u.test(odd)) return describeUnseen(placed, at, end, name);
  if (/^\p{Co}/u.test(odd)) {
    return findingAt(placed, at, end, 0.9, `${name} has no meaning outside the font it comes from.`, { data });
  }
  if (/^[\p{Cn}\p{Cs}]/u.test(odd)) return findingAt(placed, at, end, 0.95, `${name} is no character.`, { data });
  if (classOf(code) !== CLASS.letter) return undefined;
  const word = text.slice(Math.max(0, at - 1), end + 1);
  return findingAt(placed, at, end, 0.8, `A letter of another script (${name}) inside the word: ${word}.`, { data });
}

/** Marks that turn the direction of what follows by force. */
const OVERRIDE = /[\u202d\u202e]/;

/** Joiners and direction marks are lawful in the scripts and emoji that need them: beside Han they are not. */
function describeUnseen(placed: Placed, at: number, end: number, name: string): Finding | undefined {
  const { text } = placed.block;
  const run = text.slice(at, end);
  const beside = isHan(before(text, at)) || isHan(after(text, end));
  if (run.charCodeAt(0) > 0x9f && !beside && !OVERRIDE.test(run)) return undefined;
  const message = `${name} does not show, and search stumbles over it.`;
  const fix = replacing(placed, at, end, run.includes('\t') ? ' ' : '', 'Take it out');
  return findingAt(placed, at, end, 0.95, message, { data: { code: name }, fix });
}
