// The frame around everything but the desk: where one can go, what can be done here, and the archive in hand.
import { Files } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArchiveInfo } from '../../contract/index.ts';
import { ReaderMenu } from '../panels/readers/ReaderMenu.tsx';
import { PANELS } from '../panels/panel.ts';
import { LanguagePicker } from '../ui/LanguagePicker.tsx';
import { Logo } from '../ui/Logo.tsx';
import { ThemePicker } from '../ui/ThemePicker.tsx';
import { asLeft, hashOf } from './route.ts';

interface FrameProps {
  readonly archive: ArchiveInfo;
  /** The panel on the screen; `pages` for the list of pages. */
  readonly current: string;
  /** Buttons at the right of the header. */
  readonly actions?: ReactNode;
  /** What the footer says first. */
  readonly facts?: ReactNode;
  readonly children: ReactNode;
}

export function Frame({ archive, current, actions, facts, children }: FrameProps) {
  const { t } = useTranslation();
  // A list is found as it was left; from the list itself its link leads to all of it.
  const hrefOf = (id: string): string => (id === current ? `#/${id === 'pages' ? '' : id}` : hashOf(asLeft(id)));
  return (
    <div className="frame">
      <title>{`${t(`panel.${current}`)} – Galley`}</title>
      <header className="bar">
        <Logo />
        <nav className="places" aria-label={t('app.places')}>
          <a href={hrefOf('pages')} aria-current={current === 'pages' ? 'page' : undefined} title={t('panel.pages')}>
            <Files size={14} aria-hidden="true" /> <span>{t('panel.pages')}</span>
          </a>
          {PANELS.map(({ id, icon: Icon }) => (
            <a key={id} href={hrefOf(id)} aria-current={current === id ? 'page' : undefined} title={t(`panel.${id}`)}>
              <Icon size={14} aria-hidden="true" /> <span>{t(`panel.${id}`)}</span>
            </a>
          ))}
        </nav>
        <span className="space" />
        {actions}
      </header>
      {children}
      <footer className="status-bar">
        {facts}
        <span className="archive-file" title={archive.file}>
          {archive.file}
        </span>
        <span className="space" />
        {archive.reader !== null && <ReaderMenu reader={archive.reader} />}
        <ThemePicker />
        <LanguagePicker />
      </footer>
    </div>
  );
}
