// How the page stands on the desk: raw beside corrected, line by line, or with its scan.
import { AlignJustify, Columns2, Image } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useObservable } from '../state/observable.ts';
import { DESK_COMMANDS } from './commands.ts';
import { chordLabel } from './keys.ts';
import { keysOf } from './shortcuts.ts';
import { setView, viewOptions } from './view-options.ts';

const VIEWS = [
  { name: 'sideBySide', icon: Columns2, command: null, sets: { lineView: false, scan: false } },
  { name: 'lineView', icon: AlignJustify, command: 'view.line-view', sets: { lineView: true, scan: false } },
  { name: 'scan', icon: Image, command: 'view.scan', sets: { lineView: false, scan: true } },
] as const;

export function ViewSwitch() {
  const { t } = useTranslation();
  const { lineView, scan } = useObservable(viewOptions, viewOptions.get());
  return (
    <span className="segments" role="group" aria-label={t('desk.view.title')}>
      {VIEWS.map(({ name, icon: Icon, command, sets }) => {
        const chord = keyOf(command);
        const label = t(`desk.view.${name}`);
        return (
          <button
            key={name}
            type="button"
            aria-pressed={scan === sets.scan && (scan || lineView === sets.lineView)}
            aria-label={label}
            title={chord === undefined ? label : `${label} (${chordLabel(chord)})`}
            onClick={() => setView(sets)}
          >
            <Icon size={14} aria-hidden="true" /> <span className="roomy-only">{label}</span>
          </button>
        );
      })}
    </span>
  );
}

function keyOf(command: string | null): string | undefined {
  const known = DESK_COMMANDS.find(({ id }) => id === command);
  return known && keysOf(known)[0];
}
