// The corrected page as an editor: blocks set like a newspaper, flags in the text, the role of each block in the margin.
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, type ViewUpdate } from '@codemirror/view';
import type { ArchiveRuling } from '../state/saving.ts';
import { blocksView } from './blocks-view.ts';
import type { DocumentOf } from './document.ts';
import { deletionKeys } from './deletion.ts';
import { direction } from './direction.ts';
import { editCommands } from './edit-commands.ts';
import { findField } from './find.ts';
import { cardActions, type Recheck } from './flag-commands.ts';
import { flagCard } from './flag-card.ts';
import { flags, ignoredField, type RuledFlag, rulingField } from './flags.ts';
import { freezable } from './frozen.ts';
import { layersField } from './layers-view.ts';
import { missingGlyphs } from './glyphs.ts';
import { lights } from './light.ts';
import { lineView } from './line-view.ts';
import { type OpenBlockMenu, roleGutter } from './role-gutter.ts';
import { structure, structureField } from './structure.ts';
import { undoneSteps } from './undone-steps.ts';

export interface CorrectedViewOptions {
  readonly parent: HTMLElement;
  readonly start: DocumentOf;
  readonly rulings: ReadonlyMap<string, RuledFlag>;
  /** By likeness. */
  readonly ignored: ReadonlyMap<string, ArchiveRuling>;
  readonly label: string;
  readonly lang: string;
  readonly nonce: string;
  readonly recheck: Recheck;
  readonly fixAll: (rule: string) => void;
  readonly openMenu: OpenBlockMenu;
  readonly onUpdate: (update: ViewUpdate) => void;
}

/** Keys that CodeMirror binds by default and that would tear blocks from their groups. */
const LINE_MOVERS = new Set([
  'Alt-ArrowUp',
  'Alt-ArrowDown',
  'Shift-Alt-ArrowUp',
  'Shift-Alt-ArrowDown',
  'Mod-Enter',
  'Mod-[',
  'Mod-]',
  'Alt-l',
]);
const textKeys = defaultKeymap.filter(({ key }) => key === undefined || !LINE_MOVERS.has(key));

export function createCorrectedView(options: CorrectedViewOptions): EditorView {
  const { parent, start, rulings, ignored, label, lang, nonce, recheck, fixAll, openMenu, onUpdate } = options;
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: start.doc,
      extensions: [
        EditorState.lineSeparator.of('\n'),
        structure,
        structureField.init(() => start.structure),
        flags,
        undoneSteps,
        rulingField.init(() => rulings),
        ignoredField.init(() => ignored),
        freezable,
        flagCard(cardActions(recheck, fixAll)),
        history({ newGroupDelay: 600 }),
        roleGutter(openMenu),
        blocksView(start.structure),
        editCommands,
        deletionKeys,
        lights,
        layersField,
        lineView,
        findField,
        missingGlyphs,
        direction,
        keymap.of([...historyKeymap, ...textKeys]),
        EditorView.lineWrapping,
        EditorView.cspNonce.of(nonce),
        EditorView.contentAttributes.of({
          tabindex: '0',
          'aria-label': label,
          lang,
          spellcheck: 'false',
          autocorrect: 'off',
          autocapitalize: 'off',
        }),
        EditorView.updateListener.of(onUpdate),
      ],
    }),
  });
}
