// Tells the server what is never to be flagged again, in order, and the person what has come of it.
import type { EditorView } from '@codemirror/view';
import { Transaction } from '@codemirror/state';
import i18next from 'i18next';
import type { Call } from '../../contract/index.ts';
import type { Observable } from '../state/observable.ts';
import { refreshLists } from '../state/queries.ts';
import { type NeverAgain, neverAgain, withoutWord } from './never-again.ts';
import { titleOf } from './rule-name.ts';

/** A sentence for the person, and the way back where there is one. */
export interface Telling {
  readonly text: string;
  readonly undo: (() => void) | null;
}

export interface NeverTold {
  readonly call: Call;
  readonly view: EditorView;
  readonly told: Observable<Telling | null>;
  /** The project knows something else now. */
  readonly learn: () => Promise<void>;
}

export function neverTeller({ call, view, told, learn }: NeverTold): (what: NeverAgain) => void {
  let before: Promise<void> = Promise.resolve();
  const silently = Transaction.addToHistory.of(false);
  const tell = async (what: NeverAgain): Promise<void> => {
    const back = neverAgain.of({ ...what, on: !what.on });
    try {
      await send(call, what);
      told.set(what.on ? { text: sentence(what), undo: () => view.dispatch({ effects: back }) } : null);
    } catch (error) {
      refused.add(back.value);
      view.dispatch({ effects: back, annotations: silently });
      told.set({ text: error instanceof Error ? error.message : String(error), undo: null });
    }
    await learn();
    await refreshLists();
  };
  const refused = new WeakSet<NeverAgain>();
  return (what) => {
    if (!refused.has(what)) before = before.then(() => tell(what));
  };
}

const sentence = ({ kind, name }: NeverAgain): string =>
  i18next.t(`told.${kind}`, { name: kind === 'rule' ? titleOf(name) : name });

async function send(call: Call, { kind, name, on }: NeverAgain): Promise<void> {
  if (kind === 'rule') await call('setRule', { body: { rule: name, said: on ? 'mute' : null } });
  else if (on) await call('importLists', { body: { text: `[words]\n${name}\n` } });
  else {
    const { text, version } = await call('lists');
    await call('setLists', { body: { text: withoutWord(text, name), base: version } });
  }
}
