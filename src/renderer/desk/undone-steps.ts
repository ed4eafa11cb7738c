// Steps of cleaning that have been taken back on the page: part of its state, so that undo brings them again. The server keeps
// each as a revision of its own, so that it knows them wherever the page is opened next.
import { invertedEffects } from '@codemirror/commands';
import { StateEffect, StateField } from '@codemirror/state';
import type { Step } from '../../engine/compose/index.ts';
import type { Saving } from '../state/saving.ts';

export interface StepBack {
  readonly step: Step;
  /** False brings the step again. */
  readonly on: boolean;
}

export const stepBack = StateEffect.define<StepBack>();

/** What the server knows to be taken back. */
export const knowSteps = StateEffect.define<readonly Step[]>();

export const undoneField = StateField.define<ReadonlySet<Step>>({
  create: () => new Set(),
  update(old, { effects }) {
    let undone = old;
    for (const effect of effects) {
      if (effect.is(knowSteps)) undone = new Set([...undone, ...effect.value]);
      if (!effect.is(stepBack)) continue;
      const { step, on } = effect.value;
      undone = new Set([...undone].filter((other) => other !== step).concat(on ? [step] : []));
    }
    return undone;
  },
});

const undoBack = invertedEffects.of(({ effects }) =>
  effects.filter((effect) => effect.is(stepBack)).map(({ value }) => stepBack.of({ ...value, on: !value.on })),
);

export const undoneSteps = [undoneField, undoBack];

/** Tells the server of each step that is taken back or brought again, in order. */
export function stepTeller(saving: Pick<Saving, 'revise' | 'revision'>): (back: StepBack) => void {
  const made = new Map<Step, number>();
  let before: Promise<void> = Promise.resolve();
  const tell = async ({ step, on }: StepBack): Promise<void> => {
    const revision = made.get(step);
    if (on) {
      if (await saving.revise(false, { kind: 'step', step })) made.set(step, saving.revision);
    } else if (revision !== undefined) await saving.revise(false, { kind: 'revert', revision });
  };
  return (back) => {
    before = before.then(() => tell(back));
  };
}
