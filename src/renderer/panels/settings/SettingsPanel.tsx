// What a person sets once: how the desk looks, its keys, and what belongs to the archive. A section is one file and one line here.
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from '../../app/Frame.tsx';
import type { PanelProps } from '../panel.ts';
import { Appearance } from './Appearance.tsx';
import { Archive } from './Archive.tsx';
import { Ignored } from './Ignored.tsx';
import { Lists } from './Lists.tsx';
import { Rules } from './Rules.tsx';
import { Scans } from './Scans.tsx';
import { Shortcuts } from './Shortcuts.tsx';

const SECTIONS: Readonly<Record<string, ComponentType<PanelProps>>> = {
  appearance: Appearance,
  shortcuts: Shortcuts,
  rules: Rules,
  lists: Lists,
  ignored: Ignored,
  scans: Scans,
  archive: Archive,
};

export default function SettingsPanel(props: PanelProps) {
  const { t } = useTranslation();
  const asked = props.query.get('section') ?? '';
  const current = Object.hasOwn(SECTIONS, asked) ? asked : 'appearance';
  const Section = SECTIONS[current] ?? Appearance;
  return (
    <Frame archive={props.archive} current="settings">
      <main className="panel settings">
        <nav className="sections" aria-label={t('panel.settings')}>
          {Object.keys(SECTIONS).map((id) => (
            <a key={id} href={`#/settings?section=${id}`} aria-current={id === current ? 'page' : undefined}>
              {t(`settings.${id}.title`)}
            </a>
          ))}
        </nav>
        <section aria-label={t(`settings.${current}.title`)}>
          <h1>{t(`settings.${current}.title`)}</h1>
          <Section {...props} />
        </section>
      </main>
    </Frame>
  );
}
