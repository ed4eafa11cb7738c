// The card of the current flag, opened inside the text right under the flagged place. Its keys act only while it has the focus.
import { type EditorState, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import i18next from 'i18next';
import { pageOf } from './document.ts';
import { element } from './element.ts';
import { flagField, IGNORE_SCOPES, type IgnoreScope, openFlags, type PlacedFlag, repairsOf } from './flags.ts';
import { NEVER_AGAIN, type NeverAgain, wordOf } from './never-again.ts';
import { type Preview, previewOf } from './preview.ts';
import { labelOf } from './repair-label.ts';
import { reasonOf, severityMark, titleOf } from './rule-name.ts';

export interface OpenCard {
  readonly flag: string;
  /** Where the card stands: the end of the line, as laid out on the screen, that holds the flagged place. */
  readonly at: number;
}

/** What a card's buttons and keys do. */
export interface CardActions {
  /** `nth` counts the flag's repairs from 0. */
  readonly accept: (view: EditorView, flag: PlacedFlag, nth: number) => void;
  readonly ignore: (view: EditorView, flag: PlacedFlag, scope: IgnoreScope) => void;
  /** Keeps the word of a flag, or its whole rule, from being flagged again anywhere. */
  readonly never: (view: EditorView, flag: PlacedFlag, what: NeverAgain) => void;
  /** Makes the fixes of all open flags of the same rule. */
  readonly fixAll: (view: EditorView, flag: PlacedFlag) => void;
  readonly step: (view: EditorView, direction: 1 | -1) => void;
  readonly leave: (view: EditorView) => void;
  /** Undoes the last change or decision. */
  readonly takeBack: (view: EditorView) => void;
}

export const showCard = StateEffect.define<OpenCard | null>();

export const cardField = StateField.define<OpenCard | null>({
  create: () => null,
  update(old, transaction) {
    let card = old;
    // Typing in the text means that the person has left the card.
    if (transaction.docChanged && card) card = null;
    for (const effect of transaction.effects) if (effect.is(showCard)) card = effect.value;
    if (card && !openFlags(transaction.state).some(({ id }) => id === card.flag)) return null;
    return card;
  },
});

export function flagCard(actions: CardActions) {
  return [
    cardField,
    EditorView.decorations.compute([cardField, flagField], (state): DecorationSet => {
      const card = state.field(cardField);
      const flag = card && openFlags(state).find(({ id }) => id === card.flag);
      if (!card || !flag) return Decoration.none;
      const mark = flag.to > flag.from ? [Decoration.mark({ class: 'flag-current' }).range(flag.from, flag.to)] : [];
      const shown = { choices: choicesOf(state, flag), alike: alike(state, flag), never: neverOf(state, flag) };
      const widget = new Card(flag, shown, actions);
      return Decoration.set([...mark, Decoration.widget({ widget, side: 1 }).range(card.at)], true);
    }),
  ];
}

/** How many open flags of the same rule have a fix, where this one has. */
const alike = (state: EditorState, { flag }: PlacedFlag): number =>
  flag.fix ? openFlags(state).filter((other) => other.flag.rule === flag.rule && other.flag.fix).length : 0;

/** With Shift, so that they are not hit by a slip. */
const NEVER_KEYS: Readonly<Record<NeverAgain['kind'], string>> = { word: 'N', rule: 'M' };

const SCOPE_KEYS: Readonly<Record<IgnoreScope, string>> = { here: '⌫', archive: '⇧ ⌫' };

interface Choice {
  readonly label: string;
  readonly preview: Preview | null;
}

function choicesOf(state: EditorState, { flag }: PlacedFlag): Choice[] {
  const page = pageOf(state);
  return repairsOf(flag).map((repair) => ({ label: labelOf(page, repair), preview: previewOf(page, repair) }));
}

/** What can be kept from being flagged again: the word, where the flag is about one, and the rule. */
const neverOf = (state: EditorState, placed: PlacedFlag): NeverAgain[] =>
  NEVER_AGAIN.flatMap((kind) => {
    const name = kind === 'rule' ? placed.flag.rule : wordOf(state, placed);
    return name === undefined ? [] : [{ kind, name, on: true }];
  });

/** What a card shows beside its flag. */
interface Shown {
  readonly choices: readonly Choice[];
  /** How many flags can be fixed together with this one. */
  readonly alike: number;
  readonly never: readonly NeverAgain[];
}

class Card extends WidgetType {
  readonly flag: PlacedFlag;
  readonly choices: readonly Choice[];
  readonly alike: number;
  readonly never: readonly NeverAgain[];
  readonly actions: CardActions;
  /** What the card shows, as one text: a card that shows the same is left alone, and keeps the focus. */
  private readonly shown: string;

  constructor(flag: PlacedFlag, shown: Shown, actions: CardActions) {
    super();
    this.flag = flag;
    this.choices = shown.choices;
    this.alike = shown.alike;
    this.never = shown.never;
    this.actions = actions;
    this.shown = JSON.stringify([i18next.language, flag.flag.message, shown]);
  }

  override eq(other: Card): boolean {
    return other.flag.id === this.flag.id && other.shown === this.shown;
  }

  override toDOM(view: EditorView): HTMLElement {
    const { flag } = this.flag;
    const card = element(
      'div',
      {
        class: `flag-card card-${flag.severity}`,
        role: 'group',
        tabindex: '-1',
        'aria-label': titleOf(flag.rule),
        'aria-describedby': 'flag-card-what',
        lang: i18next.language,
      },
      element(
        'p',
        { class: 'card-what', id: 'flag-card-what' },
        severityMark(flag.severity),
        element('b', {}, titleOf(flag.rule)),
        ' ',
        reasonOf(flag),
      ),
      this.choices[0] ? change(this.choices[0]) : null,
      this.buttons(view),
      this.further(view),
    );
    card.addEventListener('keydown', (event) => this.key(view, event));
    return element('span', { class: 'flag-card-row' }, card);
  }

  private buttons(view: EditorView): HTMLElement {
    const [first, ...others] = this.choices;
    const accept = first ? i18next.t('card.accept') : i18next.t('card.seen');
    return element(
      'div',
      { class: 'card-buttons' },
      act(accept, '↵', () => this.actions.accept(view, this.flag, 0), 'button small primary'),
      ...others
        .slice(0, 8)
        .map((choice, index) =>
          act(choice.label, String(index + 2), () => this.actions.accept(view, this.flag, index + 1)),
        ),
      ...IGNORE_SCOPES.map((scope) =>
        act(i18next.t(`card.ignore.${scope}`), SCOPE_KEYS[scope], () => this.actions.ignore(view, this.flag, scope)),
      ),
      this.alike > 1
        ? act(i18next.t('card.fixAll', { count: this.alike }), 'A', () => this.actions.fixAll(view, this.flag))
        : null,
      openFurther(),
    );
  }

  /** What reaches beyond this flag, out of sight until it is asked for; its keys work all the same. */
  private further(view: EditorView): HTMLElement {
    const buttons = this.never.map((what) =>
      act(i18next.t(`card.never.${what.kind}`, { word: what.name }), `⇧ ${NEVER_KEYS[what.kind]}`, () =>
        this.actions.never(view, this.flag, what),
      ),
    );
    return element('div', { class: 'card-buttons card-further', hidden: '' }, ...buttons);
  }

  private key(view: EditorView, event: KeyboardEvent): void {
    if (event.isComposing) return;
    const onButton = event.target instanceof HTMLButtonElement;
    const run = (action: () => void): void => {
      event.preventDefault();
      event.stopPropagation();
      action();
    };
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const never = this.never.find(
      ({ kind }) => plain && event.shiftKey && event.key.toUpperCase() === NEVER_KEYS[kind],
    );
    const nth = /^[1-9]$/.test(event.key) && plain ? Number(event.key) - 1 : -1;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return;
    if (event.key === 'Enter' && !onButton) run(() => this.actions.accept(view, this.flag, 0));
    else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey))
      run(() => this.actions.takeBack(view));
    else if (event.key === 'Backspace' && plain)
      run(() => this.actions.ignore(view, this.flag, event.shiftKey ? 'archive' : 'here'));
    else if (event.key === 'Escape') run(() => this.actions.leave(view));
    else if (never) run(() => this.actions.never(view, this.flag, never));
    else if (event.key === 'a' && plain && this.alike > 1) run(() => this.actions.fixAll(view, this.flag));
    else if (event.key === 'm' && plain) run(() => magnify(view));
    else if (event.key === 'F8') run(() => this.actions.step(view, event.shiftKey ? -1 : 1));
    else if (nth >= 0 && nth < this.choices.length) run(() => this.actions.accept(view, this.flag, nth));
  }
}

