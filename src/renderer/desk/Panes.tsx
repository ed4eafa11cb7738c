// The two panes and the strip of ribbons between them. The editors live here, outside React's drawing.
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import type { PageDetail } from '../../contract/index.ts';
import { nonce } from '../host/nonce.ts';
import { Scan } from '../panels/scan/Scan.tsx';
import { useObservable } from '../state/observable.ts';
import { archiveQuery, queries } from '../state/queries.ts';
import { freeze } from './frozen.ts';
import { type Ask, PageDesk } from './page-desk.ts';
import { rawShare } from './raw-measure.ts';
import { RawFile } from './RawFile.tsx';
import type { OpenBlockMenu } from './role-gutter.ts';
import { viewOptions } from './view-options.ts';

/** The sizes of the panes are kept in this browser, under the desk's own name for them. */
const PANES = {
  getItem: (): string | null => localStorage.getItem('galley.panes'),
  setItem: (_: string, sizes: string): void => localStorage.setItem('galley.panes', sizes),
};

interface PanesProps {
  readonly detail: PageDetail;
  readonly reader: string;
  /** The group that the cursor is in. */
  readonly group: string | null;
  /** Switches of the view, at the head of the corrected pane. */
  readonly controls: ReactNode;
  readonly onReady: (desk: PageDesk | null) => void;
  readonly openMenu: OpenBlockMenu;
  readonly ask: (what: Ask | null) => void;
}

export function Panes({ detail, reader, group, controls, onReady, openMenu, ask }: PanesProps) {
  const { t, i18n } = useTranslation();
  const { scan, lineView } = useObservable(viewOptions, viewOptions.get());
  const raw = useRef<HTMLDivElement>(null);
  const corrected = useRef<HTMLDivElement>(null);
  const ribbons = useRef<SVGSVGElement>(null);
  const ticks = useRef<HTMLDivElement>(null);
  const ready = useEffectEvent(onReady);
  const menu = useEffectEvent(openMenu);
  const asked = useEffectEvent(ask);
  useEffect(() => {
    if (!raw.current || !corrected.current || !ribbons.current || !ticks.current) return;
    const places = { raw: raw.current, corrected: corrected.current, ribbons: ribbons.current, ticks: ticks.current };
    const desk = new PageDesk({
      detail,
      reader,
      places,
      nonce: nonce(),
      openMenu: (block, at) => menu(block, at),
      ask: (what) => asked(what),
    });
    if (queries.getQueryData(archiveQuery.queryKey)?.readOnly) desk.corrected.dispatch({ effects: freeze.of(null) });
    ready(desk);
    desk.corrected.focus();
    return () => {
      ready(null);
      void desk.close();
    };
  }, [detail, reader]);
  const sizes = useDefaultLayout({ id: 'galley.panes', storage: PANES });
  const lines = detail.raw.text.split('\n').length;
  // Only how the pane begins: who has set its width, or zooms the text, keeps it.
  const [share] = useState(() => rawShare(detail.raw.text, viewOptions.get().textSize, innerWidth));
  return (
    <main className={lineView && !scan ? 'panes one-pane' : 'panes'}>
      <Group orientation="horizontal" {...sizes}>
        <Panel id="raw" className="pane" defaultSize={`${share}%`} minSize="20%">
          <h2 className="pane-head">
            {scan ? t('scan.title') : t('desk.raw')}{' '}
            {!scan && (
              <>
                <small>
                  {t('desk.rawFacts', { name: detail.name, encoding: detail.raw.encoding.toUpperCase(), count: lines })}
                </small>
                <span className="space" />
                <RawFile detail={detail} />
              </>
            )}
          </h2>
          <div ref={raw} className="pane-body raw" />
          {scan && <Scan page={detail.id} group={group} />}
        </Panel>
        <Separator className="ribbon-strip" aria-label={t('desk.resize')}>
          <svg ref={ribbons} className="ribbons" aria-hidden="true" />
        </Separator>
        <Panel id="corrected" className="pane" minSize="35%">
          <h2 className="pane-head">
            {t('desk.corrected')}{' '}
            {detail.draft && (
              <small>{t('desk.draft', { time: new Date(detail.draft.savedAt).toLocaleString(i18n.language) })}</small>
            )}
            <span className="space" />
            {controls}
          </h2>
          <div className="pane-body">
            <div ref={corrected} className="corrected" />
            <div ref={ticks} className="ticks" aria-hidden="true" />
          </div>
        </Panel>
      </Group>
    </main>
  );
}
