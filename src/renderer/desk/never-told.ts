// Tells the server what is never to be flagged again, in order, and the person what has come of it.
import type { EditorView } from '@codemirror/view';
import { Transaction } from '@codemirror/state';
import i18next from 'i18next';
import type { Call, RuleRecord } from '../../contract/index.ts';
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
  const said: RulesSaid = new Map();
  const tell = async (what: NeverAgain): Promise<void> => {
    const back = neverAgain.of({ ...what, on: !what.on });
    try {
      await send(call, what, said);
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

/** What a person had said of rules before they were muted here: taking that back says it again. */
type RulesSaid = Map<string, RuleRecord['said']>;

async function send(call: Call, { kind, name, on }: NeverAgain, said: RulesSaid): Promise<void> {
  if (kind === 'rule') {
    if (on) said.set(name, await saidOf(call, name));
    await call('setRule', { body: { rule: name, said: on ? 'mute' : (said.get(name) ?? null) } });
  } else if (on) await call('importLists', { body: { text: `[words]\n${name}\n` } });
  else {
    const { text, version } = await call('lists');
    await call('setLists', { body: { text: withoutWord(text, name), base: version } });
  }
}

async function saidOf(call: Call, rule: string): Promise<RuleRecord['said']> {
  const { rules } = await call('statistics', { query: {} });
  return rules.find((record) => record.rule === rule)?.said ?? null;
}
