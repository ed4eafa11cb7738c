// A page that is saved no more takes no more work: its text can be read and copied, not changed.
import { EditorState, StateEffect, StateField, type Transaction } from '@codemirror/state';
import { ignoreAlike, rule } from './flags.ts';
import { setStructure } from './structure.ts';

/** From now on nothing changes text, structure or decisions. */
export const freeze = StateEffect.define();

const frozenField = StateField.define<boolean>({
  create: () => false,
  update: (frozen, { effects }) => frozen || effects.some((effect) => effect.is(freeze)),
});

const isWork = ({ docChanged, effects }: Transaction): boolean =>
  docChanged || effects.some((effect) => effect.is(setStructure) || effect.is(rule) || effect.is(ignoreAlike));

export const freezable = [
  frozenField,
  EditorState.readOnly.from(frozenField),
  EditorState.transactionFilter.of((transaction) =>
    transaction.startState.field(frozenField) && isWork(transaction) ? [] : transaction,
  ),
];
