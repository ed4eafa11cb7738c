// How the corrected document is set: each line in the manner of its role, a numbered rule above each group, soft breaks shown.
import { type EditorState, type Extension, type Range, RangeSet, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  gutterLineClass,
  GutterMarker,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view';
import i18next from 'i18next';
import { said } from '../i18n/said.ts';
import { element } from './element.ts';
import { type BlockHead, type GroupHead, relabel, type Structure, structureField } from './structure.ts';

/** The thin rule that parts groups; it is no text and cannot be edited. */
class GroupRule extends WidgetType {
  readonly group: GroupHead;
  readonly number: number | null;
  readonly language: string;

  constructor(group: GroupHead, number: number | null) {
    super();
    this.group = group;
    this.number = number;
    this.language = i18next.language;
  }

  override eq(other: GroupRule): boolean {
    return other.group === this.group && other.number === this.number && other.language === this.language;
  }

  override toDOM(): HTMLElement {
    const { kind, incomplete, why } = this.group;
    const label = i18next.t(`kind.${kind}`);
    return element(
      'div',
      {
        class: `group-rule group-${kind}`,
        'data-group': this.group.id,
        'aria-label': this.number === null ? label : `${label} ${this.number}`,
      },
      this.number === null
        ? element('span', { class: 'group-kind' }, why === undefined ? label : `${label} · ${said(why)}`)
        : element('b', {}, String(this.number)),
      incomplete === true ? element('span', { class: 'group-incomplete' }, i18next.t('desk.incomplete')) : null,
    );
  }

  override get estimatedHeight(): number {
    return 34;
  }
}

class SoftBreak extends WidgetType {
  override toDOM(): HTMLElement {
    return element(
      'span',
      { class: 'soft-break', 'aria-label': i18next.t('desk.softBreak') },
      '↵',
      document.createElement('br'),
    );
  }
  override eq(): boolean {
    return true;
  }
  override get lineBreaks(): number {
    return 1;
  }
}

function draw(state: EditorState): DecorationSet {
  const { groups, blocks } = state.field(structureField);
  const ranges: Range<Decoration>[] = [];
  const numbers = articleNumbers(groups);
  for (const [index, block] of blocks.entries()) {
    const { from } = state.doc.line(index + 1);
    const group = groups[block.group];
    if (!group) continue;
    if (blocks[index - 1]?.group !== block.group) {
      const widget = new GroupRule(group, numbers[block.group] ?? null);
      ranges.push(Decoration.widget({ widget, block: true, side: -1 }).range(from));
    }
    ranges.push(
      Decoration.line({
        class: `block role-${block.role} in-${group.kind}`,
        attributes: { 'data-block': block.id },
      }).range(from),
    );
  }
  return Decoration.set(ranges, true);
}

/** Articles are counted from 1 in page order; other groups have no number. */
export function articleNumbers(groups: readonly GroupHead[]): (number | null)[] {
  let count = 0;
  return groups.map(({ kind }) => (kind === 'article' ? ++count : null));
}

const setting = StateField.define<DecorationSet>({
  create: draw,
  update(old, { startState, state, docChanged, changes, effects }) {
    const anew = effects.some((effect) => effect.is(relabel));
    if (anew || startState.field(structureField) !== state.field(structureField)) return draw(state);
    return docChanged ? old.map(changes) : old;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function softBreaks(soft: string): Extension {
  const matcher = new MatchDecorator({
    regexp: new RegExp(soft, 'g'),
    boundary: /[^\ud800-\udfff]/,
    decoration: Decoration.replace({ widget: new SoftBreak() }),
  });
  return ViewPlugin.define(
    (view) => {
      const plugin = {
        decorations: matcher.createDeco(view),
        update(update: ViewUpdate) {
          plugin.decorations = matcher.updateDeco(update, plugin.decorations);
        },
      };
      return plugin;
    },
    { decorations: (plugin) => plugin.decorations },
  );
}

const hot = Decoration.line({ class: 'current-block' });

class CurrentMargin extends GutterMarker {
  override readonly elementClass = 'current-block';
}
const hotMargin = new CurrentMargin();

/** The start of the cursor's line: the block that is connected to its raw lines. The same while someone types in it. */
const currentStart = StateField.define<number>({
  create: ({ doc, selection }) => doc.lineAt(selection.main.head).from,
  update: (old, { state: { doc, selection }, docChanged, newSelection, startState }) =>
    docChanged || newSelection !== startState.selection ? doc.lineAt(selection.main.head).from : old,
  provide: (field) => [
    EditorView.decorations.from(field, (from) => Decoration.set(hot.range(from))),
    gutterLineClass.from(field, (from) => RangeSet.of(hotMargin.range(from))),
  ],
});

export const blocksView = ({ soft }: Structure): Extension => [setting, softBreaks(soft), currentStart];

/** The block that holds the cursor. */
export const currentBlockOf = (state: EditorState): BlockHead | undefined =>
  state.field(structureField).blocks[state.doc.lineAt(state.selection.main.head).number - 1];