function act(label: string, key: string, run: () => void, className = 'button small'): HTMLElement {
  const button = element('button', { type: 'button', class: className }, label, element('kbd', {}, key));
  button.addEventListener('click', run);
  return button;
}

/** The button that shows the further choices, or hides them again. */
function openFurther(): HTMLElement {
  const button = element(
    'button',
    {
      type: 'button',
      class: 'button small card-open',
      'aria-expanded': 'false',
      'aria-label': i18next.t('card.more'),
      title: i18next.t('card.more'),
    },
    '…',
  );
  button.addEventListener('click', ({ detail }) => {
    const card = button.closest<HTMLElement>('.flag-card');
    const further = card?.querySelector<HTMLElement>('.card-further');
    if (!card || !further) return;
    further.hidden = !further.hidden;
    button.setAttribute('aria-expanded', String(!further.hidden));
    // A key goes on to the first of them; after a click the card's own keys go on, and nothing is ringed.
    if (detail > 0) card.focus({ preventScroll: true });
    else if (!further.hidden) further.querySelector('button')?.focus();
  });
  return button;
}

function change({ label, preview }: Choice): HTMLElement {
  if (!preview) return element('p', { class: 'card-change' }, element('ins', {}, label));
  const { before, cut, put, after, more = 0 } = preview;
  return element(
    'p',
    { class: 'card-change', lang: 'zh-Hans' },
    before,
    cut === '' ? null : element('del', mark(cut), cut),
    cut === '' || put === '' ? null : element('span', { class: 'card-arrow', 'aria-hidden': 'true' }, '→'),
    put === '' ? null : element('ins', mark(put), put),
    after,
    more > 0 ? element('span', { class: 'card-more' }, `+${more}`) : null,
  );
}

/** Signs that stand for what cannot be seen are set apart from the text. */
const mark = (text: string): Record<string, string> => (/^[¶␣□↵⇥]+$/u.test(text) ? { class: 'sign' } : {});

/** Sets the flagged words large while the card is open, or small again. */
const magnify = (view: EditorView): void => void view.dom.classList.toggle('magnified');

/** Puts the keyboard into the open card, if there is one. */
export function focusCard(view: EditorView): boolean {
  const card = view.dom.querySelector<HTMLElement>('.flag-card');
  card?.focus({ preventScroll: true });
  return card !== null;
}
