// What a person never wants flagged again: a word, put on the project's lists, or a whole rule, muted in the archive. Part of
// the state of the page, so that undo takes it back like everything else; the desk tells the server of each change.
import { invertedEffects } from '@codemirror/commands';
import { type EditorState, StateEffect, StateField } from '@codemirror/state';
import { RULES } from '../../engine/rules/index.ts';
import type { PlacedFlag } from './flags.ts';

export const NEVER_AGAIN = ['word', 'rule'] as const;

export interface NeverAgain {
  readonly kind: (typeof NEVER_AGAIN)[number];
  /** The word, or the id of the rule. */
  readonly name: string;
  /** False takes it back. */
  readonly on: boolean;
}

export const neverAgain = StateEffect.define<NeverAgain>();

/** The rules that the archive has muted, as the server knows them. */
export const muteRules = StateEffect.define<readonly string[]>();

export interface Silenced {
  readonly word: ReadonlySet<string>;
  readonly rule: ReadonlySet<string>;
}

export const silencedField = StateField.define<Silenced>({
  create: () => ({ word: new Set(), rule: new Set() }),
  update(old, { effects }) {
    let silenced = old;
    for (const effect of effects) {
      if (effect.is(muteRules)) silenced = { ...silenced, rule: new Set(effect.value) };
      if (!effect.is(neverAgain)) continue;
      const { kind, name, on } = effect.value;
      const names = new Set(silenced[kind]);
      if (on) names.add(name);
      else names.delete(name);
      silenced = { ...silenced, [kind]: names };
    }
    return silenced;
  },
});

export const undoSilenced = invertedEffects.of(({ effects }) =>
  effects.filter((effect) => effect.is(neverAgain)).map(({ value }) => neverAgain.of({ ...value, on: !value.on })),
);

/** True for a flag that nobody wants to see: its rule is muted, or its word has just been listed. */
export function isSilenced(state: EditorState, placed: PlacedFlag): boolean {
  const { word, rule } = state.field(silencedField);
  if (rule.has(placed.flag.rule)) return true;
  return word.size > 0 && word.has(wordOf(state, placed) ?? '');
}

const LONGEST_WORD = 20;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The word that a flag is about, as it could stand on the list of words; undefined where there is none. One character alone is
 * no word: listed, it would silence too much.
 */
export function wordOf(state: EditorState, { flag, from, to }: PlacedFlag): string | undefined {
  if (flag.block === undefined || RULES.find(({ id }) => id === flag.rule)?.subject === 'layout') return undefined;
  const line = state.doc.lineAt(Math.min(from, state.doc.length));
  if (to > line.to || to - from > LONGEST_WORD) return undefined;
  const flagged = state.sliceDoc(from, to).trim();
  const word = Array.from(flagged).length > 1 ? flagged : around(line.text, from - line.from, to - line.from);
  return /^[\p{L}\p{M}\p{N}·]+$/u.test(word) && Array.from(word).length > 1 ? word : undefined;
}

/** The word of the text that holds a stretch. */
function around(text: string, from: number, to: number): string {
  const start = Math.max(0, from - LONGEST_WORD);
  const near = text.slice(start, to + LONGEST_WORD);
  const found = segmenter.segment(near).containing(from - start);
  return found && found.index + found.segment.length >= to - start ? found.segment : '';
}

/** Lists in their readable form without a word. */
export function withoutWord(lists: string, word: string): string {
  let inWords = false;
  const kept = lists.split('\n').filter((line) => {
    const entry = line.replace(/(?:^|\s)#.*$/u, '').trim();
    if (entry.startsWith('[')) inWords = entry.replaceAll(/[[\]\s]/gu, '') === 'words';
    return !inWords || entry !== word;
  });
  return kept.join('\n');
}
