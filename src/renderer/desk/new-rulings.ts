// What was decided, or taken back, from one state of the page to the next: for whoever tells the server.
import type { EditorState } from '@codemirror/state';
import type { ArchiveRuling, Ruling } from '../state/saving.ts';
import { ignoredField, rulingField } from './flags.ts';

export const newRulings = (before: EditorState, after: EditorState): readonly (Ruling | ArchiveRuling)[] => [
  ...rulingsBetween(before.field(rulingField), after.field(rulingField)),
  ...ignoredBetween(before.field(ignoredField), after.field(ignoredField)),
];

type Rulings = ReadonlyMap<string, Omit<Ruling, 'id'>>;

function rulingsBetween(old: Rulings, now: Rulings): readonly Ruling[] {
  if (old === now) return [];
  const made = Array.from(now).filter(([id, { verdict }]) => old.get(id)?.verdict !== verdict);
  const takenBack = Array.from(old).filter(([id]) => !now.has(id));
  return [
    ...made.map(([id, ruling]) => ({ ...ruling, id })),
    ...takenBack.map(([id, { rule }]) => ({ id, rule, verdict: null })),
  ];
}

type Ignored = ReadonlyMap<string, ArchiveRuling>;

function ignoredBetween(old: Ignored, now: Ignored): readonly ArchiveRuling[] {
  if (old === now) return [];
  const made = Array.from(now).filter(([likeness]) => !old.has(likeness));
  const takenBack = Array.from(old).filter(([likeness]) => !now.has(likeness));
  return [...made.map(([, ruling]) => ruling), ...takenBack.map(([, ruling]) => ({ ...ruling, ignored: false }))];
}
